package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.commentariat.analysis.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeptLineTest {
  @TempDir Path here;

  private static CommandLine line() {
    Main.Streams streams =
        new Main.Streams(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false);
    return new CommandLine(new AnalyzeCommand(streams));
  }

  private Invocation kept(String... arguments) {
    return KeptLine.of(line().parseArgs(arguments), here);
  }

  @Test
  void whatNoFigureDependsOnIsNotKept() {
    assertThat(kept("-o", "there", "--threads", "3", "--force", "--no-cache", "--seed", "7", "in"))
        .isEqualTo(kept("in", "--seed=7"));
  }

  @Test
  void optionsAreKeptByNameAndThoseGivenTwiceInTheirOrder() {
    Invocation kept =
        kept("--event", "2014-07-31=b=c", "--certain-only", "--event=2014-01-01=a", "--adjust=bh");
    assertThat(kept.options())
        .containsExactly(
            "--adjust=bh", "--certain-only", "--event=2014-07-31=b=c", "--event=2014-01-01=a");
    assertThat(kept.paths()).containsExactly("comments");
  }

  @Test
  void noPlaceOnThisMachineIsKept() {
    Path elsewhere = here.resolveSibling("elsewhere").resolve("pages");
    Invocation kept =
        kept(
            "--codebook=" + here.resolve("my.yaml"),
            "--codings=./coding/",
            ".",
            here.resolve("pages").toString(),
            elsewhere.toString(),
            "../pages");
    assertThat(kept.options()).containsExactly("--codebook=my.yaml", "--codings=coding");
    assertThat(kept.paths()).containsExactly(".", "pages", "pages", "../pages");
  }

  @Test
  void whatWasKeptCanBeAskedAgain() {
    Invocation kept =
        kept("--codings", "coding", "--event", "2014-07-31=b=c", "--certain-only", "a", "-o", "x");
    CommandLine line = line();
    assertThat(KeptLine.arguments(kept, line.getCommandSpec(), here))
        .containsExactly(
            "--certain-only",
            "--codings=" + here.resolve("coding"),
            "--event=2014-07-31=b=c",
            "--",
            here.resolve("a").toString());
    String[] again = KeptLine.arguments(kept, line.getCommandSpec(), here).toArray(String[]::new);
    assertThat(KeptLine.of(line.parseArgs(again), here)).isEqualTo(kept);
  }
}

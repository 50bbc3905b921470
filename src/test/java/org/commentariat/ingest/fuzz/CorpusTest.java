package org.commentariat.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.source.CommentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzing starts from, and what it once found, is read on every build. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/org/commentariat/ingest/fuzz");
  private static final String ENDING = "FuzzTestInputs";

  /** The corpus of files whose format is told by their content. */
  private static final String ANY = "any";

  /** Far more than any of these takes; a reader that never ends is the fault looked for. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String corpus(Path input) {
    String folder = CORPUS.relativize(input).getName(0).toString();
    return folder.substring(0, folder.length() - ENDING.length()).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String format(Path input) {
    String corpus = corpus(input);
    return corpus.equals(ANY) ? null : corpus;
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyInputIsReadToItsEnd(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);

    assertThat(assertTimeoutPreemptively(LONGEST, () -> FuzzedSource.read(format(input), bytes)))
        .isNotNull();
  }

  @Test
  void everyFormatHasAFuzzTestAndACorpus() throws IOException {
    Set<String> covered = inputs().stream().map(CorpusTest::corpus).collect(Collectors.toSet());

    assertThat(covered)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(ANY), CommentFiles.formats().stream().map(CommentReader::key))
                .toList());
    for (String corpus : covered) {
      String name = corpus.substring(0, 1).toUpperCase(Locale.ROOT) + corpus.substring(1);
      assertThat(Path.of("src/fuzz/java/org/commentariat/ingest/fuzz/" + name + "FuzzTest.java"))
          .exists();
    }
  }
}

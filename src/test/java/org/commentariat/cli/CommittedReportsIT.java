package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports in the repository are what the program makes of the comments in the repository. */
class CommittedReportsIT {

  @Test
  void aRerunIsByteEqualToTheCommittedReportsInAnyLocaleAndTimeZone(@TempDir Path folder)
      throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Path rerun = folder.resolve("reports");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      int exit =
          Main.run(
              new Main.Streams(
                  new ByteArrayInputStream(new byte[0]),
                  new ByteArrayOutputStream(),
                  new PrintStream(messages, true, StandardCharsets.UTF_8),
                  false),
              "analyze",
              "comments",
              "-o",
              rerun.toString(),
              "--threads",
              "3");
      assertThat(exit).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Path committed = Path.of("reports");
    assertThat(PackagedProgram.files(rerun)).isEqualTo(PackagedProgram.files(committed));
    for (String name : PackagedProgram.files(committed)) {
      assertThat(rerun.resolve(name)).as(name).hasSameBinaryContentAs(committed.resolve(name));
    }
  }
}

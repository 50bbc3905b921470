package org.commentariat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.commentariat.analysis.InventedCorpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report of the small invented corpus, byte by byte. After a wanted change of the report, run
 * this test with {@code -Dcommentariat.golden=write} and read the difference before committing it.
 */
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/commentariat/report/golden");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.html",
        "report.md",
        "findings.json",
        "comments.csv",
        "manifest.json",
        "figures/tree.svg"
      })
  void everyFileIsAsItWasWhenItWasLastRead(String name) throws IOException {
    Reports.all().write(InventedCorpus.small().findings(), folder, false);
    if ("write".equals(System.getProperty("commentariat.golden"))) {
      Files.createDirectories(GOLDEN.resolve("figures"));
      Files.write(GOLDEN.resolve(name), Files.readAllBytes(folder.resolve(name)));
    }
    assertThat(folder.resolve(name)).hasSameTextualContentAs(GOLDEN.resolve(name));
    assertThat(folder.resolve(name)).hasSameBinaryContentAs(GOLDEN.resolve(name));
  }

  @Test
  void localeAndTimeZoneOfTheMachineDoNotShow() throws IOException {
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    Reports.all().write(InventedCorpus.small().findings(), here, false);
    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    for (Path file : Reports.all().write(InventedCorpus.small().findings(), there, false)) {
      assertThat(file).hasSameBinaryContentAs(here.resolve(there.relativize(file)));
    }
  }
}

package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the options of codings is found before any model is loaded. */
class CodingOptionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--codings . --margin 0 | --margin 0.0: expected a number above 0 and below 1",
        "--codings . --margin 10 | --margin 10.0: expected a number above 0 and below 1",
        "--margin 0.1 | name a folder with --codings",
        "--before-after yesterday | yesterday"
      })
  void nonsenseIsAUsageError(String options, String reason) {
    Terminal run = Terminal.run(("analyze comments -o " + folder + " " + options).split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(reason).doesNotContain("loading");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotThereIsBadInput() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    Terminal run = Terminal.run("analyze", "comments", "--codings", nowhere.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("nowhere: does not exist; expected a folder of");
    Path sheet = Files.writeString(folder.resolve("anna.csv"), "unit,comment\n");
    Terminal file = Terminal.run("analyze", "comments", "--codings", sheet.toString());
    assertThat(file.exit()).isEqualTo(3);
    assertThat(file.err()).contains("anna.csv: is no folder");
  }
}

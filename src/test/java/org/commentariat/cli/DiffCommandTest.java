package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a comparison of codebooks refuses before it loads a model. */
class DiffCommandTest {
  private static final String CODEBOOK =
      """
      name: Trams
      version: "1"
      question: For trams?
      unit: one comment
      codes:
        - {id: for_trams, label: For trams, definition: Wants trams.}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTheFiles() throws IOException {
    Files.writeString(folder.resolve("old.yaml"), CODEBOOK);
    Files.writeString(
        folder.resolve("new.yaml"),
        CODEBOOK + "  - {id: other, label: Other, definition: Else.}\n");
    Files.writeString(folder.resolve("page.jsonl"), "{\"id\": \"1\", \"text\": \"Trams!\"}\n");
  }

  private Terminal diff(String more) {
    String line = "diff FOLDER/page.jsonl --codebook FOLDER/old.yaml --codebook FOLDER/new.yaml ";
    return Terminal.run((line + more).replace("FOLDER", folder.toString()).split(" "));
  }

  @Test
  void oneModelForTwoSetsOfCodesIsRefusedWithAWayOut() {
    Terminal run = diff("--model FOLDER/any.json");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("whose codes differ", "--model OLD --model NEW", "--classifier cues");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model a --model b --model c | 2 | --model is given 3 times",
        "--model FOLDER/none.json --model FOLDER/none.json | 3 | none.json: no such file",
        "--model FOLDER/page.jsonl --model FOLDER/page.jsonl | 3 | page.jsonl: is no stance model",
        "--classifier cues --model FOLDER/a --model FOLDER/a | 2 | --classifier cues takes no --model",
        "--classifier learned | 2 | no model was learned for this codebook",
        "--threads 0 | 2 | --threads 0"
      })
  void whatMakesNoSenseIsRefused(String more, int exit, String reason) {
    Terminal run = diff(more);
    assertThat(run.err()).contains(reason);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
  }
}

package org.commentariat.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commentariat.codebook.Codebook;
import org.commentariat.encoder.InvalidModel;
import org.commentariat.stance.cue.Codebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceModelFileTest {
  private static final Codebook CODEBOOK =
      Codebooks.withCues("- {name: x, code: pro, weight: 1, phrase: \"x\"}");

  private final String text = StanceModelFile.text(Models.of(CODEBOOK));

  @TempDir Path folder;

  @Test
  void aModelIsReadBackAsItWasWritten() throws IOException, InvalidModel {
    Path file = folder.resolve("parking.model.json");
    Files.writeString(file, text);
    assertThat(StanceModelFile.read(file)).isEqualTo(Models.of(CODEBOOK));
    assertThat(StanceModelFile.text(StanceModelFile.read(file))).isEqualTo(text);
  }

  @Test
  void relationsAndFeaturesAreSpeltInLowerCase() {
    assertThat(text)
        .contains("\"agree\":{", "\"disagree\":{", "\"other\":{", "[\"embedding\"]")
        .doesNotContain("AGREE", "EMBEDDING");
  }

  @Test
  void aTruncatedModelIsToldFromAGoodOneWhereverItEnds() {
    for (int end = 0; end < text.length() - 2; end += 17) {
      byte[] part = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> StanceModelFile.read("cut.model.json", part))
          .isInstanceOf(InvalidModel.class)
          .hasMessageStartingWith("cut.model.json: ");
    }
  }

  @Test
  void aNumberChangedByHandIsSeen() {
    assertThat(text).contains("\"intercept\":-2.0");
    byte[] changed =
        text.replace("\"intercept\":-2.0", "\"intercept\":-2.5").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StanceModelFile.read("my.model.json", changed))
        .isInstanceOf(InvalidModel.class)
        .hasMessageStartingWith("my.model.json: was changed after it was made");
  }

  @Test
  void aModelMayBeLaidOutAnewAndHaveNoChecksum() throws InvalidModel {
    String airy = text.replace(",", " ,\n  ");
    String without = text.replaceAll(",\"sha256\":\"[0-9a-f]{64}\"}\n$", "}\n");
    assertThat(without).isNotEqualTo(text);

    for (String each : new String[] {airy, without}) {
      assertThat(StanceModelFile.read("my.model.json", each.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(Models.of(CODEBOOK));
    }
  }

  @Test
  void linesOfJsonAreNoModel() {
    byte[] twice = (text + text).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StanceModelFile.read("lines.jsonl", twice))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("more than one JSON value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format_version\":2 | \"format_version\":1 | version 1 of the format",
        "commentariat stance model | something else | is no stance model",
        "\"applies_from\":0.5 | \"applies_from\":1.5 | expected 0 ≤ unsure_from",
        "\"embedding\" | \"smell\" | smell",
        "\"temperature\":1.0 | \"temperature\":0 | temperature is not above 0",
        "\"intercept\":-2.0 | \"intercept\":\"NaN\" | finite",
        "\"intercept\":-2.0 | \"intercept\":NaN | no number in JSON",
        "\"intercept\":-2.0 | \"intercept\":\"NaN\" | score: weights and intercept must be finite",
        "\"slope\":1.0, | `` | slope",
        "\"not_learned\":{} | \"not_learned\":{\"pro\":\"few\"} | both learned and not learned"
      })
  void whatDoesNotFitIsRefusedWithTheReason(String old, String changed, String message) {
    assertThat(text).contains(old);
    byte[] bytes = text.replace(old, changed).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StanceModelFile.read("bad.model.json", bytes))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("bad.model.json")
        .hasMessageContaining(message);
  }
}

package org.commentariat.stance.llm.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.stance.llm.TramCodebook;
import org.junit.jupiter.api.Test;

class CodebookPromptTest {
  @Test
  void everythingThatGuidesAHumanCoderGuidesTheModel() {
    String text = CodebookPrompt.of(TramCodebook.read()).instructions();

    assertThat(text)
        .contains("# Codebook: Trams or buses", "Question: Should the town build trams?")
        .contains("What is coded: one comment", "Rules for every code:\n- Irony counts as meant.")
        .contains(
            "## Code for_trams (For trams)\nWants trams built.\nCounts:\n- Complaints about buses.")
        .contains("Does not count:\n- Praise of old trams.")
        .contains("Comments that get it:\n- \"Lay the rails!\" (a demand)")
        .contains("Comments that do not get it:\n- \"Which line?\"")
        .contains("It contradicts against_trams.");
  }

  @Test
  void theExampleShowsTheFormAndSuggestsNoCode() {
    assertThat(CodebookPrompt.of(TramCodebook.read()).instructions())
        .contains("\"codes\":{\"for_trams\":0.0,\"against_trams\":0.0}");
  }

  @Test
  void theSchemaNamesEveryCodeAndAllowsNothingElse() {
    assertThat(CodebookPrompt.of(TramCodebook.read()).schema().at("/properties/codes"))
        .hasToString(
            "{\"type\":\"object\",\"additionalProperties\":false,"
                + "\"required\":[\"for_trams\",\"against_trams\"],"
                + "\"properties\":{\"for_trams\":{\"type\":\"number\"},\"against_trams\":{\"type\":\"number\"}}}");
  }

  @Test
  void anotherCodebookIsAnotherPrompt() throws Exception {
    Codebook bundled = CodebookReader.microsoftIreland();

    assertThat(CodebookPrompt.of(bundled).sha256())
        .matches("[0-9a-f]{64}")
        .isEqualTo(CodebookPrompt.of(bundled).sha256())
        .isNotEqualTo(CodebookPrompt.of(TramCodebook.read()).sha256());
  }
}

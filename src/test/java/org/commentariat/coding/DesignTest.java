package org.commentariat.coding;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTest {

  @ParameterizedTest
  @ValueSource(strings = {"anna", "Ben B.K", "coder1", "Zoë", "rater_2", "May", "Jana"})
  void ordinaryNamesOfCodersAreTaken(String name) {
    assertThatCode(() -> InventedSample.design(5, 5, name)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "may1 | would make a date",
        "Okt-3 | would make a date",
        "1st | begins with a letter",
        "../x | begins with a letter",
        "sample | needed for another file",
        "adjudication-2 | needed for another file",
        "NUL | needed for another file"
      })
  void aNameThatAFileOrASpreadsheetCannotKeepIsRefused(String name, String reason) {
    assertThatThrownBy(() -> InventedSample.design(5, 5, name))
        .hasMessageContaining(name)
        .hasMessageContaining(reason);
  }

  @Test
  void twoCodersOfOneNameAreRefusedWhateverTheCase() {
    assertThatThrownBy(() -> InventedSample.design(5, 5, "anna", "Anna"))
        .hasMessage("two coders are called \"Anna\"");
  }

  @Test
  void nobodyAndNothingAreRefused() {
    assertThatThrownBy(() -> InventedSample.design(5, 5)).hasMessageContaining("one coder");
    assertThatThrownBy(() -> InventedSample.design(0, 0, "a")).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> InventedSample.design(5, 6, "a")).hasMessageContaining("overlap 6");
  }
}

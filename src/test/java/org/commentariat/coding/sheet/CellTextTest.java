package org.commentariat.coding.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-x",
        "@sum(a)",
        "\tx",
        "\nx",
        "1/2",
        "007",
        "3 May 2014",
        "May 3",
        "TRUE",
        "false",
        "'=1",
        "''1/2",
        "1e5",
        "12:30",
        "５"
      })
  void whatASpreadsheetWouldComputeIsGuardedAndComesBack(String text) {
    assertThat(CellText.guarded(text)).isEqualTo("'" + text);
    assertThat(CellText.restored(CellText.guarded(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain words",
        "",
        "'quoted' words",
        "'",
        "'tis true",
        "\"=A\"",
        "In 1984 nobody would have believed that we would live like this"
      })
  void otherTextStandsAsItIs(String text) {
    assertThat(CellText.guarded(text)).isEqualTo(text);
    assertThat(CellText.restored(text)).isEqualTo(text);
  }

  @Test
  void wordsAreTheSameAfterDamageThatSpreadsheetsDo() {
    assertThat(CellText.sameWords("Café “au lait”\nnow", " Caf? ?au lait?\r\n now ")).isTrue();
    assertThat(CellText.sameWords("Café", "CafÃ©")).isTrue();
    assertThat(CellText.sameWords("I am for it", "I am against it")).isFalse();
  }
}

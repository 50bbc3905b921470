package org.commentariat.ingest.page.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidLineTest {

  private static List<SaidLine> in(String line) {
    return SaidLine.among(List.of(line), 0, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bo said,|bo",
        "Mr. O'Neil-7 said,|Mr. O'Neil-7",
        "  Captain Nemo III said,  |Captain Nemo III",
        "x_ said:|x_",
        "Élodie wrote:|Élodie"
      })
  void namesOfAllSortsAreRecognised(String line, String name) {
    assertThat(in(line)).containsExactly(new SaidLine(0, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said,",
        "and then he said,",
        "She said,",
        "As my father always said,",
        "That being said,",
        "Well, as the judge said,",
        "\"We will appeal,\" the lawyer said,",
        "bo said, and he was right",
        "This is a sentence of quite a few words, the sort of which people say it was often said,"
      })
  void sentencesAreNoNames(String line) {
    assertThat(in(line)).isEmpty();
  }
}

package org.commentariat.report.refi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  private final PlainText text = new PlainText();

  /** What stands there, counted in code points as the standard does. */
  private String at(int start, int end) {
    String all = text.toString();
    return all.substring(all.offsetByCodePoints(0, start), all.offsetByCodePoints(0, end));
  }

  @Test
  void charactersOutsideTheBasicPlaneCountOnce() {
    text.add("😀");
    String words = "a😀b👩‍👩‍👧c";
    PlainText.Place place = text.add(words);
    assertThat(place.start()).isEqualTo(1);
    // Python: len("a😀b👩‍👩‍👧c") == 9; a family is three persons and two joiners
    assertThat(place.end()).isEqualTo(1 + 9);
    assertThat(at(place.of(words.indexOf('b')), place.of(words.indexOf('b') + 1))).isEqualTo("b");
    assertThat(at(place.of(words.indexOf('c')), place.end())).isEqualTo("c");
  }

  @Test
  void everyLineEndIsOneLineFeed() {
    String words = "one\r\ntwo\rthree\nfour\r\n";
    PlainText.Place place = text.add(words);
    assertThat(text).hasToString("one\ntwo\nthree\nfour\n");
    for (String word : new String[] {"one", "two", "three", "four"}) {
      int start = words.indexOf(word);
      assertThat(at(place.of(start), place.of(start + word.length()))).isEqualTo(word);
    }
    int inside = words.indexOf('\n');
    assertThat(at(place.of(0), place.of(inside))).isEqualTo("one\n");
  }

  @Test
  void combiningMarksCountAsTheyAreWritten() {
    String words = "cafe\u0301 fini";
    PlainText.Place place = text.add(words);
    assertThat(text).hasToString(words);
    assertThat(place.end()).isEqualTo(10);
    assertThat(at(place.of(words.indexOf("fini")), place.end())).isEqualTo("fini");
  }

  @Test
  void whatNoXmlFileCanHoldIsReplacedInItsPlace() {
    PlainText.Place place = text.add("a\u0000b\uFFFFc\ud800d");
    assertThat(text).hasToString("a�b�c�d");
    assertThat(place.end()).isEqualTo(7);
  }
}

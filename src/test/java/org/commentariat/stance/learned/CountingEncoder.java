package org.commentariat.stance.learned;

import java.util.List;
import org.commentariat.encoder.Encoding;
import org.commentariat.encoder.TextEncoder;
import org.jspecify.annotations.Nullable;

/**
 * An encoder whose numbers can be told by hand: how often the words "fair", "greedy" and "lol"
 * stand in the text read, and whether it was read after another. The logits are 10 and 20.
 */
final class CountingEncoder implements TextEncoder {
  static final String SHA256 = "ab".repeat(32);

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public String sha256() {
    return SHA256;
  }

  @Override
  public int dimensions() {
    return 4;
  }

  @Override
  public int logits() {
    return 2;
  }

  @Override
  public Encoding encode(String first, @Nullable String second) {
    String words = second == null ? first : second;
    return new Encoding(
        List.of(
            count(words, "fair"),
            count(words, "greedy"),
            count(words, "lol"),
            second == null ? 0.0 : 1.0),
        List.of(10.0, 20.0));
  }

  private static double count(String words, String word) {
    return words.split(word, -1).length - 1.0;
  }

  @Override
  public void close() {}
}

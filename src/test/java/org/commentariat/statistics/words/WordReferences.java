package org.commentariat.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the reference tables, whose rows belong together. */
final class WordReferences {

  private WordReferences() {}

  static List<Map<String, String>> read(String name) {
    try (InputStream in = WordReferences.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      String[] columns = lines.get(0).split(",", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] values = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], values[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Long> occurrences(List<Map<String, String>> rows, String column) {
    Map<String, Long> occurrences = new HashMap<>();
    rows.forEach(row -> occurrences.put(row.get("word"), Long.valueOf(row.get(column))));
    return occurrences;
  }

  static Map<String, Usage> usage(List<Map<String, String>> rows, String column) {
    Map<String, Usage> usage = new HashMap<>();
    occurrences(rows, column)
        .forEach((word, n) -> usage.put(word, new Usage(n.intValue(), n > 0 ? 1 : 0)));
    return usage;
  }

  static Distinction of(Map<String, Distinction> words, @Nullable String word) {
    return Objects.requireNonNull(words.get(word), "no such word");
  }

  static void assertClose(@Nullable Double actual, @Nullable String expected) {
    double number = Double.parseDouble(Objects.requireNonNull(expected));
    assertThat(actual).isCloseTo(number, within(1e-9 * Math.abs(number) + 1e-300));
  }
}

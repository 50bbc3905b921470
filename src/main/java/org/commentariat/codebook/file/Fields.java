package org.commentariat.codebook.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.commentariat.codebook.file.InvalidCodebook.Problem;
import org.commentariat.codebook.file.YamlNode.Entry;
import org.commentariat.codebook.file.YamlNode.Mapping;
import org.commentariat.codebook.file.YamlNode.Scalar;
import org.commentariat.codebook.file.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one part of a codebook file. What is missing or wrong joins the problems, and a
 * harmless value stands in, so that reading goes on to the end of the file.
 */
final class Fields {
  private final String what;
  private final Mapping mapping;
  private final List<Problem> problems;

  private Fields(String what, Mapping mapping, List<Problem> problems) {
    this.what = what;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The keys of a node, none of which may be outside {@code known}. */
  static Fields of(String what, YamlNode node, Set<String> known, List<Problem> problems) {
    if (!(node instanceof Mapping mapping)) {
      problems.add(new Problem(node.line(), what + ": expected keys with values"));
      return new Fields(what, new Mapping(node.line(), Map.of()), new ArrayList<>());
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                problems.add(
                    new Problem(
                        entry.line(),
                        "unknown key \"" + key + "\"" + Spelling.suggestion(key, known)));
              }
            });
    return new Fields(what, mapping, problems);
  }

  int line() {
    return mapping.line();
  }

  int line(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.line() : entry.value().line();
  }

  @Nullable YamlNode node(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null || (entry.value() instanceof Scalar s && s.text().isEmpty())
        ? null
        : entry.value();
  }

  void problem(String key, String message) {
    problems.add(new Problem(line(key), message));
  }

  /** A text that must be there. */
  String text(String key) {
    String text = textOrNull(key);
    if (text == null && !(node(key) instanceof Mapping) && !(node(key) instanceof Sequence)) {
      problem(key, what + ": \"" + key + "\" is missing");
    }
    return text == null ? "" : text;
  }

  @Nullable String textOrNull(String key) {
    YamlNode node = node(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    problem(key, "\"" + key + "\": expected a text");
    return null;
  }

  /** A number, or the one that stands in where the key is absent. */
  double number(String key, double absent) {
    String text = textOrNull(key);
    if (text == null) {
      return absent;
    }
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with the line
    }
    problem(key, "\"" + key + "\" is not a number: " + text);
    return absent;
  }

  /** A list; a single value counts as a list of one, an absent key as an empty list. */
  List<YamlNode> list(String key) {
    YamlNode node = node(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof Sequence sequence ? sequence.items() : List.of(node);
  }

  /** A list of texts, each read by {@code reader} with its line. */
  <T> List<T> texts(String key, BiFunction<String, Integer, @Nullable T> reader) {
    List<T> values = new ArrayList<>();
    for (YamlNode item : list(key)) {
      if (item instanceof Scalar scalar && !scalar.text().isEmpty()) {
        T value = reader.apply(scalar.text(), scalar.line());
        if (value != null) {
          values.add(value);
        }
      } else {
        problems.add(
            new Problem(item.line(), "\"" + key + "\": expected a text; quote one with \": \""));
      }
    }
    return values;
  }

  List<String> texts(String key) {
    return texts(key, (text, line) -> text);
  }
}

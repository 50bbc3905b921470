package org.commentariat.report.export.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;

/** The closed sets of values, each value with its label, in a fixed order. */
final class Levels {
  private Levels() {}

  /** The constants of an enum as the report calls them. */
  static Map<String, String> of(Enum<?>... constants) {
    Map<String, String> levels = new LinkedHashMap<>();
    Arrays.stream(constants).forEach(each -> levels.put(key(each), words(key(each))));
    return levels;
  }

  static Map<String, String> of(String... keys) {
    Map<String, String> levels = new LinkedHashMap<>();
    Arrays.stream(keys).forEach(key -> levels.put(key, words(key)));
    return levels;
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String words(String key) {
    return key.replace('_', ' ');
  }

  /** The codes of the codebook; labels that are not unique have the id beside them. */
  static Map<String, String> codes(Findings findings) {
    Set<String> seen = new HashSet<>();
    seen.add(findings.label(CodeEntry.NONE));
    seen.add(findings.label(CodeEntry.ABSTAINED));
    Map<String, String> levels = new LinkedHashMap<>();
    for (CodeEntry code : findings.codes()) {
      String label = code.label();
      levels.put(code.id(), seen.add(label) ? label : label + " (" + code.id() + ")");
    }
    return levels;
  }

  /** The codes, then none. */
  static Map<String, String> codesAndNone(Findings findings) {
    Map<String, String> levels = codes(findings);
    levels.put(CodeEntry.NONE, findings.label(CodeEntry.NONE));
    return levels;
  }

  /** The rows of a table of shares: the codes, then none, then abstained. */
  static Map<String, String> rows(Findings findings) {
    Map<String, String> levels = codesAndNone(findings);
    levels.put(CodeEntry.ABSTAINED, findings.label(CodeEntry.ABSTAINED));
    return levels;
  }
}

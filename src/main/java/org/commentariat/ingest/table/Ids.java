package org.commentariat.ingest.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids as tables hold them, which other programs may have turned into numbers. */
final class Ids {

  /** What programs write where there is no value; 0 is another matter. */
  private static final Set<String> NONE =
      Set.of(
          "null",
          "none",
          "nan",
          "na",
          "<na>",
          "n/a",
          "nil",
          "undefined",
          "root",
          "\\n",
          "-1",
          "-1.0");

  private static final Pattern WHOLE = Pattern.compile("-?\\d+\\.0+");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+\\d{1,2}");

  private Ids() {}

  /** Whether a value says that there is none. */
  static boolean isNone(@Nullable String value) {
    return value == null
        || value.isBlank()
        || NONE.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether digits of it are lost. */
  static boolean isScientific(String id) {
    return SCIENTIFIC.matcher(id.strip()).matches();
  }

  /** Without the decimals that a number gets where others in its column are missing. */
  static String whole(String id) {
    String stripped = id.strip();
    if (WHOLE.matcher(stripped).matches()) {
      return stripped.substring(0, stripped.indexOf('.'));
    }
    return isScientific(stripped) ? new BigDecimal(stripped).toPlainString() : stripped;
  }
}

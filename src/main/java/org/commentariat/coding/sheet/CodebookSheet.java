package org.commentariat.coding.sheet;

import java.util.List;
import java.util.Locale;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;

/**
 * The codebook as coders read it, in Markdown: definitions, rules and examples, and how to fill in
 * the sheet. The cues are left out; a coder is not to look for words.
 */
public final class CodebookSheet {
  private CodebookSheet() {}

  /** The whole text. */
  public static String write(Codebook codebook) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(codebook.name()).append("\n\n");
    text.append("Version ").append(codebook.version()).append("\n\n");
    text.append(codebook.question()).append("\n\nWhat is coded: ").append(codebook.unit());
    text.append("\n\n");
    list(text, codebook.rules());
    text.append("## How to fill in the sheet\n\n").append(howToFill(codebook)).append('\n');
    codebook.codes().forEach(code -> append(text, code));
    return text.toString().stripTrailing() + "\n";
  }

  private static String howToFill(Codebook codebook) {
    return String.format(
        Locale.ROOT,
        """
        - Code by yourself, in the order of your sheet, and judge the words under `comment` only; `article` and
          `parent` are there to understand them.
        - Write `1` under each code that applies. Leave the others empty, or write `0`.
        - When %s, write `1` under `none`. An empty row counts as not coded yet.
        - Under `sentiment` write `-1` for a negative tone, `0` for a neutral or mixed one, `1` for a positive one; leave
          the whole column empty if tone is not part of your study.
        - `note` is for doubts and remarks.
        - Do not change the other columns. Sort whole rows only. Save as CSV.
        """,
        codebook.codes().size() == 1
            ? "the code does not apply"
            : "none of the " + codebook.codes().size() + " codes applies");
  }

  private static void append(StringBuilder text, Code code) {
    text.append("## ").append(code.label()).append(" (`").append(code.id()).append("`)\n\n");
    text.append(code.definition()).append("\n\n");
    section(text, "Included", code.includes());
    section(text, "Not included", code.excludes());
    section(text, "Rules", code.rules());
    section(text, "Applies", examples(code, true));
    section(text, "Does not apply", examples(code, false));
  }

  private static List<String> examples(Code code, boolean applies) {
    return code.examples().stream()
        .filter(example -> example.applies() == applies)
        .map(
            example ->
                "“"
                    + example.text()
                    + "”"
                    + (example.because() == null ? "" : " (" + example.because() + ")"))
        .toList();
  }

  private static void section(StringBuilder text, String title, List<String> items) {
    if (!items.isEmpty()) {
      text.append(title).append(":\n\n");
      list(text, items);
    }
  }

  private static void list(StringBuilder text, List<String> items) {
    items.forEach(item -> text.append("- ").append(item.replace("\n", "\n  ")).append('\n'));
    if (!items.isEmpty()) {
      text.append('\n');
    }
  }
}

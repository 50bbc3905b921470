package org.commentariat.codebook.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Code.Decision;
import org.commentariat.codebook.Code.Example;
import org.commentariat.codebook.file.InvalidCodebook.Problem;

/** Reads the codes of a codebook file. */
final class CodeReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "label",
          "definition",
          "includes",
          "excludes",
          "rules",
          "examples",
          "opposes",
          "intercept",
          "unsure_from",
          "applies_from");
  private static final Set<String> EXAMPLES_KEYS = Set.of("applies", "does_not_apply");
  private static final Set<String> EXAMPLE_KEYS = Set.of("text", "because");

  private final List<Problem> problems;

  CodeReader(List<Problem> problems) {
    this.problems = problems;
  }

  List<Code> codes(Fields fields) {
    List<Code> codes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (fields.list("codes").isEmpty()) {
      fields.problem("codes", "a codebook needs at least one code under \"codes\"");
    }
    for (YamlNode node : fields.list("codes")) {
      Fields code = Fields.of("code", node, KEYS, problems);
      String id = code.text("id");
      if (!id.isEmpty() && !Code.isId(id)) {
        code.problem(
            "id",
            "\""
                + id
                + "\" cannot be an id; expected lower-case letters, digits and _, beginning with a"
                + " letter, and not \"none\"");
        continue;
      }
      if (!ids.add(id) && !id.isEmpty()) {
        code.problem("id", "two codes with the id \"" + id + "\"");
      }
      if (!id.isEmpty()) {
        codes.add(code(id, code));
      }
    }
    requireOpposites(fields, ids);
    return codes;
  }

  private Code code(String id, Fields code) {
    return new Code(
        id,
        code.text("label"),
        code.text("definition"),
        code.texts("includes"),
        code.texts("excludes"),
        code.texts("rules"),
        examples(code),
        code.textOrNull("opposes"),
        decision(code));
  }

  private Decision decision(Fields code) {
    double appliesFrom = code.number("applies_from", 0.5);
    try {
      return new Decision(
          code.number("intercept", 0), code.number("unsure_from", appliesFrom), appliesFrom);
    } catch (IllegalArgumentException e) {
      code.problem("applies_from", String.valueOf(e.getMessage()));
      return new Decision(0, 0.5, 0.5);
    }
  }

  private List<Example> examples(Fields code) {
    YamlNode node = code.node("examples");
    if (node == null) {
      return List.of();
    }
    Fields fields = Fields.of("examples", node, EXAMPLES_KEYS, problems);
    List<Example> examples = new ArrayList<>();
    for (String key : List.of("applies", "does_not_apply")) {
      for (YamlNode item : fields.list(key)) {
        Fields example = Fields.of("example", item, EXAMPLE_KEYS, problems);
        examples.add(
            new Example(
                example.text("text"), key.equals("applies"), example.textOrNull("because")));
      }
    }
    return examples;
  }

  private void requireOpposites(Fields fields, Set<String> ids) {
    for (YamlNode node : fields.list("codes")) {
      Fields code = Fields.of("code", node, KEYS, new ArrayList<>());
      String opposite = code.textOrNull("opposes");
      if (opposite != null && !ids.contains(opposite)) {
        problems.add(
            new Problem(
                code.line("opposes"),
                "unknown code \"" + opposite + "\"" + Spelling.suggestion(opposite, ids)));
      }
    }
  }
}

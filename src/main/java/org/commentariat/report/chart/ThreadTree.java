package org.commentariat.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.Svg;
import org.commentariat.report.page.Table;

/**
 * The longest conversation as a tree that grows to the right: one mark a comment, from top to
 * bottom each before its answers, a line to what it answers, and shape and colour for its code.
 *
 * @param findings of which it is a part
 * @param turns those drawn
 * @param all how many comments the conversation has
 */
public record ThreadTree(Findings findings, List<Conversation.Turn> turns, int all) {
  /** Longer conversations are cut. */
  private static final int SHOWN = 30;

  /** With more codes than this, shapes tell only whether a comment holds any. */
  private static final int CODES = 3;

  private static final String ANY = "a code";
  private static final String SEVERAL = "several codes";

  public ThreadTree {
    turns = List.copyOf(turns);
  }

  /** Empty when nobody answers anybody. */
  public static Optional<ThreadTree> of(Findings findings) {
    return Conversation.longest(findings.comments())
        .map(
            whole ->
                new ThreadTree(
                    findings, whole.turns().stream().limit(SHOWN).toList(), whole.turns().size()));
  }

  /** The picture. */
  public Chart chart() {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("kind", "plot");
    spec.put("data", marks());
    spec.put("mapping", Map.of("x", "depth", "y", "place"));
    spec.put("ggsize", Map.of("width", 460, "height", 110 + 19 * turns.size()));
    spec.put("layers", List.of(answers(), comments()));
    spec.put("scales", scales());
    spec.put("theme", theme());
    String caption =
        "The longest conversation, "
            + Figures.count(all, "comment")
            + (turns.size() < all ? ", the first " + turns.size() + " of them" : "")
            + ": each mark is a comment, a line leads from an answer to what it answers, and each"
            + " step to the right is one answer further. Uncorrected machine labels.";
    String id = "chart-tree";
    return new Chart(id, Svg.of(spec, id, "The longest conversation", caption + text()), caption);
  }

  /** The same in rows. */
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Conversation.Turn turn : turns) {
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              turn.comment().author(),
              turn.parent() < 0 ? "–" : Integer.toString(turn.parent() + 1),
              Integer.toString(turn.depth()),
              turn.comment().rows().stream()
                  .map(findings::label)
                  .reduce((a, b) -> a + ", " + b)
                  .orElse("")));
    }
    return new Table(
        "The longest conversation",
        "Comments from top to bottom of the drawing.",
        List.of(
            Table.Column.text("Comment"),
            Table.Column.text("By"),
            Table.Column.number("Answers"),
            Table.Column.number("Depth"),
            Table.Column.text("Codes")),
        rows,
        rows.size(),
        true);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < turns.size(); i++) {
      Conversation.Turn turn = turns.get(i);
      text.append(' ').append(i + 1);
      if (turn.parent() >= 0) {
        text.append(" answers ").append(turn.parent() + 1);
      }
      text.append(": ").append(kind(turn.comment())).append(';');
    }
    return text.toString();
  }

  /** What the shape of a comment says. */
  private String kind(CommentFinding comment) {
    if (comment.rows().size() > 1) {
      return findings.codes().size() > CODES ? ANY : SEVERAL;
    }
    if (!comment.codes().isEmpty() && findings.codes().size() > CODES) {
      return ANY;
    }
    return Ink.shortened(findings.label(comment.rows().first()));
  }

  private Map<String, Object> marks() {
    List<Object> depth = new ArrayList<>();
    List<Object> place = new ArrayList<>();
    List<Object> upDepth = new ArrayList<>();
    List<Object> upPlace = new ArrayList<>();
    List<Object> kind = new ArrayList<>();
    for (Conversation.Turn turn : turns) {
      int up = Math.max(turn.parent(), 0);
      place.add(-(double) depth.size());
      depth.add((double) turn.depth());
      upDepth.add((double) turns.get(up).depth());
      upPlace.add(-(double) up);
      kind.add(kind(turn.comment()));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("depth", depth);
    data.put("place", place);
    data.put("up_depth", upDepth);
    data.put("up_place", upPlace);
    data.put("kind", kind);
    return data;
  }

  private static Map<String, Object> answers() {
    return Map.of(
        "geom",
        "segment",
        "mapping",
        Map.of("x", "up_depth", "y", "up_place", "xend", "depth", "yend", "place"),
        "color",
        Ink.GREY,
        "size",
        0.6);
  }

  private static Map<String, Object> comments() {
    return Map.of(
        "geom", "point", "mapping", Map.of("color", "kind", "shape", "kind"), "size", 3.6);
  }

  private List<Object> scales() {
    Map<String, Look> looks = looks();
    List<String> names = List.copyOf(looks.keySet());
    Map<String, Object> y = new LinkedHashMap<>();
    y.put("aesthetic", "y");
    y.put("name", "");
    List<Double> places = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      places.add(-(double) i);
      numbers.add(Integer.toString(i + 1));
    }
    y.put("breaks", places);
    y.put("labels", numbers);
    y.put("limits", List.of(0.4 - turns.size(), 0.6));
    y.put("expand", List.of(0.0, 0.0));
    return List.of(
        y,
        Map.of(
            "aesthetic",
            "x",
            "name",
            "answers before it",
            "breaks",
            depths(),
            "labels",
            depths().stream().map(depth -> Integer.toString(depth.intValue())).toList()),
        Ink.scale("color", names, looks.values().stream().map(Look::colour).toList()),
        Ink.scale("shape", names, looks.values().stream().map(Look::shape).toList()));
  }

  private List<Double> depths() {
    int deepest = turns.stream().mapToInt(Conversation.Turn::depth).max().orElse(0);
    int step = Math.max(1, (deepest + 9) / 10);
    List<Double> depths = new ArrayList<>();
    for (int depth = 0; depth <= deepest; depth += step) {
      depths.add((double) depth);
    }
    return depths;
  }

  /** Colour, and the number by which R and Lets-Plot know a shape. */
  private record Look(String colour, int shape) {}

  /** Of the kinds that occur, in the order of the codebook. */
  private Map<String, Look> looks() {
    Map<String, Look> looks = new LinkedHashMap<>();
    if (findings.codes().size() > CODES) {
      looks.put(ANY, new Look(Ink.VERMILION, 19));
    } else {
      List<Look> each =
          List.of(new Look(Ink.VERMILION, 19), new Look(Ink.BLUE, 15), new Look(Ink.GREEN, 17));
      findings
          .codes()
          .forEach(code -> looks.put(Ink.shortened(code.label()), each.get(looks.size())));
      looks.put(SEVERAL, new Look(Ink.GREY, 18));
    }
    looks.put(Ink.shortened(findings.label(CodeEntry.NONE)), new Look(Ink.GREY, 1));
    looks.put(Ink.shortened(findings.label(CodeEntry.ABSTAINED)), new Look(Ink.GREY, 4));
    List<String> drawn = turns.stream().map(turn -> kind(turn.comment())).toList();
    looks.keySet().retainAll(drawn);
    return looks;
  }

  private static Map<String, Object> theme() {
    Map<String, Object> blank = Map.of("name", "blank", "blank", true);
    return Map.of(
        "name",
        "minimal",
        "plot_background",
        blank,
        "legend_background",
        blank,
        "panel_grid_minor",
        blank,
        "panel_grid_major_y",
        blank,
        "legend_position",
        "top",
        "legend_justification",
        List.of(0, 0.5));
  }
}

package org.commentariat.analysis;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.analysis.Figures.decimal;
import static org.commentariat.analysis.Figures.isSmall;
import static org.commentariat.analysis.Figures.percent;
import static org.commentariat.analysis.Figures.percents;
import static org.commentariat.analysis.Figures.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commentariat.statistics.Estimate;

/** Puts the findings into words. Every number comes from the values that the tables show. */
record Sentences(
    List<CodeEntry> codes, double level, Corpus corpus, Shares shares, Tone tone, Replies replies) {

  /** A p-value below this is called more than chance. */
  private static final double SIGNIFICANT = 0.05;

  Summary summary() {
    return new Summary(title(), Caveats.warnings(), found(), Caveats.limits(shares));
  }

  private String title() {
    return switch (corpus.found()) {
      case 0 -> "No reader comments were found";
      case 1 -> "What 1 reader comment says";
      default -> "What " + count(corpus.found(), "reader comment") + " say";
    };
  }

  private List<String> found() {
    List<String> found = new ArrayList<>();
    found.add(whatWasRead());
    if (shares.comments() == 0) {
      found.add("There is nothing to report on: no comment has words of its own.");
      return found;
    }
    if (isSmall(shares.comments())) {
      found.add(
          "That is a small number: below "
              + Figures.SMALL
              + " comments, read the shares as examples, not as rates.");
    }
    List<Shares.Row> ranked =
        shares.rows().stream()
            .filter(row -> !isRest(row.code()))
            .sorted(Comparator.comparingInt(Shares.Row::comments).reversed())
            .toList();
    ranked.forEach(row -> found.add(stance(row)));
    order(ranked).ifPresent(found::add);
    shares.rows().stream().filter(row -> isRest(row.code())).map(this::rest).forEach(found::add);
    tones().ifPresent(found::add);
    tone.codes().stream().map(this::toneOf).flatMap(Optional::stream).forEach(found::add);
    answers().ifPresent(found::add);
    activity().ifPresent(found::add);
    return found;
  }

  private String whatWasRead() {
    String unread =
        corpus.rejected() == 0
            ? "Nothing had to be left out as unreadable."
            : count(corpus.rejected(), "part") + " of the input could not be read.";
    return "Read: "
        + count(corpus.found(), "comment")
        + " under "
        + count(corpus.threads(), "article")
        + ", by "
        + count(corpus.commenters(), "known commenter")
        + (corpus.byUnknown() == 0
            ? ""
            : " and, for " + count(corpus.byUnknown(), "comment") + ", by authors not known")
        + ". "
        + unread;
  }

  private static boolean isRest(String code) {
    return code.equals(CodeEntry.NONE) || code.equals(CodeEntry.ABSTAINED);
  }

  private String stance(Shares.Row row) {
    String people =
        row.byCommenter() instanceof Estimate estimate
            ? " Counted by person: "
                + percent(estimate.value())
                + " of known commenters ("
                + percents(estimate.interval())
                + "; "
                + of(row.commenters(), estimate.n())
                + ")."
            : "";
    return "“" + label(row.code()) + "” is held by " + comments(row) + "." + people;
  }

  private String rest(Shares.Row row) {
    if (row.code().equals(CodeEntry.NONE)) {
      return "None of the codes applies to " + comments(row) + ".";
    }
    return row.comments() == 0
        ? "No comment was too unclear to judge."
        : "Too unclear to judge, and so counted as holding no code: " + comments(row) + ".";
  }

  private String comments(Shares.Row row) {
    return row.best() instanceof Estimate estimate
        ? percent(estimate.value())
            + " of comments ("
            + Figures.level(level)
            + " interval "
            + percents(estimate.interval())
            + "; "
            + of(row.comments(), estimate.n())
            + ")"
        : count(row.comments(), "comment");
  }

  private static String of(int part, int whole) {
    return count(part) + " of " + count(whole);
  }

  /** Says so when the two most frequent codes cannot be told apart. */
  private Optional<String> order(List<Shares.Row> ranked) {
    if (ranked.size() < 2
        || !(ranked.get(0).best() instanceof Estimate first)
        || !(ranked.get(1).best() instanceof Estimate second)
        || first.interval().low() > second.interval().high()) {
      return Optional.empty();
    }
    return Optional.of(
        "The intervals of “"
            + label(ranked.get(0).code())
            + "” and “"
            + label(ranked.get(1).code())
            + "” overlap: these comments do not settle which of the two is more common.");
  }

  private Optional<String> tones() {
    List<String> parts = new ArrayList<>();
    for (Tone.ToneShare tone : tone.tones()) {
      if (tone.share() instanceof Estimate) {
        parts.add(tone.tone() + " " + share(tone.share()));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Tone, which is not stance, of "
                + count(tone.comments(), "comment")
                + ": "
                + String.join(", ", parts)
                + ".");
  }

  private Optional<String> toneOf(Tone.CodeTone tone) {
    Double holm = tone.holm();
    if (holm == null) {
      return Optional.empty();
    }
    String strength =
        tone.cramersV() instanceof Estimate v
            ? "; Cramér’s V "
                + decimal(v.value(), 2)
                + ", "
                + decimal(v.interval().low(), 2)
                + " to "
                + decimal(v.interval().high(), 2)
            : "";
    String numbers = "Holm-adjusted p " + Figures.p(holm) + strength;
    String label = "“" + label(tone.code()) + "”";
    return Optional.of(
        holm < SIGNIFICANT
            ? "Comments that hold " + label + " differ in tone from the others (" + numbers + ")."
            : "No difference in tone beyond chance was found between comments that hold "
                + label
                + " and the others ("
                + numbers
                + ").");
  }

  private Optional<String> answers() {
    return replies.share() instanceof Estimate estimate
        ? Optional.of(
            of(replies.links(), estimate.n())
                + " comments answer another ("
                + percent(estimate.value())
                + "; "
                + percents(estimate.interval())
                + ").")
        : Optional.empty();
  }

  private Optional<String> activity() {
    return shares.topTenth() instanceof Estimate estimate && shares.commenters() >= 10
        ? Optional.of(
            "The most active tenth of the known commenters wrote "
                + share(estimate)
                + " of their comments: one loud user is not public opinion.")
        : Optional.empty();
  }

  private String label(String code) {
    return codes.stream()
        .filter(entry -> entry.id().equals(code))
        .map(CodeEntry::label)
        .findFirst()
        .orElse(code);
  }
}

package org.commentariat.report.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Shares;
import org.commentariat.analysis.Summary;
import org.commentariat.report.page.Table;
import org.commentariat.report.section.Part;
import org.commentariat.report.section.Section;

/**
 * Leaves out what tells of fewer than {@value #FEWEST} comments or people, and what would tell it
 * by subtraction. A code that so few comments hold, or that all but so few hold, is left out
 * wherever it stands; for the rest see {@link SmallRows} and {@link SmallSentences}. A picture goes
 * when anything of the tables of its section went.
 */
final class SmallNumbers {
  /** Fewer than this are few. */
  static final int FEWEST = 5;

  private static final String NOTE =
      SmallRows.LEFT_OUT
          + ": left out, because the numbers of the row tell of fewer than "
          + FEWEST
          + " comments or people, or would tell it by subtraction.";

  private final Set<String> codes = new HashSet<>();
  private final SmallSentences sentences;
  private final SmallDifferences differences;
  private int sentencesLeftOut;

  /**
   * What remains of the sections.
   *
   * @param rows of tables that were emptied
   * @param tables left out whole
   * @param charts left out
   */
  record Kept(List<Section> sections, int rows, int tables, int charts) {
    /** The sections of both, and what was left out of both. */
    Kept and(Kept other) {
      return new Kept(
          Stream.concat(sections.stream(), other.sections.stream()).toList(),
          rows + other.rows,
          tables + other.tables,
          charts + other.charts);
    }
  }

  SmallNumbers(Findings findings) {
    Shares shares = findings.shares();
    Map<String, Integer> holders = new HashMap<>();
    for (Shares.Row row : shares.rows()) {
      holders.put(findings.label(row.code()), row.comments());
      if (isFew(row.comments(), shares.comments()) && isCode(row.code())) {
        codes.add(findings.label(row.code()));
      }
    }
    this.sentences = new SmallSentences(codes);
    this.differences = new SmallDifferences(holders);
  }

  /** Those that are none of the codes are shown by row only. */
  private static boolean isCode(String row) {
    return !row.equals(CodeEntry.NONE) && !row.equals(CodeEntry.ABSTAINED);
  }

  static boolean isFew(int n) {
    return n > 0 && n < FEWEST;
  }

  /** Whether a part of a whole, or the rest of it, is few. */
  static boolean isFew(int part, int whole) {
    return isFew(part) || isFew(whole - part);
  }

  /** The findings without sentences of the summary that tell of few. */
  Findings withoutFew(Findings all) {
    Summary summary = all.summary();
    String inShort = kept(summary.inShort());
    Summary shorter =
        new Summary(
            summary.title(),
            keptOf(summary.warnings()),
            inShort.isEmpty() ? "What can be told of these comments follows." : inShort,
            keptOf(summary.found()),
            keptOf(summary.limits()));
    return new Findings(
        all.provenance(),
        shorter,
        all.codes(),
        all.level(),
        all.corpus(),
        all.shares(),
        all.tone(),
        all.replies(),
        all.irony(),
        all.structure(),
        all.correction(),
        all.handCodings(),
        all.validation(),
        all.comparisons(),
        all.dynamics(),
        all.concentration(),
        all.tonePlaces(),
        all.words(),
        all.overTime(),
        all.examples(),
        all.robustness(),
        all.tests(),
        all.comments(),
        all.codings(),
        all.placeholders(),
        all.rejections(),
        all.notes());
  }

  /** What remains of these sections. */
  Kept kept(List<Section> sections) {
    List<Section> all = new ArrayList<>();
    int rows = 0;
    int tables = 0;
    int charts = 0;
    for (Section section : sections) {
      List<Part> parts = new ArrayList<>();
      int before = rows + tables;
      for (Part part : section.parts()) {
        if (part instanceof Part.Tabled tabled) {
          if (isLeftOut(tabled.table())) {
            tables++;
            continue;
          }
          SmallRows small = SmallRows.of(tabled.table(), codes, differences);
          Table table = small.table();
          parts.add(new Part.Tabled(table));
          if (small.leftOut() > 0) {
            rows += small.leftOut();
            parts.add(new Part.Note(NOTE));
          }
        } else {
          kept(part).ifPresent(parts::add);
        }
      }
      if (rows + tables > before) {
        charts += (int) parts.stream().filter(Part.Drawn.class::isInstance).count();
        parts.removeIf(Part.Drawn.class::isInstance);
      }
      all.add(new Section(section.id(), section.title(), parts));
    }
    return new Kept(all, rows, tables, charts);
  }

  /** Whether it is of single people or of a code that is left out. */
  private boolean isLeftOut(Table table) {
    return table.isOfSingles()
        || codes.stream().anyMatch(table.name()::contains)
        || table.rows().stream()
            .flatMap(List::stream)
            .anyMatch(cell -> SmallSentences.NAMED.matcher(cell).find());
  }

  /** What is not known to be safe goes. */
  private Optional<Part> kept(Part part) {
    if (part instanceof Part.Words words) {
      return Optional.of(kept(words.text())).filter(t -> !t.isEmpty()).map(Part.Words::new);
    }
    if (part instanceof Part.Note note) {
      return Optional.of(kept(note.text())).filter(t -> !t.isEmpty()).map(Part.Note::new);
    }
    if (part instanceof Part.Bullets bullets) {
      return Optional.of(keptOf(bullets.sentences()))
          .filter(kept -> !kept.isEmpty())
          .map(Part.Bullets::new);
    }
    if (part instanceof Part.Verbatim verbatim) {
      return Optional.of(part).filter(same -> kept(verbatim.text()).equals(verbatim.text()));
    }
    boolean isKnownToBeSafe = part instanceof Part.Codes || part instanceof Part.Drawn;
    return isKnownToBeSafe ? Optional.of(part) : Optional.empty();
  }

  private List<String> keptOf(List<String> all) {
    return all.stream().map(this::kept).filter(text -> !text.isEmpty()).toList();
  }

  /** A text without its sentences that tell of few; may be empty. */
  String kept(String text) {
    SmallSentences.Kept kept = sentences.kept(text);
    sentencesLeftOut += kept.leftOut();
    return kept.text();
  }

  /** What was left out, in a sentence. */
  String leftOut(Kept kept) {
    return "Numbers of fewer than "
        + FEWEST
        + " comments or people are left out, and with them what would tell them by subtraction: "
        + Figures.count(kept.rows(), "row")
        + " of tables ("
        + SmallRows.LEFT_OUT
        + "), "
        + Figures.count(sentencesLeftOut, "sentence")
        + ", "
        + Figures.count(kept.charts(), "figure")
        + "; further "
        + Figures.count(kept.tables(), "table")
        + " of single comments, people or files, or of a code left out. Words are listed only when"
        + " at least "
        + FEWEST
        + " people use them."
        + (codes.isEmpty()
            ? ""
            : " Of "
                + Figures.count(codes.size(), "code")
                + " nothing is told, as too few comments hold it, or all but too few.");
  }
}

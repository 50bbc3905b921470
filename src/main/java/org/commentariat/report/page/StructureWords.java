package org.commentariat.report.page;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.analysis.Figures.decimal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.structure.ReplyAudit;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;

/** The structure audit in sentences, the most important first. */
public final class StructureWords {
  private StructureWords() {}

  /** Sentences for a list, a mail or a terminal. */
  public static List<String> of(StructureAudit audit) {
    List<String> sentences = new ArrayList<>();
    sentences.add(found(audit));
    sentences.add(replies(audit.replies()));
    if (audit.replies().links() > 0) {
      sentences.add(confidence(audit.replies()));
    }
    if (!audit.placeholders().isEmpty()) {
      sentences.add(placeholders(audit));
    }
    sentences.add(leftOut(audit));
    sentences.add(repairs(audit.repairs()));
    sentences.add(
        count(audit.aliases().size(), "pair")
            + " of names may be one person under two spellings; "
            + count(audit.duplicates().size(), "group")
            + " of comments with the same or nearly the same words. Nothing was merged or removed.");
    return sentences;
  }

  private static String found(StructureAudit audit) {
    Integer declared = audit.declared();
    if (declared == null) {
      return count(audit.found(), "comment") + " found; no page says how many there should be.";
    }
    String there = count(declared) + " declared, " + count(audit.foundOfDeclared()) + " found";
    return audit.found() == audit.foundOfDeclared()
        ? there + "."
        : there
            + " in the threads that say how many comments they have; in all threads "
            + count(audit.found())
            + " found.";
  }

  private static String replies(ReplyAudit replies) {
    return count(replies.links())
        + (replies.links() == 1 ? " answers" : " answer")
        + " another: "
        + count(replies.stated())
        + " by what the source states, "
        + count(replies.inferred())
        + " inferred; "
        + count(replies.none())
        + (replies.none() == 1 ? " answers" : " answer")
        + " nobody, as far as is known.";
  }

  private static String confidence(ReplyAudit replies) {
    Double all = replies.meanConfidence();
    Double inferred = replies.meanConfidenceInferred();
    return "Mean confidence of the links "
        + (all == null ? "–" : decimal(all, 2))
        + (inferred == null ? "" : ", of the inferred ones " + decimal(inferred, 2))
        + "; certain ("
        + ReplyLink.CERTAIN
        + " and more): "
        + certain(replies)
        + ".";
  }

  /** The certain links: {@code 15 of 20 (75.0%)}. */
  static String certain(ReplyAudit replies) {
    Double share = replies.certainShare();
    return share == null
        ? "–"
        : count(replies.certain())
            + " of "
            + count(replies.links())
            + " ("
            + Figures.percent(share)
            + ")";
  }

  private static String placeholders(StructureAudit audit) {
    return "In place of comments that are not here stand placeholders: "
        + placeholders(audit.placeholders())
        + "; "
        + count(audit.replies().toPlaceholders())
        + (audit.replies().toPlaceholders() == 1 ? " reply goes" : " replies go")
        + " to them.";
  }

  /** Placeholders by kind: {@code 1 deleted comment, 2 not in the input}. */
  static String placeholders(SortedMap<Comment.Presence, Integer> placeholders) {
    return listed(
        placeholders, kind -> kind == Comment.Presence.MISSING ? "not in the input" : kind.key());
  }

  private static String leftOut(StructureAudit audit) {
    return "Left out: "
        + (audit.leftOut().isEmpty() ? "nothing" : listed(audit.leftOut(), Omission.Kind::words))
        + ". Could not be read: "
        + (audit.rejected() == 0 ? "nothing" : count(audit.rejected(), "part"))
        + ".";
  }

  private static String repairs(SortedMap<Note.Kind, Integer> repairs) {
    return repairs.isEmpty()
        ? "Nothing had to be repaired or guessed."
        : "Repaired or guessed: "
            + listed(
                repairs,
                kind ->
                    switch (kind) {
                      case DECODING -> "of the encoding";
                      case TREE -> "of links and ids";
                      case GUESS -> "guessed";
                    })
            + ".";
  }

  /** Counts by kind: {@code 2 pingbacks and trackbacks, 1 …}. */
  static <K> String listed(SortedMap<K, Integer> counts, Function<K, String> words) {
    return counts.entrySet().stream()
        .map(entry -> count(entry.getValue()) + " " + words.apply(entry.getKey()))
        .collect(Collectors.joining(", "));
  }
}

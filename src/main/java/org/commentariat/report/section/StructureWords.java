package org.commentariat.report.section;

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
    sentences.add(alike(audit));
    return sentences;
  }

  private static String alike(StructureAudit audit) {
    if (audit.aliases().isEmpty() && audit.duplicates().isEmpty()) {
      return "No two names look like one person, and no two comments have the same words.";
    }
    return count(audit.aliases().size(), "pair")
        + " of names may be one person under two spellings; "
        + count(audit.duplicates().size(), "group")
        + " of comments with the same or nearly the same words. Nothing was merged or removed.";
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
    if (replies.links() == 0) {
      return "Nobody answers another comment, as far as is known.";
    }
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
    return "Placeholders for comments that are not here: "
        + placeholders(audit.placeholders())
        + "; replies to them: "
        + count(audit.replies().toPlaceholders())
        + ".";
  }

  /** Placeholders by kind: {@code 1 deleted comment, 2 not in the input}. */
  static String placeholders(SortedMap<Comment.Presence, Integer> placeholders) {
    return placeholders.entrySet().stream()
        .map(
            entry ->
                count(entry.getValue())
                    + " "
                    + (entry.getKey() == Comment.Presence.MISSING
                        ? "not in the input"
                        : entry.getKey().key()))
        .collect(Collectors.joining(", "));
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
                      case DECODING -> "encoding";
                      case TREE -> "links and ids";
                      case GUESS -> "guesses";
                    })
            + ".";
  }

  /** Counts by kind: {@code pingbacks and trackbacks (2), unapproved comments (1)}. */
  static <K> String listed(SortedMap<K, Integer> counts, Function<K, String> words) {
    return counts.entrySet().stream()
        .map(entry -> words.apply(entry.getKey()) + " (" + count(entry.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }
}

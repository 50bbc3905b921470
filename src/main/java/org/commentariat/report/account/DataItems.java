package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.List;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.structure.ReplyAudit;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.analysis.time.OverTime;
import org.commentariat.report.account.Checklist.Item;
import org.commentariat.report.account.Checklist.State;

/** What is asked of the data. */
record DataItems(Findings findings) {
  private static final String STRUCTURE = "Structure audit";

  List<Item> items() {
    return List.of(sources(), period(), complete(), unreadable(), links(), repetitions(), again());
  }

  private Item sources() {
    Corpus corpus = findings.corpus();
    return new Item(
        "Sources are listed, with the number of comments of each",
        State.DONE,
        count(corpus.files(), "file")
            + ", "
            + count(corpus.threads(), "article")
            + ", "
            + count(corpus.found(), "comment"),
        "What was read");
  }

  private Item period() {
    OverTime time = findings.overTime();
    return new Item(
        "The period in which the comments were written is stated",
        time.comments() == 0
            ? State.NOT_APPLICABLE
            : time.timed() == 0 ? State.NOT_DONE : State.DONE,
        time.comments() == 0
            ? "no comments"
            : count(time.timed()) + " of " + count(time.comments(), "comment") + " have a time",
        time.timed() == 0 ? "the input holds no times" : "Over time");
  }

  private Item complete() {
    StructureAudit audit = findings.structure();
    Integer declared = audit.declared();
    return new Item(
        "Comments found are compared with the number that the site declares",
        declared == null ? State.NOT_DONE : State.DONE,
        declared == null
            ? "no page declares a number"
            : count(audit.foundOfDeclared()) + " of " + count(declared) + " declared",
        STRUCTURE);
  }

  private Item unreadable() {
    Corpus corpus = findings.corpus();
    return new Item(
        "What could not be read, and what was repaired, is listed",
        State.DONE,
        count(corpus.rejected())
            + " left out, "
            + count(corpus.notes(), "place")
            + " repaired or guessed at",
        "What could not be read; What was repaired or guessed");
  }

  private Item links() {
    ReplyAudit audit = findings.structure().replies();
    return new Item(
        "It is said how replies were found, and how surely",
        audit.links() == 0 ? State.NOT_APPLICABLE : State.DONE,
        audit.links() == 0
            ? "no replies found"
            : count(audit.certain()) + " of " + count(audit.links(), "link") + " certain",
        STRUCTURE);
  }

  private Item repetitions() {
    StructureAudit audit = findings.structure();
    return new Item(
        "Repeated comments, and names that may be one person, were looked for",
        audit.found() == 0 ? State.NOT_APPLICABLE : State.DONE,
        count(audit.duplicates().size(), "group")
            + " of comments alike, "
            + count(audit.aliases().size(), "pair")
            + " of names",
        STRUCTURE);
  }

  private Item again() {
    Provenance from = findings.provenance();
    return new Item(
        "The analysis can be made again: versions, settings, seed and hashes are given",
        State.DONE,
        "Commentariat "
            + from.program()
            + ", seed "
            + from.settings().getOrDefault("seed", "not recorded")
            + ", "
            + count(from.inputs().size(), "input file")
            + " and "
            + count(from.models().size(), "model file")
            + " by SHA-256",
        "Where it comes from; manifest.json");
  }
}

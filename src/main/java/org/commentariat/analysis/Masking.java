package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.commentariat.analysis.comparison.Outlets;
import org.commentariat.analysis.correction.HandCoding;
import org.commentariat.analysis.correction.HumanCoding;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.analysis.time.Event;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** Values with the names of commenters replaced wherever they stand. */
record Masking(Pseudonyms names) {

  String text(String text) {
    return names.mask(text).text();
  }

  /** What people said of comments, by the ids that the report gives them. */
  Map<String, HumanLabel> labels(@Nullable HumanCoding coding) {
    Map<String, HumanLabel> labels = new HashMap<>();
    if (coding != null) {
      coding.labels().forEach((id, label) -> labels.put(text(id), label));
    }
    return labels;
  }

  /** The same coder by coder. */
  List<HandCoding> byHand(@Nullable HumanCoding coding) {
    return coding == null
        ? List.of()
        : coding.byHand().stream()
            .map(
                one ->
                    new HandCoding(
                        text(one.commentId()), names.maskOrNull(one.coder()), one.codes()))
            .toList();
  }

  /** The places of comments that are not here, in the order of the input. */
  List<Placeholder> placeholders(Ingest ingest) {
    return ingest.threads().stream()
        .flatMap(thread -> thread.comments().stream())
        .filter(Comment::isPlaceholder)
        .map(
            comment ->
                new Placeholder(
                    text(comment.id()),
                    text(comment.threadId()),
                    comment.presence(),
                    link(comment.replyLink())))
        .toList();
  }

  @Nullable Outlets outlets(@Nullable Outlets outlets) {
    return outlets == null ? null : outlets.renamed(this::text);
  }

  List<Event> events(List<Event> events) {
    return events.stream().map(event -> new Event(event.time(), text(event.label()))).toList();
  }

  /** With its confidence rounded to six decimals. */
  @Nullable ReplyLink link(@Nullable ReplyLink link) {
    return link == null
        ? null
        : new ReplyLink(text(link.parent()), link.rule(), SixDecimals.of(link.confidence()));
  }

  CodeEntry code(CodeEntry code) {
    return new CodeEntry(code.id(), text(code.label()), text(code.definition()), code.opposes());
  }

  Rejection rejection(Rejection rejection) {
    return new Rejection(
        text(rejection.source()),
        text(rejection.place()),
        rejection.count(),
        text(rejection.reason()));
  }

  Note note(Note note) {
    return new Note(
        text(note.source()), text(note.place()), note.kind(), note.count(), text(note.text()));
  }

  /** With these settings in place of its own. */
  Provenance provenance(Provenance provenance, SortedMap<String, String> settings) {
    return new Provenance(
        provenance.program(),
        provenance.codebook(),
        files(provenance.inputs()),
        files(provenance.codings()),
        provenance.models(),
        provenance.coreNlp(),
        provenance.languageModel(),
        settings,
        invocation(provenance.invocation()));
  }

  /** Words that people chose may hold names; the names of options do not. */
  private Invocation invocation(Invocation invocation) {
    List<String> options = new ArrayList<>();
    for (String option : invocation.options()) {
      int value = option.indexOf('=') + 1;
      options.add(value == 0 ? option : option.substring(0, value) + text(option.substring(value)));
    }
    return new Invocation(options, invocation.paths().stream().map(this::text).toList());
  }

  private List<Provenance.HashedFile> files(List<Provenance.HashedFile> files) {
    return files.stream()
        .map(file -> new Provenance.HashedFile(text(file.name()), file.sha256()))
        .toList();
  }
}

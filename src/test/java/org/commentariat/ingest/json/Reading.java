package org.commentariat.ingest.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.ingest.source.BytesSource;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;

/** What the readers of JSON make of a text. */
final class Reading implements Intake {

  final List<StatedComment> comments = new ArrayList<>();
  final Map<String, Article> threads = new LinkedHashMap<>();
  final Map<Omission.Kind, Integer> omissions = new EnumMap<>(Omission.Kind.class);
  final List<String> rejections = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  /** Reads a text with the only reader that recognises it. */
  static Reading of(String text) throws IOException {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(byte[] bytes) throws IOException {
    Source source = source(bytes);
    List<CommentReader> readers = recognising(source);
    if (readers.size() != 1) {
      throw new AssertionError(
          "recognised by " + readers.stream().map(CommentReader::key).toList());
    }
    Reading reading = new Reading();
    readers.get(0).read(source, reading);
    return reading;
  }

  /** The keys of the readers that recognise a text. */
  static List<String> recognised(String text) throws IOException {
    return recognising(source(text.getBytes(StandardCharsets.UTF_8))).stream()
        .map(CommentReader::key)
        .toList();
  }

  private static List<CommentReader> recognising(Source source) throws IOException {
    Opening opening = Opening.of(source);
    return JsonExportReader.all().stream().filter(r -> r.recognises(opening)).toList();
  }

  private static Source source(byte[] bytes) {
    return new BytesSource("export.json", bytes);
  }

  List<String> ids() {
    return comments.stream().map(c -> String.valueOf(c.id())).toList();
  }

  /** Each comment as {@code id<parent}, or as its id alone. */
  List<String> links() {
    return comments.stream()
        .map(c -> c.parent() == null ? c.id() : c.id() + "<" + c.parent())
        .toList();
  }

  @Override
  public void thread(ThreadKey thread, Article article) {
    threads.merge(
        thread.name(),
        article,
        (first, more) ->
            new Article(
                first.title() == null ? more.title() : first.title(),
                first.declaredComments() == null
                    ? more.declaredComments()
                    : first.declaredComments()));
  }

  @Override
  public void comment(StatedComment comment) {
    comments.add(comment);
  }

  @Override
  public void omit(Omission.Kind kind, int count) {
    omissions.merge(kind, count, Integer::sum);
  }

  @Override
  public void reject(String place, String reason) {
    rejections.add(place + ": " + reason);
  }

  @Override
  public void note(Note.Kind kind, String place, int count, String text) {
    notes.add(place + ": " + text);
  }
}

package org.commentariat.ingest.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commentariat.ingest.source.BytesSource;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.commentariat.thread.Quotation;

/** A page read from memory, and all that the reader said of it. */
final class ReadPage implements Intake {
  final List<Article> articles = new ArrayList<>();
  final List<StatedComment> comments = new ArrayList<>();
  final Map<Omission.Kind, Integer> omissions = new EnumMap<>(Omission.Kind.class);
  final List<String> rejections = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  static ReadPage of(String html) throws IOException {
    return of(html.getBytes(StandardCharsets.UTF_8), new HtmlPageReader());
  }

  static ReadPage of(byte[] bytes, HtmlPageReader reader) throws IOException {
    ReadPage page = new ReadPage();
    reader.read(source("page.html", bytes), page);
    return page;
  }

  static Source source(String name, byte[] bytes) {
    return new BytesSource(name, bytes);
  }

  /** One line a comment: {@code id author [state] [-> parent rule]: own words}. */
  List<String> lines() {
    return comments.stream().map(ReadPage::line).toList();
  }

  private static String line(StatedComment comment) {
    return comment.id()
        + " "
        + comment.author()
        + (comment.state() == StatedComment.State.PUBLISHED ? "" : " " + comment.state())
        + (comment.parent() == null ? "" : " -> " + comment.parent() + " " + comment.rule())
        + ": "
        + comment.ownWords().replace("\n", " / ");
  }

  /** Times in ISO 8601, {@code null} where none is told. */
  List<String> times() {
    return comments.stream().map(comment -> String.valueOf(comment.time())).toList();
  }

  /** One line a quotation: {@code author source: words}. */
  List<String> quotations() {
    List<String> lines = new ArrayList<>();
    for (StatedComment comment : comments) {
      for (Quotation q : comment.quotations()) {
        lines.add(q.author() + " " + q.source() + ": " + q.text().replace("\n", " / "));
      }
    }
    return lines;
  }

  @Override
  public void thread(ThreadKey thread, Article article) {
    articles.add(article);
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
    notes.add(kind + " " + place + " " + count + ": " + text);
  }
}

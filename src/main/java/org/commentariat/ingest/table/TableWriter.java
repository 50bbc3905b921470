package org.commentariat.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.commentariat.ingest.assembly.ThreadSink;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Writes comments as a table that {@link CsvReader} reads back: one row a comment, columns named by
 * {@link Field}. A cell that a spreadsheet would run as a formula gets an apostrophe in front. Not
 * for several threads at once.
 */
public final class TableWriter implements ThreadSink, Closeable {

  private static final List<String> HEADER =
      List.of(
          "id",
          "thread",
          "title",
          "declared",
          "parent",
          "rule",
          "confidence",
          "author",
          "time",
          "text",
          "quoted",
          "state",
          "source");

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]");

  private final SequenceWriter rows;
  private Article article = new Article(null, null);

  /** Begins a table; the writer is closed with it. */
  public TableWriter(Writer out) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\n");
    rows = new CsvMapper().writer(schema).writeValues(out);
    write(HEADER);
  }

  @Override
  public void thread(String id, String source, Article article) {
    this.article = article;
  }

  @Override
  public void comment(Comment comment, String source) throws IOException {
    ReplyLink link = comment.replyLink();
    write(
        List.of(
            comment.id(),
            comment.threadId(),
            cell(article.title()),
            cell(article.declaredComments()),
            link == null ? "" : link.parent(),
            link == null ? "" : link.rule().key(),
            link == null ? "" : cell(link.confidence()),
            cell(comment.author()),
            cell(comment.time()),
            comment.ownWords(),
            cell(comment.quoted()),
            comment.isPlaceholder() ? comment.presence().key() : "",
            source));
  }

  private void write(List<String> cells) throws IOException {
    try {
      rows.write(cells.stream().map(TableWriter::guarded).toArray(String[]::new));
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e); // a full disk, told in the usual way
    }
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String guarded(String cell) {
    return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}

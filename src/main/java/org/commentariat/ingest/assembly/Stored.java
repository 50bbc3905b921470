package org.commentariat.ingest.assembly;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * A stated comment as it waits in the spool.
 *
 * @param source number of the source that states it
 */
record Stored(StatedComment comment, int source) {

  /** Writes a record, so that {@link #decode} gives it back. */
  static void encode(StatedComment comment, int source, DataOutputStream out) throws IOException {
    out.writeInt(source);
    writeText(comment.thread().scope().name(), out);
    writeText(comment.thread().name(), out);
    writeText(comment.id(), out);
    writeText(comment.parent(), out);
    writeText(comment.rule().name(), out);
    out.writeDouble(comment.confidence());
    writeText(comment.author(), out);
    Instant time = comment.time();
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time.getEpochSecond());
      out.writeInt(time.getNano());
    }
    writeText(comment.ownWords(), out);
    out.writeInt(comment.quotations().size());
    for (Quotation quotation : comment.quotations()) {
      writeText(quotation.text(), out);
      writeText(quotation.author(), out);
      writeText(quotation.source(), out);
    }
    writeText(comment.state().name(), out);
    writeText(comment.place(), out);
  }

  /** Reads what {@link #encode} wrote. */
  static Stored decode(DataInputStream in) throws IOException {
    int source = in.readInt();
    ThreadKey thread = new ThreadKey(ThreadKey.Scope.valueOf(text(in)), text(in));
    String id = readText(in);
    String parent = readText(in);
    ReplyLink.Rule rule = ReplyLink.Rule.valueOf(text(in));
    double confidence = in.readDouble();
    String author = readText(in);
    Instant time = in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
    String ownWords = text(in);
    List<Quotation> quotations = new ArrayList<>();
    for (int k = in.readInt(); k > 0; k--) {
      quotations.add(new Quotation(text(in), readText(in), readText(in)));
    }
    StatedComment.State state = StatedComment.State.valueOf(text(in));
    return new Stored(
        new StatedComment(
            thread,
            id,
            parent,
            rule,
            confidence,
            author,
            time,
            ownWords,
            quotations,
            state,
            text(in)),
        source);
  }

  private static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String text(DataInputStream in) throws IOException {
    String text = readText(in);
    if (text == null) {
      throw new IOException("the waiting comments are damaged");
    }
    return text;
  }
}

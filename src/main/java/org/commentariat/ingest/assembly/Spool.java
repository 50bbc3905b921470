package org.commentariat.ingest.assembly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.commentariat.ingest.source.StatedComment;
import org.jspecify.annotations.Nullable;

/**
 * Stated comments waiting on disk, so that memory does not grow with their number. Each record
 * knows where the one before in its thread lies. The file exists only while the spool is open and
 * belongs to the user alone. Not for several threads at once.
 */
final class Spool implements AutoCloseable {

  /** Where the chain of a thread begins: no record before. */
  static final long NONE = -1;

  private static final int WINDOW = 16 * 1024;
  private static final int HEADER = Long.BYTES + Integer.BYTES;
  private static final int WRITE_BUFFER = 256 * 1024;

  private @Nullable FileChannel channel;
  private final ByteBuffer unwritten = ByteBuffer.allocate(WRITE_BUFFER);
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long windowStart;
  private long size;

  /**
   * Adds a record.
   *
   * @param previous where the record before in the same thread lies, or {@link #NONE}
   * @param source number of the source that states it
   * @return where it lies
   */
  long append(long previous, StatedComment comment, int source) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    Stored.encode(comment, source, new DataOutputStream(bytes));
    long at = size;
    ByteBuffer header = ByteBuffer.allocate(HEADER).putLong(previous).putInt(bytes.size()).flip();
    write(header);
    write(ByteBuffer.wrap(bytes.toByteArray()));
    return at;
  }

  /** Where the record before in the same thread lies. */
  long previous(long at) {
    return bytes(at, HEADER).getLong();
  }

  /** The record at a place. */
  Stored get(long at) {
    int length = bytes(at, HEADER).getInt(Long.BYTES);
    ByteBuffer record = bytes(at + HEADER, length);
    byte[] copy = new byte[length];
    record.get(copy);
    try {
      return Stored.decode(new DataInputStream(new ByteArrayInputStream(copy)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    size += bytes.remaining();
    while (bytes.hasRemaining()) {
      if (!unwritten.hasRemaining()) {
        flush();
      }
      int count = Math.min(bytes.remaining(), unwritten.remaining());
      unwritten.put(bytes.slice().limit(count));
      bytes.position(bytes.position() + count);
    }
  }

  private void flush() throws IOException {
    FileChannel file = file();
    unwritten.flip();
    while (unwritten.hasRemaining()) {
      file.write(unwritten);
    }
    unwritten.clear();
  }

  private FileChannel file() throws IOException {
    if (channel == null) {
      Path path = Files.createTempFile("commentariat-", ".spool");
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return channel;
  }

  /** Bytes as a buffer whose position and index 0 are at the place asked for. */
  private ByteBuffer bytes(long at, int length) {
    try {
      if (unwritten.position() > 0) {
        flush();
      }
      if (length > WINDOW) {
        return fill(ByteBuffer.allocate(length), at).slice();
      }
      if (at < windowStart || at + length > windowStart + window.limit()) {
        // Chains are followed backwards and records read forwards: the place lies in the middle.
        windowStart = Math.max(0, Math.min(at - WINDOW / 2, at + length - WINDOW / 2));
        windowStart = Math.max(windowStart, at + length - WINDOW);
        fill(window.clear(), windowStart);
      }
      return window.duplicate().position((int) (at - windowStart)).slice();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ByteBuffer fill(ByteBuffer buffer, long from) throws IOException {
    FileChannel file = file();
    while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
      // reads on
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}

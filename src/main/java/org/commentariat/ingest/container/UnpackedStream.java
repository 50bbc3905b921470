package org.commentariat.ingest.container;

import java.io.IOException;
import java.io.InputStream;

/**
 * What comes out of a packed source. It ends where the packed bytes are damaged, so that a reader
 * gets to read all that is good before; the source remembers why it ended.
 */
final class UnpackedStream extends InputStream {

  private final InputStream in;
  private final PackedSource source;
  private long count;
  private boolean ended;

  UnpackedStream(InputStream in, PackedSource source) {
    this.in = in;
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    int read;
    try {
      read = in.read(target, offset, length);
    } catch (IOException | RuntimeException e) { // decoders trip over hostile bytes in many ways
      source.end(count, "the packed file is damaged or cut off here: " + e.getMessage());
      read = -1;
    }
    if (read > 0 && !source.unpacked(count + read)) {
      source.end(count, source.tooMuch());
      read = -1;
    }
    ended = read < 0;
    count += Math.max(read, 0);
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

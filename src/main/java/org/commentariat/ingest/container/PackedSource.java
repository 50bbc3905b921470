package org.commentariat.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source that lies in a compressed file or in an archive, where it may be compressed once more.
 * Not for several threads at once.
 */
public final class PackedSource implements Source {

  /** A file in an archive may be compressed itself; more is taken for a trap. */
  private static final int LAYERS = 2;

  private static final int BUFFER = 64 * 1024;

  private final String name;
  private final String id;
  private final Packed packed;
  private final Allowance allowance;
  private final Function<String, @Nullable Source> siblings;
  private long furthest;
  private @Nullable End end;

  /** Opens the packed bytes from their beginning. */
  interface Packed {
    InputStream open() throws IOException;
  }

  private record End(long at, String reason) {}

  PackedSource(
      String name,
      String id,
      Packed packed,
      Allowance allowance,
      Function<String, @Nullable Source> siblings) {
    this.name = name;
    this.id = id;
    this.packed = packed;
    this.allowance = allowance;
    this.siblings = siblings;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public InputStream open() throws IOException {
    InputStream in = packed.open();
    try {
      BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
      in = bytes;
      Compression compression = Compression.of(Compression.peek(bytes));
      for (int layer = 0; compression != null && layer < LAYERS; layer++) {
        bytes = new BufferedInputStream(compression.unpacked(bytes), BUFFER);
        in = bytes;
        compression = Compression.of(Compression.peek(bytes));
      }
      if (compression != null || Compression.isZip(Compression.peek(bytes))) {
        throw new IOException("it is packed several times over; unpack the outer file first");
      }
      return new UnpackedStream(bytes, this);
    } catch (IOException e) {
      in.close();
      throw e;
    } catch (RuntimeException e) { // decoders trip over hostile bytes in many ways
      in.close();
      throw new IOException("it cannot be unpacked: " + e.getMessage(), e);
    }
  }

  @Override
  public @Nullable Source sibling(String name) {
    return siblings.apply(name);
  }

  /** Tells an intake that the source ended before its time, if it did. */
  public void reportEnd(Intake intake) {
    if (end != null) {
      intake.reject("byte " + end.at() + " when unpacked", end.reason());
    }
  }

  /** Whether so many bytes from its beginning may come out of the source. */
  boolean unpacked(long bytes) {
    long more = bytes - furthest;
    furthest = Math.max(bytes, furthest);
    return more <= 0 || allowance.use(more);
  }

  String tooMuch() {
    return "the packed file would grow to more than " + allowance + "; reading stops here";
  }

  void end(long at, String reason) {
    end = new End(at, reason);
  }
}

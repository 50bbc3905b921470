package org.commentariat.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The beginning of a source, by which its format is recognised. Immutable. */
public final class Opening {

  /** Bytes that are looked at. */
  private static final int BYTES = 64 * 1024;

  private final Source source;
  private final byte[] bytes;
  private final String text;

  private Opening(Source source, byte[] bytes) {
    this.source = source;
    this.bytes = bytes;
    this.text = DecodedText.of(bytes).text();
  }

  /** Looks at a source. */
  public static Opening of(Source source) throws IOException {
    try (InputStream in = source.open()) {
      return new Opening(source, in.readNBytes(BYTES));
    }
  }

  /** Where it stands; its name may help, its content decides. */
  public Source source() {
    return source;
  }

  /** The first 64 KiB as text, whatever the encoding; the last sign may be cut. */
  public String text() {
    return text;
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Whether the name of the source ends so, in whatever case, e.g. {@code .xml}. */
  public boolean isNamed(String extension) {
    return source.name().toLowerCase(Locale.ROOT).endsWith(extension);
  }

  /** Whether the bytes are no text in any encoding. */
  public boolean isBinary() {
    return DecodedText.isBinary(bytes);
  }
}

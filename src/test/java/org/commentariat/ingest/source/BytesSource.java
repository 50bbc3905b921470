package org.commentariat.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A source in memory, with nothing beside it; its id is its name without the extension. */
public final class BytesSource implements Source {
  private final String name;
  private final byte[] bytes;

  public BytesSource(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  public BytesSource(String name, String text) {
    this(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String id() {
    return name.replaceFirst("\\..*", "");
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public @Nullable Source sibling(String other) {
    return null;
  }
}

package org.commentariat.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as it lies on disk.
 *
 * @param path where it lies
 * @param name see {@link Source#name()}
 * @param id see {@link Source#id()}
 */
public record InputFile(Path path, String name, String id) implements Source {
  public InputFile {
    if (name.isBlank()) {
      throw new IllegalArgumentException("no name for the file " + path);
    }
    if (id.isBlank()) {
      throw new IllegalArgumentException("no id for the file " + name);
    }
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public @Nullable Source sibling(String name) {
    Path other = path.resolveSibling(name);
    return Files.isRegularFile(other)
        ? new InputFile(other, this.name.replaceFirst("[^/]*$", "") + name, id)
        : null;
  }
}

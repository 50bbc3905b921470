package org.commentariat.stance.llm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.codebook.file.InvalidCodebook;

/** A codebook of two codes that oppose each other. */
public final class TramCodebook {
  private static final String YAML =
      """
      name: Trams or buses
      version: "1.0"
      question: Should the town build trams?
      unit: one comment
      rules: [Irony counts as meant.]
      codes:
        - id: for_trams
          label: For trams
          definition: Wants trams built.
          includes: [Complaints about buses.]
          excludes: [Praise of old trams.]
          examples:
            applies:
              - {text: Lay the rails!, because: a demand}
            does_not_apply:
              - {text: Which line?}
          opposes: against_trams
        - {id: against_trams, label: Against trams, definition: Wants none., opposes: for_trams}
      """;

  private TramCodebook() {}

  /** Reads it. */
  public static Codebook read() {
    try {
      return CodebookReader.read(
          "trams.yaml", new ByteArrayInputStream(YAML.getBytes(StandardCharsets.UTF_8)));
    } catch (InvalidCodebook e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

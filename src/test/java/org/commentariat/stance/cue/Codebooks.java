package org.commentariat.stance.cue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.codebook.file.InvalidCodebook;

/** Small codebooks about parking fees. */
public final class Codebooks {
  private static final String LENIENT = "intercept: -2, unsure_from: 0.2, applies_from: 0.3";

  private static final String HEAD =
      """
      name: Parking
      version: 1
      question: For or against paid parking?
      unit: one comment
      weights_from: set by hand
      codes:
        - {id: pro, label: For, definition: For it., opposes: con, intercept: -2}
        - {id: con, label: Against, definition: Against it., opposes: pro, intercept: -2, unsure_from: 0.4}
      endorsements: ["exactly", "very? true", "well said", "+1"]
      words:
        fee: [fee, "parking fee", meter]
        town: [town, council, mayor]
      """;

  private Codebooks() {}

  /** The same with codes that apply from a probability of .3 on. */
  public static Codebook lenient(String cues) {
    return read(HEAD.replaceAll("intercept: -2[^}]*", LENIENT), cues);
  }

  /** The same with no intercept and no bounds. */
  public static Codebook withoutIntercepts(String cues) {
    return read(HEAD.replaceAll(", intercept: -2[^}]*", ""), cues);
  }

  /** A codebook with these lines under {@code cues}. */
  public static Codebook withCues(String cues) {
    return read(HEAD, cues);
  }

  private static Codebook read(String head, String cues) {
    String text = head + "cues:\n" + cues.stripTrailing().indent(2);
    try {
      return CodebookReader.read(
          "parking.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (InvalidCodebook e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.commentariat.cli;

import java.io.IOException;
import java.io.InputStream;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.jspecify.annotations.Nullable;

/** The stance model that comes with the program, for the bundled codebook. */
final class BundledModel {
  /** Where its encoder stands on the class path. */
  static final String ENCODER = "/org/commentariat/encoder";

  /** Where the general-purpose encoder stands, which reads the own words alone. */
  static final String GENERAL_ENCODER = "/org/commentariat/encoder/general";

  static final String NAME = "/org/commentariat/stance/learned/microsoft-ireland.model.json";

  private BundledModel() {}

  /** Its file; null where the program was built without one. */
  static byte @Nullable [] bytes() throws IOException {
    try (InputStream in = BundledModel.class.getResourceAsStream(NAME)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  /** What it was learned for. */
  static Codebook codebook() throws IOException {
    return CodebookReader.microsoftIreland();
  }
}

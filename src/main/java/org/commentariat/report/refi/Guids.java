package org.commentariat.report.refi;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance.HashedFile;

/**
 * The identifiers of a project, each made from what it names (RFC 9562, version 3): the same data
 * have the same, whenever and wherever they are exported.
 *
 * @param scope within which a kind and its parts name one thing
 */
record Guids(String scope) {
  private static final String BETWEEN = "\0";

  /** For what is the same in every project with this codebook, whatever its version. */
  static Guids ofCodebook(Findings findings) {
    return new Guids("codebook " + findings.provenance().codebook().name());
  }

  /** For what belongs to comments of these files. */
  static Guids ofInput(Findings findings) {
    return new Guids(
        findings.provenance().inputs().stream()
            .map(HashedFile::sha256)
            .collect(Collectors.joining(BETWEEN, "input ", "")));
  }

  /** The identifier of a thing of this kind. */
  String of(String kind, String... parts) {
    String name = scope + BETWEEN + kind + BETWEEN + String.join(BETWEEN, parts);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
        .toString()
        .toUpperCase(Locale.ROOT);
  }
}

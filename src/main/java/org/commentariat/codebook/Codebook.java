package org.commentariat.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a study asks of each comment, the codes that answer it, and the cues that are evidence for
 * them.
 *
 * @param name short title, never blank
 * @param version as the file states it, never blank
 * @param language of the comments that the cues can read, as an ISO 639-1 code such as {@code en}
 * @param question what is asked of every comment
 * @param unit what is coded, e.g. one comment's own words
 * @param rules that hold for every code
 * @param codes at least one, in the order of the file, each id once
 * @param endorsements phrases by which a short reply takes over what its parent says
 * @param cues in the order of the file, each name once; may be empty
 * @param weightsFrom where the weights of the cues come from, in words, or empty when there are no
 *     cues
 * @param fingerprint SHA-256 of the file's bytes, in lower-case hexadecimal: the same fingerprint
 *     is the same codebook
 */
public record Codebook(
    String name,
    String version,
    String language,
    String question,
    String unit,
    List<String> rules,
    List<Code> codes,
    List<Phrase> endorsements,
    List<Cue> cues,
    String weightsFrom,
    String fingerprint) {

  public Codebook {
    rules = List.copyOf(rules);
    codes = List.copyOf(codes);
    endorsements = List.copyOf(endorsements);
    cues = List.copyOf(cues);
    Set<String> ids = new HashSet<>();
    for (Code code : codes) {
      if (!ids.add(code.id())) {
        throw new IllegalArgumentException(name + ": two codes with the id " + code.id());
      }
    }
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(name + ": a codebook without codes");
    }
    for (Cue cue : cues) {
      if (!ids.contains(cue.code())) {
        throw new IllegalArgumentException(name + ": cue " + cue.name() + " for " + cue.code());
      }
    }
  }

  /** The code with this id, if the codebook has it. */
  public Optional<Code> code(String id) {
    return codes.stream().filter(code -> code.id().equals(id)).findFirst();
  }
}

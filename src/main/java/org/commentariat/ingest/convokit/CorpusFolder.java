package org.commentariat.ingest.convokit;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ConvoKit corpus, which lie in a folder of their own.
 *
 * @see <a href="https://doi.org/10.18653/v1/2020.sigdial-1.8">Chang et al. 2020, ConvoKit</a>
 */
public final class CorpusFolder {

  static final String UTTERANCES = "utterances.jsonl";
  static final String SPEAKERS = "speakers.json";
  static final String CONVERSATIONS = "conversations.json";
  static final String CORPUS = "corpus.json";
  static final String INDEX = "index.json";

  /** How corpora before 2020 keep their utterances: in one array. */
  private static final String OLD_UTTERANCES = "utterances.json";

  private static final Set<String> OTHERS =
      Set.of(SPEAKERS, "users.json", CONVERSATIONS, CORPUS, INDEX);

  private CorpusFolder() {}

  /**
   * The file with the utterances, by which the whole corpus is read.
   *
   * @param names of the files in a folder
   * @return null where they are no corpus
   */
  public static @Nullable String utterances(Collection<String> names) {
    if (names.stream().noneMatch(OTHERS::contains)) {
      return null;
    }
    return names.contains(UTTERANCES)
        ? UTTERANCES
        : names.contains(OLD_UTTERANCES) ? OLD_UTTERANCES : null;
  }
}

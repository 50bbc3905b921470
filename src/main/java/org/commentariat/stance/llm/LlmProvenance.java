package org.commentariat.stance.llm;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which language model was asked what: enough to ask again, and no secret.
 *
 * @param model as it was asked for
 * @param reported as the server names it, which may be more exact; empty when it does not
 * @param host of the server, with its port where one was given
 * @param local whether that is the machine itself, as far as the address tells
 * @param prompt version of the wording
 * @param promptSha256 of the instructions with the codebook, and of the schema
 * @param requests what was asked for beside the conversation, in words
 * @param answers comments with a usable answer
 * @param fromCache of these, answers kept from an earlier run
 * @param noAnswer comments without one
 * @param lostCitations cited words that no comment holds, dropped
 * @param instructing comments with words that seem to be meant for a language model
 * @param withheld comments judged without words around them that seem so
 * @param shortened comments judged without their middle, being too long
 */
public record LlmProvenance(
    String model,
    SortedSet<String> reported,
    String host,
    boolean local,
    String prompt,
    String promptSha256,
    SortedSet<String> requests,
    int answers,
    int fromCache,
    int noAnswer,
    int lostCitations,
    int instructing,
    int withheld,
    int shortened) {
  public LlmProvenance {
    reported = Collections.unmodifiableSortedSet(new TreeSet<>(reported));
    requests = Collections.unmodifiableSortedSet(new TreeSet<>(requests));
  }

  /** The same as names and values, for a manifest. */
  public SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("llm_model", model);
    settings.put("llm_model_reported", String.join("; ", reported));
    settings.put("llm_host", host);
    settings.put("llm_prompt", prompt);
    settings.put("llm_prompt_sha256", promptSha256);
    settings.put("llm_requests", String.join("; ", requests));
    settings.put("llm_answers", Integer.toString(answers));
    settings.put("llm_answers_from_cache", Integer.toString(fromCache));
    settings.put("llm_no_answer", Integer.toString(noAnswer));
    settings.put("llm_lost_citations", Integer.toString(lostCitations));
    settings.put("llm_instructing", Integer.toString(instructing));
    settings.put("llm_withheld", Integer.toString(withheld));
    settings.put("llm_shortened", Integer.toString(shortened));
    return settings;
  }
}

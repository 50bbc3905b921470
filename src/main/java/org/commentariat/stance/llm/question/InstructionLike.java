package org.commentariat.stance.llm.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;

/**
 * Finds words that seem to be meant for a language model rather than for readers. It finds the
 * plain attempts and some innocent comments (<i>ignore the previous poster</i>), so what it finds
 * is listed and kept away from the judgment of others, never refused.
 */
final class InstructionLike {
  private static final List<Pattern> ATTEMPTS =
      Stream.of(
              "\\b(ignore|disregard|forget|override|skip)\\b[^.!?]{0,40}"
                  + "\\b(above|previous|prior|preceding|earlier|foregoing|instructions?|prompts?|codebook)\\b",
              "\\b(you are|act as|pretend to be|as) (now )?(an? )?(helpful )?"
                  + "(ai|assistant|language model|llm|chatbot|classifier|coder|annotator)\\b",
              "\\b(system|developer|new|hidden|real) (prompt|instructions?)\\b",
              "\\b(answer|respond|reply|output|return|print)( only| just)? (with|in|as)"
                  + " (json|the following|the code|probability)\\b",
              "\\b(label|classify|code|rate|mark|score|judge)"
                  + " (this|the|my|every|each|all|these|any)( [a-z]+)? (comment|post|text|message)s?\\b",
              "<\\||\\|>|\\[/?inst\\]|<</?sys>>|</?(system|user|assistant|think)>",
              "(^|\\n)\\W{0,4}(system|assistant|instructions?|user) ?:",
              "\"(codes|evidence|cannot_judge|relation|probabilities)\"")
          .map(Pattern::compile)
          .toList();

  private final List<String> codes;

  InstructionLike(Codebook codebook) {
    this.codes =
        codebook.codes().stream()
            .map(Code::id)
            .filter(id -> id.contains("_")) // nobody writes these by chance
            .toList();
  }

  /** Whether a text holds such words; case, width and invisible characters make no difference. */
  boolean in(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\p{Cf}", "")
            .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
            .toLowerCase(Locale.ROOT);
    return codes.stream().anyMatch(plain::contains)
        || ATTEMPTS.stream().anyMatch(attempt -> attempt.matcher(plain).find());
  }
}

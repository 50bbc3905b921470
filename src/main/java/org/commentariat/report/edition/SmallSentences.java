package org.commentariat.report.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commentariat.analysis.pseudonym.Pseudonyms;

/**
 * Leaves out sentences that tell of few comments or people: that count fewer than {@value
 * SmallNumbers#FEWEST} of them, name one of them, or speak of a code that too few hold. What a
 * method asks for ("at least 3 people") is no such count.
 *
 * @param codes labels of codes that too few hold
 */
record SmallSentences(Set<String> codes) {
  private static final Pattern BETWEEN = Pattern.compile("(?<=[.?!”)]) (?=[A-Z“0-9])");

  private static final Pattern COUNT =
      Pattern.compile(
          "(?<!at least |fewer than |more than |or more |[\\d.,–−])\\b[1-4](?="
              + " (?:(?:known|judged|more|other|reader)"
              + " )*(?:comment|commenter|person|people|author|coder|repl|answer|link)|”?\\)|"
              + " people| of them| moved)");

  private static final Pattern PART =
      Pattern.compile("\\b(\\d[\\d,]*) of (?:the |these )?(\\d[\\d,]*)");

  static final Pattern NAMED = Pattern.compile(Pseudonyms.STAND_IN);

  SmallSentences {
    codes = Set.copyOf(codes);
  }

  /**
   * What remains of a text.
   *
   * @param text without sentences that tell of few; may be empty
   * @param leftOut how many those were
   */
  record Kept(String text, int leftOut) {}

  Kept kept(String text) {
    List<String> sentences = Arrays.asList(BETWEEN.split(text));
    List<String> kept = sentences.stream().filter(sentence -> !tellsOfFew(sentence)).toList();
    return new Kept(String.join(" ", kept), sentences.size() - kept.size());
  }

  boolean tellsOfFew(String sentence) {
    return COUNT.matcher(sentence).find()
        || NAMED.matcher(sentence).find()
        || PART.matcher(sentence).results().anyMatch(SmallSentences::isFew)
        || codes.stream().anyMatch(code -> quotes(sentence, code));
  }

  /** Labels written from right to left stand between invisible signs as well. */
  static boolean quotes(String text, String code) {
    return text.contains("“" + code + "”") || text.contains("“\u2068" + code + "\u2069”");
  }

  static boolean isFew(MatchResult partOfWhole) {
    long part = Long.parseLong(partOfWhole.group(1).replace(",", ""));
    long whole = Long.parseLong(partOfWhole.group(2).replace(",", ""));
    return (part > 0 && part < SmallNumbers.FEWEST)
        || (part < whole && whole - part < SmallNumbers.FEWEST);
  }
}

package org.commentariat.ingest.page.byline;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Guesses where the first of several comments over their bylines begins, when nothing parts it from
 * the article: by how many paragraphs the other comments have, and by words with which readers
 * begin and writers go on. The weights were set by hand.
 */
final class FirstComment {

  private static final int MOST_PARAGRAPHS = 6;
  private static final double A_PARAGRAPH_MORE = 1.2;
  private static final double A_PARAGRAPH_MORE_AMONG_NONE = 2.2;
  private static final double A_PARAGRAPH_MORE_AMONG_MANY = 0.7;

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?i)(?:thanks?|thank you|great|nice|lovely|love|wow|lol|ha(?:ha)*|yes|yeah|no|agreed?|good|excellent|awesome|beautiful"
              + "|wonderful|interesting|congrat\\w*|hi|hello|hey|dear|oh|ok|okay|sorry|well (?:said|done|put|written)|amen|what a|this is|so true"
              + "|i|i'm|i've|i'd|i'll|we|my|our|you|your|as an?|@\\S+|re:?)(?![\\p{L}\\d]).*");
  private static final Pattern ADDRESSES =
      Pattern.compile(
          "(?i).*(?<!\\p{L})(?:your (?:post|article|blog|writing|site|recipe|story|work)|thanks|thank you|this (?:post|article|blog)|the (?:author|writer|article)|for sharing)(?!\\p{L}).*");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)(?:anyway|also|but|and|or|that said|that aside|however|still|they|it|he|she|then|finally|in (?:the )?(?:end|addition)|the one thing|of course|what i|for (?:example|instance)|by the way|ps|p\\.s\\.|so)(?![\\p{L}\\d]).*");

  private final PageFacts page;
  private final List<Byline> bylines;

  FirstComment(PageFacts page, List<Byline> bylines) {
    this.page = page;
    this.bylines = bylines;
  }

  /** Its first line, given the line of its byline. */
  int over(int byline) {
    double price = priceOfAParagraph();
    int line = byline;
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int count = 0; count < MOST_PARAGRAPHS; count++) {
      line = paragraphOver(line);
      if (line < 0) {
        break;
      }
      double score = beginning(page.line(line).strip()) - count * price;
      if (score > most) {
        best = line;
        most = score;
      }
    }
    return best < 0 ? Math.max(0, byline - 1) : best;
  }

  private double priceOfAParagraph() {
    double usual = paragraphsOfOthers();
    if (usual > 1.4) {
      return A_PARAGRAPH_MORE_AMONG_MANY;
    }
    boolean always = usual == 1 && bylines.size() > 3;
    return always ? A_PARAGRAPH_MORE_AMONG_NONE : A_PARAGRAPH_MORE;
  }

  private static double beginning(String text) {
    double score = BEGINS.matcher(text).matches() ? 2 : 0;
    score += ADDRESSES.matcher(text).matches() ? 1 : 0;
    score -= GOES_ON.matcher(text).matches() ? 1.5 : 0;
    return score + (Character.isLowerCase(text.codePointAt(0)) ? 1 : 0);
  }

  /** Mean number of paragraphs of the comments after the first. */
  private double paragraphsOfOthers() {
    int paragraphs = 0;
    for (int k = 1; k < bylines.size(); k++) {
      int end = bylines.get(k - 1).last() + 1;
      int line = paragraphOver(bylines.get(k).first());
      for (; line >= end; line = paragraphOver(line)) {
        paragraphs++;
      }
    }
    return (double) paragraphs / Math.max(1, bylines.size() - 1);
  }

  /** The first line of the last paragraph over a line; −1 if there is none. */
  private int paragraphOver(int below) {
    int line = below - 1;
    while (line >= 0 && page.isBlank(line)) {
      line--;
    }
    while (line > 0 && !page.isBlank(line - 1) && !page.endsParagraph(line - 1)) {
      line--;
    }
    return line;
  }
}

package org.commentariat.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.thread.Quotation;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the words of a comment from its byline, its signature and the words of others. */
final class OwnWords {

  private static final int LONGEST_BYLINE = 80;
  private static final Pattern SIGNATURE = Pattern.compile("(?s)(?:^|\\n)_{10,}\\s*(?:\\n.*)?$");
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^>{1,4}\\s*[\\p{L}\"“„«(]");
  private static final Pattern LOOSE_BYLINE =
      Pattern.compile(
          "(?iu)(?:\\b(?:comment|posted|by|from|on|at|am|um|says?|said|wrote|writes|schrieb|sagt|reply"
              + "|permalink|edit|quote|link|uhr|report|share|like)\\b|[^\\p{L}])*");

  private OwnWords() {}

  /**
   * The words in an element that holds nothing else.
   *
   * @param comments elements of comments, which may be nested in it
   */
  static CommentText in(Element body, Set<Element> comments) {
    CommentText text =
        HtmlText.of(
            body,
            part -> comments.contains(part) || CommonMarks.isFurniture(part),
            new QuoteMarkup());
    return withQuotedLines(unsigned(text.ownWords()), text.quotations());
  }

  /**
   * The words of a comment that no element holds apart from its author and its time.
   *
   * @param comments elements of comments, which may be nested in it
   */
  static CommentText beside(
      Block block, @Nullable Element author, @Nullable Element time, Set<Element> comments) {
    Element byline = author == null ? null : byline(author, block);
    Element dateline = time == null ? null : byline(time, block);
    CommentText text =
        HtmlText.of(
            block.root(),
            part ->
                comments.contains(part)
                    || part.equals(byline)
                    || part.equals(dateline)
                    || CommonMarks.isFurniture(part),
            new QuoteMarkup());
    return withQuotedLines(withoutBylines(unsigned(text.ownWords())), text.quotations());
  }

  private static String unsigned(String words) {
    return SIGNATURE.matcher(words).replaceFirst("");
  }

  /**
   * Takes out what is quoted as in mail, which people keep to where they cannot mark quotations.
   */
  private static CommentText withQuotedLines(String words, List<Quotation> quotations) {
    if (!QUOTED_LINE.matcher(words).find()) {
      return new CommentText(words, quotations);
    }
    CommentText text = CommentText.withQuotedLines(words);
    List<Quotation> all = new ArrayList<>(quotations);
    all.addAll(text.quotations());
    return new CommentText(text.ownWords(), all);
  }

  /** The block-level element that shows little but an author or a time; else that alone. */
  private static Element byline(Element mark, Block block) {
    Element line = mark;
    for (Element up = mark.parent();
        up != null
            && !up.equals(block.root())
            && !CommonMarks.text(up, mark.text().length() + 60).isEmpty();
        up = up.parent()) {
      line = up;
    }
    return line;
  }

  private static String withoutBylines(String words) {
    List<String> lines = new ArrayList<>(words.lines().toList());
    while (!lines.isEmpty() && isByline(lines.get(0))) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && isByline(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1);
    }
    return String.join("\n", lines);
  }

  private static boolean isByline(String line) {
    return line.length() <= LONGEST_BYLINE && LOOSE_BYLINE.matcher(line).matches();
  }
}

package org.commentariat.report.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Corpus.ArticleCount;
import org.commentariat.analysis.Placeholder;
import org.commentariat.thread.ReplyLink;

/**
 * One thread as a source: its headline, then each comment under a line that says which, by whom,
 * when and in answer to what.
 *
 * @param text the whole of it
 * @param passages the comments with own words, in the order of the text
 */
record ThreadSource(String text, List<Passage> passages) {
  private static final String BETWEEN = " | ";

  /** A comment and where its own words stand. */
  record Passage(CommentFinding comment, PlainText.Place place) {}

  static ThreadSource of(
      ArticleCount article, List<CommentFinding> comments, List<Placeholder> placeholders) {
    PlainText text = new PlainText();
    String title = article.title();
    text.add((title == null ? article.threadId() : title) + "\n");
    List<Passage> passages = new ArrayList<>();
    for (CommentFinding comment : comments) {
      text.add("\n" + heading(comment) + "\n");
      PlainText.Place place = text.add(comment.ownWords());
      text.add("\n");
      if (comment.hasOwnWords()) {
        passages.add(new Passage(comment, place));
      }
    }
    for (Placeholder missing : placeholders) {
      String presence = missing.presence().name().toLowerCase(Locale.ROOT);
      text.add("\n" + missing.id() + BETWEEN + "not here: " + presence + "\n");
    }
    return new ThreadSource(text.toString(), passages);
  }

  private static String heading(CommentFinding comment) {
    ReplyLink link = comment.replyLink();
    return comment.id()
        + BETWEEN
        + comment.author()
        + (comment.time() == null ? "" : BETWEEN + comment.time())
        + (link == null ? "" : BETWEEN + "answers " + link.parent())
        + (comment.hasOwnWords() ? "" : BETWEEN + "no own words");
  }
}

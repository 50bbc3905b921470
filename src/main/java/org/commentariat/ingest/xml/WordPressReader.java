package org.commentariat.ingest.xml;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads the export of WordPress (WXR) and what Disqus takes in the same form. Posts on which nobody
 * commented are passed over.
 */
public final class WordPressReader implements CommentReader {

  @Override
  public String key() {
    return "wordpress";
  }

  @Override
  public String format() {
    return "WordPress exports (WXR, .xml)";
  }

  @Override
  public boolean recognises(Opening opening) {
    return (XmlOpening.root(opening).equals("rss") || XmlOpening.root(opening).equals("channel"))
        && (XmlOpening.has(opening, "wordpress.org/export/")
            || XmlOpening.has(opening, "<wp:comment>")
            || XmlOpening.has(opening, "<wp:post_id>"));
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    Post post = new Post(0);
    boolean localTimes = false;
    try (XmlWalk walk = new XmlWalk(source, intake, Set.of("item", "wp:comment"))) {
      while (walk.next()) {
        String place = walk.place();
        switch (walk.name()) {
          case "item" -> post = new Post(post.number + 1);
          case "title" -> post.title = Texts.line(walk.text());
          case "post_id" -> post.id = walk.text();
          case "thread_identifier" -> post.id = post.id.isEmpty() ? walk.text() : post.id;
          case "comment" -> {
            XmlElement comment = walk.element();
            if (comment != null) {
              StatedComment stated = stated(comment, post, place);
              if (stated.state() != StatedComment.State.PINGBACK) {
                post.announce(intake);
              }
              intake.comment(stated);
              localTimes = noteLocalTime(comment, place, intake, localTimes);
            }
          }
          default -> {
            // settings of the site and texts of the posts
          }
        }
      }
    }
  }

  /** The post whose comments are being read. */
  private static final class Post {
    private final int number;
    private String id = "";
    private @Nullable String title;
    private boolean announced;

    Post(int number) {
      this.number = number;
    }

    ThreadKey key() {
      return ThreadKey.inSource(id.isEmpty() ? "item-" + number : id);
    }

    void announce(Intake intake) {
      if (!announced) {
        announced = true;
        intake.thread(key(), new Article(title, null));
      }
    }
  }

  private static StatedComment stated(XmlElement comment, Post post, String place) {
    String parent = comment.text("comment_parent");
    return StatedComment.at(post.key(), place)
        .id(comment.text("comment_id"))
        .parent(parent.equals("0") ? null : parent)
        .author(Texts.line(comment.text("comment_author")))
        .time(time(comment))
        .text(HtmlText.of(withLineBreaks(comment.text("comment_content"))))
        .state(state(comment))
        .done();
  }

  /** WordPress shows every line end of a comment as a line break. */
  private static String withLineBreaks(String content) {
    return content.replaceAll("\r\n?|\n", "<br>\n");
  }

  private static @Nullable Instant time(XmlElement comment) {
    Instant time = Texts.time(comment.text("comment_date_gmt"));
    return time == null ? Texts.time(comment.text("comment_date")) : time;
  }

  private static boolean noteLocalTime(
      XmlElement comment, String place, Intake intake, boolean noted) {
    boolean local =
        Texts.time(comment.text("comment_date_gmt")) == null
            && Texts.time(comment.text("comment_date")) != null;
    if (local && !noted) {
      intake.note(
          Note.Kind.GUESS, place, "times without a zone were read as UTC, here for the first time");
    }
    return local || noted;
  }

  private static StatedComment.State state(XmlElement comment) {
    return switch (comment.text("comment_type")) {
      case "pingback", "trackback", "webmention" -> StatedComment.State.PINGBACK;
      default ->
          switch (comment.text("comment_approved")) {
            case "0", "hold" -> StatedComment.State.UNAPPROVED;
            case "spam" -> StatedComment.State.SPAM;
            case "trash", "post-trashed" -> StatedComment.State.DELETED;
            default -> StatedComment.State.PUBLISHED;
          };
    };
  }
}

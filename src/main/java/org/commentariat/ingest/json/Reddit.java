package org.commentariat.ingest.json;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reddit: the answers of its API ({@code .json} behind the address of a post), and the dumps of its
 * archives (Pushshift, Arctic Shift) with one comment or post a line. A post is an article, its
 * text is not a comment.
 */
final class Reddit implements Platform {

  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "data",
          "name",
          "id",
          "parent_id",
          "link_id",
          "author",
          "body",
          "body_html",
          "created_utc",
          "title",
          "link_title",
          "selftext",
          "num_comments",
          "subreddit",
          "count",
          "children",
          "replies",
          "depth");

  private static final Set<String> KINDS = Set.of("t1", "t3", "more", "Listing");
  private static final Set<String> GONE =
      Set.of("[deleted]", "[removed]", "[unavailable]", "[deleted by user]");
  private static final String REMOVED_BY_SITE = "[ removed by reddit";

  /** A line that hides its words until they are asked for begins like a quoted one. */
  private static final Pattern SPOILER = Pattern.compile(">!(.*?)!<", Pattern.DOTALL);

  @Override
  public String key() {
    return "reddit";
  }

  @Override
  public String format() {
    return "Reddit as JSON (API answers, Pushshift and Arctic Shift dumps)";
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isTypical(Entry entry) {
    String kind = entry.text("kind");
    return (kind != null && KINDS.contains(kind) && entry.has("data"))
        || (entry.has("body") && entry.has("link_id"))
        || (entry.has("selftext") && entry.has("num_comments") && entry.has("subreddit"));
  }

  @Override
  public Meaning meaning(Pass pass) {
    return new Threads(pass.intake());
  }

  private static final class Threads implements Meaning {
    private final Intake intake;
    private final Timestamps times;

    Threads(Intake intake) {
      this.intake = intake;
      this.times = new Timestamps(intake);
    }

    @Override
    public @Nullable StatedComment complete(Entry entry) {
      Entry around = entry.parent();
      boolean isThing = around != null && entry.isIn("data") && "t1".equals(around.text("kind"));
      if (isThing || ((entry.has("body") || entry.has("body_html")) && hasPlace(entry))) {
        return comment(entry);
      }
      if (entry.has("children") && entry.has("count") && entry.has("parent_id")) {
        stub(entry);
      } else if (entry.has("title") && (entry.has("num_comments") || entry.has("selftext"))) {
        post(entry);
      } else if (entry.has("children") || entry.has("data")) {
        entry.understood();
      }
      return null;
    }

    private static boolean hasPlace(Entry entry) {
      return entry.has("link_id") || entry.has("parent_id");
    }

    private @Nullable StatedComment comment(Entry entry) {
      CommentText text = words(entry);
      String id = fullName(entry);
      if (text == null || id == null) {
        intake.reject(
            entry.place(),
            "a comment with a text \"body\" and an \"id\" was expected; it has no "
                + (id == null ? "\"id\"" : "\"body\""));
        entry.understood();
        return null;
      }
      ThreadKey thread = thread(entry);
      String title = entry.text("link_title");
      if (title != null) {
        intake.thread(thread, new Article(unescaped(title), entry.number("num_comments")));
      }
      boolean gone = isGone(text.ownWords());
      String author = entry.text("author");
      return StatedComment.at(thread, entry.place())
          .id(id)
          .parent(parent(entry))
          .author(author == null || GONE.contains(author) ? null : author)
          .time(times.of(entry, "created_utc"))
          .text(gone ? CommentText.EMPTY : text)
          .state(gone ? StatedComment.State.DELETED : StatedComment.State.PUBLISHED)
          .done();
    }

    private static @Nullable String fullName(Entry entry) {
      String name = entry.text("name");
      if (name != null && name.startsWith("t1_")) {
        return name;
      }
      String id = entry.text("id");
      return id == null || id.isBlank() ? null : id.startsWith("t1_") ? id : "t1_" + id;
    }

    private static ThreadKey thread(Entry entry) {
      String link = entry.text("link_id");
      if (link == null || link.isBlank()) {
        String parent = entry.text("parent_id");
        link = parent != null && parent.startsWith("t3_") ? parent : null;
      }
      return link == null
          ? ThreadKey.only()
          : ThreadKey.everywhere(link.startsWith("t3_") ? link : "t3_" + link);
    }

    /** Null for an answer to the post. A number is an id in base 10 instead of 36. */
    private static @Nullable String parent(Entry entry) {
      String parent = entry.text("parent_id");
      if (parent == null || parent.isBlank() || parent.startsWith("t3_")) {
        return null;
      }
      if (parent.startsWith("t1_")) {
        return parent;
      }
      if (parent.length() > 9 && parent.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
        try {
          return "t1_" + Long.toString(Long.parseLong(parent), 36);
        } catch (NumberFormatException e) {
          return "t1_" + parent;
        }
      }
      String link = entry.text("link_id");
      return link != null && link.endsWith(parent) ? null : "t1_" + parent;
    }

    private static @Nullable CommentText words(Entry entry) {
      String body = entry.text("body");
      if (body == null) {
        String html = entry.text("body_html");
        return html == null ? null : HtmlText.of(Parser.unescapeEntities(html, false));
      }
      String text = unescaped(body);
      return text.indexOf('>') < 0
          ? CommentText.plain(text)
          : CommentText.withQuotedLines(
              text.contains(">!") ? SPOILER.matcher(text).replaceAll("$1") : text);
    }

    /** The API escapes three signs; Markdown may hold entities besides. */
    private static String unescaped(String text) {
      if (text.indexOf('&') < 0) {
        return text;
      }
      return Parser.unescapeEntities(
          text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), false);
    }

    private static boolean isGone(String words) {
      if (!words.startsWith("[") || words.length() > 100) {
        return false;
      }
      String folded = words.toLowerCase(Locale.ROOT);
      return GONE.contains(folded) || folded.startsWith(REMOVED_BY_SITE);
    }

    /** Stands for comments that the answer does not hold. */
    private void stub(Entry entry) {
      entry.understood();
      Integer count = entry.number("count");
      if (count != null && count > 0) {
        intake.omit(Omission.Kind.NOT_IN_SOURCE, count);
      } else {
        intake.note(
            Note.Kind.GUESS,
            entry.place(),
            "the thread goes on below " + entry.text("parent_id") + "; how far is not said");
      }
    }

    private void post(Entry entry) {
      if (entry.isIn("crosspost_parent_list")) {
        return;
      }
      String id = entry.text("name");
      id = id == null || !id.startsWith("t3_") ? entry.text("id") : id;
      if (id != null && !id.isBlank()) {
        entry.understood();
        String title = entry.text("title");
        intake.thread(
            ThreadKey.everywhere(id.startsWith("t3_") ? id : "t3_" + id),
            new Article(title == null ? null : unescaped(title), entry.number("num_comments")));
      }
    }
  }
}

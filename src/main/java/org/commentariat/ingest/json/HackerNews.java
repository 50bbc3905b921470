package org.commentariat.ingest.json;

import java.io.IOException;
import java.util.Set;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.jspecify.annotations.Nullable;

/**
 * Hacker News: items of its own API (one, a list, one a line, or by id), and trees and search hits
 * of the Algolia API. A story, job or poll is an article, its text is not a comment.
 */
final class HackerNews implements Platform {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "by",
          "parent",
          "text",
          "time",
          "type",
          "title",
          "deleted",
          "dead",
          "kids",
          "children",
          "descendants",
          "author",
          "created_at",
          "created_at_i",
          "story_id",
          "parent_id",
          "story_title",
          "comment_text",
          "objectID",
          "num_comments",
          "hits",
          "points");

  private static final Set<String> ARTICLES = Set.of("story", "job", "poll");
  private static final Set<String> TYPES = Set.of("story", "job", "poll", "comment", "pollopt");

  @Override
  public String key() {
    return "hackernews";
  }

  @Override
  public String format() {
    return "Hacker News as JSON (items of its API, Algolia trees and search hits)";
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isTypical(Entry entry) {
    return isItem(entry) || isAlgolia(entry);
  }

  private static boolean isItem(Entry entry) {
    String type = entry.text("type");
    return type != null
        && TYPES.contains(type)
        && entry.has("id")
        && entry.has("time")
        && (entry.has("by") || entry.has("deleted") || entry.has("parent") || entry.has("kids"));
  }

  private static boolean isAlgolia(Entry entry) {
    return entry.has("created_at_i") && (entry.has("objectID") || entry.has("id"));
  }

  @Override
  public Meaning meaning(Pass pass) throws IOException {
    Ancestry ancestry = new Ancestry();
    pass.lookThrough(
        entry -> {
          long id = isItem(entry) ? longOf(entry.text("id")) : -1;
          if (id > 0) {
            boolean article = ARTICLES.contains(String.valueOf(entry.text("type")));
            ancestry.learn(
                id,
                article ? -1 : longOf(entry.text("parent")),
                entry.count("kids") + entry.count("children"));
          }
        });
    return new Threads(pass.intake(), ancestry);
  }

  private static long longOf(@Nullable String text) {
    try {
      return text == null ? -1 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static final class Threads implements Meaning {
    private final Intake intake;
    private final Ancestry ancestry;
    private final long absent;
    private final Timestamps times;
    private int options;

    Threads(Intake intake, Ancestry ancestry) {
      this.intake = intake;
      this.ancestry = ancestry;
      this.absent = ancestry.settle();
      this.times = new Timestamps(intake);
    }

    @Override
    public @Nullable StatedComment complete(Entry entry) {
      if (isItem(entry)) {
        entry.understood();
        return item(entry);
      }
      if (isAlgolia(entry)) {
        entry.understood();
        return algolia(entry);
      }
      if (entry.has("hits")) {
        entry.understood();
      }
      return null;
    }

    private @Nullable StatedComment item(Entry entry) {
      String type = entry.text("type");
      String id = entry.text("id");
      if (id == null || longOf(id) <= 0) {
        intake.reject(entry.place(), "an item with a number as \"id\" was expected");
        return null;
      }
      if ("pollopt".equals(type)) {
        options++;
        return null;
      }
      if (!"comment".equals(type)) {
        article(ThreadKey.everywhere(id), entry.text("title"), entry.number("descendants"));
        return null;
      }
      long parent = longOf(entry.text("parent"));
      StatedComment.State state =
          entry.is("deleted")
              ? StatedComment.State.DELETED
              : entry.is("dead") ? StatedComment.State.UNAPPROVED : StatedComment.State.PUBLISHED;
      if (state == StatedComment.State.PUBLISHED && entry.text("text") == null) {
        intake.reject(
            entry.place(), "a comment with a \"text\" was expected; item " + id + " has none");
        return null;
      }
      return StatedComment.at(
              ThreadKey.everywhere(Long.toString(ancestry.top(longOf(id)))), entry.place())
          .id(id)
          .parent(parent <= 0 || ancestry.isArticle(parent) ? null : Long.toString(parent))
          .author(entry.text("by"))
          .time(times.of(entry, "time"))
          .text(words(entry.text("text")))
          .state(state)
          .done();
    }

    private @Nullable StatedComment algolia(Entry entry) {
      String id = entry.text("objectID") == null ? entry.text("id") : entry.text("objectID");
      if (id == null) {
        intake.reject(entry.place(), "an item with an \"id\" or \"objectID\" was expected");
        return null;
      }
      String parent = entry.text("parent_id");
      String type = entry.text("type");
      if ("pollopt".equals(type)) {
        options++;
        return null;
      }
      boolean comment =
          "comment".equals(type) || entry.text("comment_text") != null || parent != null;
      if (!comment) {
        article(ThreadKey.everywhere(id), entry.text("title"), entry.number("num_comments"));
        return null;
      }
      String story = story(entry);
      ThreadKey thread = story == null ? ThreadKey.only() : ThreadKey.everywhere(story);
      if (entry.text("story_title") != null) {
        article(thread, entry.text("story_title"), null);
      }
      String html =
          entry.text("comment_text") == null ? entry.text("text") : entry.text("comment_text");
      return StatedComment.at(thread, entry.place())
          .id(id)
          .parent(parent == null || parent.equals(story) ? null : parent)
          .author(entry.text("author"))
          .time(times.of(entry, "created_at_i"))
          .text(words(html))
          .state(html == null ? StatedComment.State.DELETED : StatedComment.State.PUBLISHED)
          .done();
    }

    /** The story named, or else the outermost item around. */
    private static @Nullable String story(Entry entry) {
      String story = entry.text("story_id");
      if (story != null) {
        return story;
      }
      String outermost = null;
      for (Entry around = entry.parent(); around != null; around = around.parent()) {
        outermost = around.text("id") == null ? outermost : around.text("id");
      }
      return outermost;
    }

    private void article(ThreadKey thread, @Nullable String title, @Nullable Integer declared) {
      intake.thread(thread, new Article(title, declared));
    }

    /** HTML in which, as in mail, a line that begins with {@code >} is quoted. */
    private static CommentText words(@Nullable String html) {
      return html == null
          ? CommentText.EMPTY
          : CommentText.withQuotedLines(HtmlText.of(html).ownWords());
    }

    @Override
    public void end() {
      if (ancestry.missingArticle() > 0) {
        intake.note(
            Note.Kind.GUESS,
            "whole file",
            "item "
                + ancestry.missingArticle()
                + ", which the outermost comments answer, is not there; it is taken for the story");
      }
      if (options > 0) {
        intake.note(
            Note.Kind.GUESS, "whole file", options, "options of polls are no comments: " + options);
      }
      if (absent > 0) {
        intake.omit(Omission.Kind.NOT_IN_SOURCE, (int) Math.min(Integer.MAX_VALUE, absent));
      }
    }
  }
}

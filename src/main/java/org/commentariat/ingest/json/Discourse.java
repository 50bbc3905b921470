package org.commentariat.ingest.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.commentariat.thread.Quotation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Discourse: topics and lists of posts as its API gives them. A topic is a thread. Posts are known
 * by topic and number, as in their address ({@code 57/2}), because replies name the number.
 */
final class Discourse implements Platform {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "post_stream",
          "posts",
          "stream",
          "title",
          "topic_title",
          "posts_count",
          "slug",
          "cooked",
          "raw",
          "username",
          "created_at",
          "post_number",
          "post_type",
          "reply_to_post_number",
          "topic_id",
          "topic_slug",
          "hidden",
          "deleted_at",
          "user_deleted",
          "latest_posts");

  /** The software's own notices: closed, moved, pinned. */
  private static final String SMALL_ACTION = "3";

  @Override
  public String key() {
    return "discourse";
  }

  @Override
  public String format() {
    return "Discourse topics and lists of posts as JSON";
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isTypical(Entry entry) {
    return entry.has("post_stream")
        || (entry.has("post_number") && entry.has("cooked"))
        || (entry.has("post_number") && entry.has("topic_id") && entry.has("raw"));
  }

  @Override
  public Meaning meaning(Pass pass) {
    return new Threads(pass.intake());
  }

  private static final class Threads implements Meaning {
    private final Intake intake;
    private final Timestamps times;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private int notices;

    /** A topic of the file. */
    private static final class Topic {
      private final ThreadKey thread;
      private int announced;
      private int found;

      Topic(ThreadKey thread) {
        this.thread = thread;
      }
    }

    Threads(Intake intake) {
      this.intake = intake;
      this.times = new Timestamps(intake);
    }

    @Override
    public @Nullable StatedComment complete(Entry entry) {
      Entry around = entry.parent();
      if (entry.has("post_number")) {
        entry.understood();
        return post(entry);
      }
      if (entry.isIn("post_stream") && around != null) {
        around.adopt(entry);
      } else if (entry.has("post_stream")) {
        topic(entry);
      } else if (entry.has("latest_posts")) {
        entry.understood();
      }
      return null;
    }

    private @Nullable StatedComment post(Entry entry) {
      String id = entry.text("topic_id");
      Integer number = entry.number("post_number");
      String cooked = entry.text("cooked");
      if (id == null || number == null || cooked == null) {
        intake.reject(
            entry.place(),
            "a post with \"topic_id\", \"post_number\" and \"cooked\" was expected; it lacks one");
        return null;
      }
      Topic topic = topicOf(id, entry.text("topic_slug"));
      topic.found++;
      if (entry.text("topic_title") != null) {
        intake.thread(topic.thread, new Article(entry.text("topic_title"), null));
      }
      if (SMALL_ACTION.equals(entry.text("post_type"))) {
        notices++;
        return null;
      }
      Element body = Jsoup.parseBodyFragment(cooked).body();
      if (number == 1 && isCompanion(body)) {
        intake.thread(topic.thread, new Article(null, null));
        intake.note(
            Note.Kind.GUESS,
            entry.place(),
            "the first post only leads to a page elsewhere; it is taken for the article");
        return null;
      }
      Integer answered = entry.number("reply_to_post_number");
      return StatedComment.at(topic.thread, entry.place())
          .id(id + "/" + number)
          .parent(answered == null || answered == 0 ? null : id + "/" + answered)
          .author(entry.text("username"))
          .time(times.of(entry, "created_at"))
          .text(words(body, id))
          .state(state(entry))
          .done();
    }

    private Topic topicOf(String id, @Nullable String slug) {
      return topics.computeIfAbsent(
          id,
          n ->
              new Topic(ThreadKey.everywhere(slug == null || slug.isBlank() ? n : slug + "-" + n)));
    }

    private static StatedComment.State state(Entry entry) {
      if (entry.text("deleted_at") != null || entry.is("user_deleted")) {
        return StatedComment.State.DELETED;
      }
      return entry.is("hidden") ? StatedComment.State.UNAPPROVED : StatedComment.State.PUBLISHED;
    }

    private void topic(Entry entry) {
      entry.understood();
      String id = entry.text("id");
      if (id != null) {
        Topic topic = topicOf(id, entry.text("slug"));
        topic.announced = Math.max(topic.announced, entry.count("stream"));
        intake.thread(topic.thread, new Article(entry.text("title"), entry.number("posts_count")));
      }
    }

    /**
     * A first post that the software made for a page elsewhere ends with a rule and its address.
     */
    private static boolean isCompanion(Element body) {
      Element small =
          body.selectFirst("hr + small:last-child, hr + p:last-child > small:only-child");
      return small != null && small.selectFirst("a[href]") != null;
    }

    /** Previews of pages that are linked to are no words of the writer. */
    private static CommentText words(Element body, String topic) {
      body.select("aside.onebox, .lightbox-wrapper .meta").remove();
      List<Quotation> quotations = new ArrayList<>();
      for (Element quote : body.select("aside.quote, blockquote")) {
        if (quote.parents().is("aside.quote, blockquote")) {
          continue;
        }
        boolean named = quote.nameIs("aside");
        Element quoted = named ? quote.selectFirst("blockquote") : quote;
        String text = quoted == null ? "" : HtmlText.shown(quoted);
        if (!text.isEmpty()) {
          quotations.add(
              new Quotation(
                  text, named ? quote.attr("data-username") : null, source(quote, topic)));
        }
      }
      body.select("aside.quote, blockquote").remove();
      return new CommentText(HtmlText.shown(body), quotations);
    }

    private static @Nullable String source(Element quote, String topic) {
      String number = quote.attr("data-post");
      return number.isEmpty() || !quote.attr("data-topic").equals(topic)
          ? null
          : topic + "/" + number;
    }

    @Override
    public void end() {
      if (notices > 0) {
        intake.note(
            Note.Kind.GUESS,
            "whole file",
            notices,
            "notices of the software (closed, moved, pinned) are no comments: " + notices);
      }
      int missing =
          topics.values().stream().mapToInt(t -> Math.max(0, t.announced - t.found)).sum();
      if (missing > 0) {
        intake.omit(Omission.Kind.NOT_IN_SOURCE, missing);
      }
    }
  }
}

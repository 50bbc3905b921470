package org.commentariat.ingest.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.jspecify.annotations.Nullable;

/**
 * YouTube: the answers of its Data API to {@code commentThreads.list} and {@code comments.list}. A
 * video is a thread. Replies listed by their parent name no video: they join its thread when the
 * parent stands before them in the file, and are otherwise a thread named after the parent.
 */
final class YouTube implements Platform {

  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "id",
          "snippet",
          "replies",
          "topLevelComment",
          "items",
          "videoId",
          "channelId",
          "textDisplay",
          "textOriginal",
          "authorDisplayName",
          "parentId",
          "publishedAt",
          "moderationStatus",
          "totalReplyCount");

  @Override
  public String key() {
    return "youtube";
  }

  @Override
  public String format() {
    return "YouTube comments as JSON (answers of its Data API)";
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isTypical(Entry entry) {
    String kind = entry.text("kind");
    return (kind != null && kind.startsWith("youtube#comment"))
        || entry.has("topLevelComment")
        || ((entry.has("textDisplay") || entry.has("textOriginal"))
            && entry.has("authorDisplayName"));
  }

  @Override
  public Meaning meaning(Pass pass) {
    return new Threads(pass.intake());
  }

  private static final class Threads implements Meaning {
    private final Intake intake;
    private final Timestamps times;

    /** Comments of which not all replies have come yet; the only memory that grows with a file. */
    private final Map<String, Unfinished> unfinished = new LinkedHashMap<>();

    private static final class Unfinished {
      private final ThreadKey thread;
      private int missing;

      Unfinished(ThreadKey thread, int missing) {
        this.thread = thread;
        this.missing = missing;
      }
    }

    Threads(Intake intake) {
      this.intake = intake;
      this.times = new Timestamps(intake);
    }

    @Override
    public @Nullable StatedComment complete(Entry entry) {
      Entry around = entry.parent();
      if (entry.isIn("snippet") && around != null) {
        around.adopt(entry);
        return null;
      }
      if (entry.has("topLevelComment")) {
        replies(entry);
        return null;
      }
      boolean comment =
          "youtube#comment".equals(entry.text("kind"))
              || entry.has("textDisplay")
              || entry.has("textOriginal");
      if (comment) {
        return comment(entry);
      }
      if (entry.has("items")) {
        entry.understood();
      }
      return null;
    }

    private @Nullable StatedComment comment(Entry entry) {
      entry.understood();
      String id = entry.text("id");
      String plain = entry.text("textOriginal");
      String html = entry.text("textDisplay");
      if (id == null || (plain == null && html == null)) {
        intake.reject(
            entry.place(),
            "a comment with an \"id\" and a \"textOriginal\" or \"textDisplay\" was expected; it has"
                + " no "
                + (id == null ? "\"id\"" : "text"));
        return null;
      }
      String parent = entry.text("parentId");
      Entry thread = threadAround(entry);
      if (thread != null && parent != null) {
        thread.count("replies", 1);
      }
      Unfinished known = parent == null ? null : unfinished.get(parent);
      if (known != null) {
        known.missing--;
      }
      return StatedComment.at(thread(entry, parent), entry.place())
          .id(id)
          .parent(parent)
          .author(entry.text("authorDisplayName"))
          .time(times.of(entry, "publishedAt"))
          .text(plain == null ? HtmlText.of(html == null ? "" : html) : CommentText.plain(plain))
          .state(state(entry.text("moderationStatus")))
          .done();
    }

    private ThreadKey thread(Entry entry, @Nullable String parent) {
      String video = named("videoId", entry);
      if (video != null) {
        return ThreadKey.everywhere(video);
      }
      if (parent != null) {
        Unfinished known = unfinished.get(parent);
        return known == null ? ThreadKey.everywhere(parent) : known.thread;
      }
      String channel = named("channelId", entry);
      return channel == null ? ThreadKey.only() : ThreadKey.everywhere(channel);
    }

    /** What an object, or the nearest around it, has in a field. */
    private static @Nullable String named(String field, Entry entry) {
      for (Entry at = entry; at != null; at = at.parent()) {
        String name = at.text(field);
        if (name != null && !name.isBlank()) {
          return name;
        }
      }
      return null;
    }

    /** The commentThread that holds a comment among its replies. */
    private static @Nullable Entry threadAround(Entry entry) {
      Entry replies = entry.parent();
      return replies != null && replies.isIn("replies") ? replies.parent() : null;
    }

    private static StatedComment.State state(@Nullable String moderation) {
      if (moderation == null) {
        return StatedComment.State.PUBLISHED;
      }
      return switch (moderation) {
        case "heldForReview", "rejected" -> StatedComment.State.UNAPPROVED;
        case "likelySpam" -> StatedComment.State.SPAM;
        default -> StatedComment.State.PUBLISHED;
      };
    }

    /** Remembers a comment that has more replies than its thread holds. */
    private void replies(Entry thread) {
      thread.understood();
      Integer total = thread.number("totalReplyCount");
      int missing = total == null ? 0 : total - thread.count("replies");
      String id = thread.text("id");
      if (missing > 0 && id != null) {
        unfinished.putIfAbsent(id, new Unfinished(thread(thread, null), missing));
      } else if (missing > 0) {
        intake.omit(Omission.Kind.NOT_IN_SOURCE, missing);
      }
    }

    @Override
    public void end() {
      int missing = unfinished.values().stream().mapToInt(c -> Math.max(0, c.missing)).sum();
      if (missing > 0) {
        intake.omit(Omission.Kind.NOT_IN_SOURCE, missing);
      }
    }
  }
}

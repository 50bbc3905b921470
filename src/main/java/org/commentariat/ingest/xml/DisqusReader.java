package org.commentariat.ingest.xml;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;

/**
 * Reads the XML export of Disqus: a list of threads, and of posts that name their thread and the
 * post they answer. Threads without posts are passed over: an export lists every page that was ever
 * opened.
 */
public final class DisqusReader implements CommentReader {

  @Override
  public String key() {
    return "disqus";
  }

  @Override
  public String format() {
    return "Disqus exports (.xml)";
  }

  @Override
  public boolean recognises(Opening opening) {
    return XmlOpening.root(opening).equals("disqus");
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    Map<String, String> titles = new HashMap<>();
    Set<String> threads = new HashSet<>();
    try (XmlWalk walk = new XmlWalk(source, intake, Set.of("thread", "post"))) {
      while (walk.next()) {
        String place = walk.place();
        if (walk.name().equals("thread")) {
          XmlElement thread = walk.element();
          if (thread != null) {
            titles.put(id(thread), Texts.line(thread.text("title")));
          }
        } else if (walk.name().equals("post")) {
          XmlElement post = walk.element();
          if (post != null) {
            threads.add(thread(post));
            intake.comment(comment(post, place));
          }
        }
      }
    }
    for (String thread : threads.stream().sorted().toList()) {
      String title = titles.getOrDefault(thread, "");
      intake.thread(key(thread), new Article(title.isEmpty() ? null : title, null));
    }
  }

  private static StatedComment comment(XmlElement post, String place) {
    XmlElement author = post.child("author");
    String name = author == null ? "" : author.text("name");
    if (author != null && name.isEmpty()) {
      name = author.text("username");
    }
    return StatedComment.at(key(thread(post)), place)
        .id(id(post))
        .parent(post.attribute("parent", "id"))
        .author(Texts.line(name))
        .time(Texts.time(post.text("createdAt")))
        .text(HtmlText.of(post.text("message")))
        .state(state(post))
        .done();
  }

  private static StatedComment.State state(XmlElement post) {
    if (post.text("isDeleted").equals("true")) {
      return StatedComment.State.DELETED;
    }
    if (post.text("isSpam").equals("true")) {
      return StatedComment.State.SPAM;
    }
    return post.text("isApproved").equals("false")
        ? StatedComment.State.UNAPPROVED
        : StatedComment.State.PUBLISHED;
  }

  private static ThreadKey key(String thread) {
    return ThreadKey.inSource(thread);
  }

  private static String thread(XmlElement post) {
    String thread = post.attribute("thread", "id");
    return thread == null ? "" : thread;
  }

  /** The id that Disqus gave; the element {@code id} is the name that the page gave. */
  private static String id(XmlElement element) {
    String id = element.attribute("id");
    return id == null ? element.text("id") : id;
  }
}

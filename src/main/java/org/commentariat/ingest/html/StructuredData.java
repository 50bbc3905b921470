package org.commentariat.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.ingest.source.StatedComment.State;
import org.commentariat.thread.ReplyLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Comments as search engines are told them: schema.org {@code Comment}, {@code Answer} and {@code
 * DiscussionForumPosting} in JSON-LD. A comment inside a comment answers it; a {@code parentItem}
 * states its parent.
 *
 * @see <a href="https://schema.org/Comment">schema.org/Comment</a>
 */
final class StructuredData implements PagePattern {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(2000)
                          .maxStringLength(64 << 20)
                          .build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .build())
          .build();

  private static final Set<String> COMMENTS = Set.of("Comment", "UserComments", "Answer");
  private static final String POSTING = "DiscussionForumPosting";
  private static final List<String> LISTS =
      List.of("comment", "comments", "acceptedAnswer", "suggestedAnswer", "@graph", "mainEntity");
  private static final Pattern ID_IN_LINK =
      Pattern.compile("(?:[#/=](?:comment|post|answer|a|c|p)?[-_]?)(\\d+)/?$");

  private record Pending(JsonNode node, @Nullable String parent) {}

  @Override
  public String name() {
    return "schema.org data (JSON-LD)";
  }

  @Override
  public List<FoundComment> find(Document page) {
    List<FoundComment> found = new ArrayList<>();
    Map<String, FoundComment> taken = new HashMap<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        gather(JSON.readTree(script.data()), script, found, taken);
      } catch (JacksonException e) {
        // what search engines cannot read either; the page itself is read
      }
    }
    return found;
  }

  private static void gather(
      JsonNode root, Element script, List<FoundComment> found, Map<String, FoundComment> taken) {
    Deque<Pending> pending = new ArrayDeque<>();
    pending.push(new Pending(root, null));
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      JsonNode node = next.node();
      String below = next.parent();
      if (isComment(node) || (isPosting(node) && !words(node).isEmpty())) {
        FoundComment comment = read(node, next.parent(), found.size() + 1, script);
        if (taken.putIfAbsent(comment.id(), comment) == null) {
          found.add(comment);
        }
        below = isComment(node) ? comment.id() : null;
      }
      List<Pending> children = new ArrayList<>();
      if (node.isArray()) {
        for (JsonNode child : node) {
          children.add(new Pending(child, below));
        }
      } else {
        for (String list : LISTS) {
          if (node.has(list)) {
            children.add(new Pending(node.get(list), below));
          }
        }
      }
      for (int k = children.size() - 1; k >= 0; k--) {
        pending.push(children.get(k));
      }
    }
  }

  private static boolean isComment(JsonNode node) {
    return types(node).stream().anyMatch(COMMENTS::contains);
  }

  private static boolean isPosting(JsonNode node) {
    return types(node).contains(POSTING) && node.has("comment");
  }

  private static List<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    for (JsonNode each : type.isArray() ? type : List.of(type)) {
      types.add(string(each).replaceFirst("^https?://schema\\.org/", ""));
    }
    return types;
  }

  private static FoundComment read(
      JsonNode node, @Nullable String above, int position, Element script) {
    String id = id(node);
    String parent = id(node.path("parentItem"));
    ReplyLink link = null;
    if (parent != null && isComment(node.path("parentItem"))) {
      link = new ReplyLink(parent, ReplyLink.Rule.STATED_ID, 1);
    } else if (above != null) {
      link = new ReplyLink(above, ReplyLink.Rule.NESTING, 1);
    }
    JsonNode author =
        node.path("author").isArray() ? node.path("author").path(0) : node.path("author");
    String name = author.isString() ? string(author) : string(author.path("name"));
    String time =
        node.has("dateCreated")
            ? string(node.path("dateCreated"))
            : string(node.path("datePublished"));
    String words = words(node);
    return new FoundComment(
        id == null ? "n" + position : id,
        name.isBlank() ? null : name.strip(),
        time.isBlank() ? null : time,
        words.indexOf('<') >= 0 ? HtmlText.of(words) : CommentText.withQuotedLines(words),
        link,
        null,
        State.PUBLISHED,
        "line " + script.sourceRange().start().lineNumber() + ", comment " + position);
  }

  /** The number in an address such as {@code #comment-12}; otherwise the whole address. */
  private static @Nullable String id(JsonNode node) {
    for (String key : List.of("identifier", "@id", "url")) {
      String stated = string(node.path(key)).strip();
      if (!stated.isEmpty()) {
        Matcher number = ID_IN_LINK.matcher(stated);
        return number.find() ? number.group(1) : stated;
      }
    }
    return null;
  }

  private static String words(JsonNode node) {
    for (String key : List.of("text", "commentText", "articleBody", "description")) {
      String words = string(node.path(key)).strip();
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }

  private static String string(JsonNode node) {
    return node.isString() || node.isNumber() ? node.asString() : "";
  }
}

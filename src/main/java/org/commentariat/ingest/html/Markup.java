package org.commentariat.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.StatedComment.State;
import org.commentariat.thread.ReplyLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * How one platform marks its comments up, told by CSS selectors. Where several are given, an
 * earlier one wins. Immutable once it is built.
 *
 * <p>A parent is told by a stated id; failing that by the comment around this one, or by the last
 * comment before it that is indented less.
 */
final class Markup implements PagePattern {

  private static final int LONGEST_ID = 200;

  private static final Pattern GONE =
      Pattern.compile(
          "(?i)[\\[(]?(?:deleted|removed|gelöscht)(?: by (?:user|author|moderator|reddit))?[\\])]?"
              + "|(?:this|dieser|the) (?:comment|post|message|kommentar|beitrag) (?:was|has been|wurde)"
              + " (?:deleted|removed|gelöscht|entfernt)\\b.{0,60}"
              + "|comment (?:deleted|removed)(?: by .{0,40})?\\.?");
  private static final Pattern WAITS =
      Pattern.compile(
          "(?i)(?:your|this) comment is (?:awaiting|waiting for) (?:moderation|approval)\\.?"
              + "|dein kommentar wartet .{0,30}");
  private static final Pattern NUMBER = Pattern.compile("(?:#|Reply #|№\\s?)(\\d{1,6})");
  private static final Pattern IN_REPLY =
      Pattern.compile(
          "(?i)(?:in )?repl(?:y|ies|ied|ying) to|response to|antwort (?:auf|an)|en réponse à"
              + "|en respuesta a|@\\s*$");

  private final String name;
  private final Evaluator comment;
  private Function<Element, @Nullable String> id = element -> null;
  private @Nullable Evaluator inside;
  private String insideAttribute = "id";
  private Pattern insideForm = Pattern.compile("\\D*(\\d+)");
  private List<Evaluator> authors = List.of();
  private List<Evaluator> times = List.of();
  private List<Evaluator> bodies = List.of();
  private List<Evaluator> pingbacks = List.of();
  private List<Evaluator> deleted = List.of();
  private List<Evaluator> unapproved = List.of();
  private Function<Block, @Nullable String> parent = block -> null;
  private @Nullable ToIntFunction<Block> level;
  private double nesting = 0.98;
  private boolean loose;
  private boolean spread;

  private Markup(String name, Evaluator comment) {
    this.name = name;
    this.comment = comment;
  }

  /** A platform whose comments are the elements that match a selector. */
  static Markup of(String name, String comment) {
    return new Markup(name, Selector.evaluatorOf(comment));
  }

  /** Where the id stands in the element of a comment; the first group of a pattern is the id. */
  Markup id(String attribute, String pattern) {
    Pattern form = Pattern.compile(pattern);
    id =
        element -> {
          String stated = element.attr(attribute);
          Matcher match = form.matcher(stated.length() > LONGEST_ID ? "" : stated);
          return match.matches() ? match.group(1) : null;
        };
    return this;
  }

  /**
   * An element inside, or right before, that states the id where the element of the comment does
   * not; the first group of a pattern is the id.
   */
  Markup idInside(String selector, String attribute, String pattern) {
    inside = Selector.evaluatorOf(selector);
    insideAttribute = attribute;
    insideForm = Pattern.compile(pattern);
    return this;
  }

  Markup author(String... selectors) {
    authors = CommonMarks.evaluators(selectors);
    return this;
  }

  Markup time(String... selectors) {
    times = CommonMarks.evaluators(selectors);
    return this;
  }

  Markup body(String... selectors) {
    bodies = CommonMarks.evaluators(selectors);
    return this;
  }

  /** Own elements that show that it is a link from another site. */
  Markup pingback(String... selectors) {
    pingbacks = CommonMarks.evaluators(selectors);
    return this;
  }

  /** Own elements that show that it was deleted. */
  Markup deleted(String... selectors) {
    deleted = CommonMarks.evaluators(selectors);
    return this;
  }

  /** Own elements that show that it waits for approval. */
  Markup unapproved(String... selectors) {
    unapproved = CommonMarks.evaluators(selectors);
    return this;
  }

  /** What states the id of the parent. */
  Markup parent(Function<Block, @Nullable String> parent) {
    this.parent = parent;
    return this;
  }

  /** How far a comment is indented, in any unit. */
  Markup level(ToIntFunction<Block> level) {
    this.level = level;
    return this;
  }

  /** Falls back on what most pages have in common where its own selectors find nothing. */
  Markup loose() {
    loose = true;
    return this;
  }

  /** Siblings behind the element of a comment belong to it. */
  Markup spread() {
    spread = true;
    return this;
  }

  /** How surely nesting means an answer, in [0, 1]. */
  Markup nesting(double confidence) {
    nesting = confidence;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<FoundComment> find(Document page) {
    List<Block> blocks = Block.in(page, comment, this::idOf, spread);
    Set<Element> roots = new HashSet<>();
    blocks.forEach(block -> roots.add(block.root()));
    Map<Block, String> ids = new HashMap<>();
    Map<String, FoundComment> taken = new HashMap<>();
    Deque<Block> indented = new ArrayDeque<>();
    List<FoundComment> found = new ArrayList<>();
    for (Block block : blocks) {
      String stated = stated(block);
      ids.put(block, stated == null ? "n" + (ids.size() + 1) : stated);
      FoundComment comment = read(block, roots, ids, indented);
      if (comment == null) {
        ids.put(block, block.above() == null ? "" : ids.getOrDefault(block.above(), ""));
        continue;
      }
      FoundComment first = taken.putIfAbsent(comment.id(), comment);
      if (first != null && !first.text().equals(comment.text())) {
        ids.put(block, comment.id() + "~" + ids.size());
        comment = read(block, roots, ids, indented);
      }
      if (comment != null) {
        found.add(comment);
      }
    }
    return found;
  }

  private @Nullable String idOf(Element element) {
    return id.apply(element);
  }

  private @Nullable String stated(Block block) {
    if (block.id() != null) {
      return block.id();
    }
    if (inside == null) {
      return null;
    }
    Element stating = block.first(List.of(inside));
    Element before = block.root().previousElementSibling();
    if (stating == null && before != null && CommonMarks.matches(inside, before)) {
      stating = before;
    }
    Matcher id = insideForm.matcher(stating == null ? "" : stating.attr(insideAttribute));
    return id.find() ? id.group(1) : null;
  }

  private @Nullable FoundComment read(
      Block block, Set<Element> roots, Map<Block, String> ids, Deque<Block> indented) {
    Element author = block.first(authors);
    if (author == null && loose) {
      author = CommonMarks.author(block);
    }
    String name = author == null ? null : named(author);
    Element time = timeOf(block);
    CommentText text = text(block, roots, author, time);
    State state = state(block, text, name);
    if (state == State.PUBLISHED
        && text.ownWords().isEmpty()
        && text.quotations().isEmpty()
        && (name == null || time == null)) {
      return null;
    }
    return new FoundComment(
        ids.getOrDefault(block, ""),
        name == null || GONE.matcher(name).matches() ? null : name,
        time == null ? null : CommonMarks.time(time),
        text,
        link(block, ids, indented),
        number(block),
        state,
        "line " + block.root().sourceRange().start().lineNumber());
  }

  private @Nullable String named(Element author) {
    String stated =
        author.attr("data-author") + author.attr("author") + author.attr("data-username");
    return stated.isBlank() ? CommonMarks.name(author) : stated.strip();
  }

  private @Nullable Element timeOf(Block block) {
    for (Evaluator evaluator : times) {
      for (Element element : block.own()) {
        if (CommonMarks.matches(evaluator, element) && CommonMarks.time(element) != null) {
          return element;
        }
      }
    }
    return loose ? CommonMarks.time(block) : null;
  }

  private CommentText text(
      Block block, Set<Element> roots, @Nullable Element author, @Nullable Element time) {
    Element body = block.first(bodies);
    if (body == null && loose) {
      body = CommonMarks.body(block, author);
    }
    if (body != null) {
      return OwnWords.in(body, roots);
    }
    return loose ? OwnWords.beside(block, author, time, roots) : CommentText.EMPTY;
  }

  private State state(Block block, CommentText text, @Nullable String name) {
    if (block.first(pingbacks) != null) {
      return State.PINGBACK;
    }
    String words = text.ownWords();
    if (block.first(deleted) != null || (words.length() < 120 && GONE.matcher(words).matches())) {
      return State.DELETED;
    }
    if (words.isEmpty() && name != null && GONE.matcher(name).matches()) {
      return State.DELETED;
    }
    return block.first(unapproved) != null || WAITS.matcher(words).matches()
        ? State.UNAPPROVED
        : State.PUBLISHED;
  }

  private @Nullable ReplyLink link(Block block, Map<Block, String> ids, Deque<Block> indented) {
    String id = ids.getOrDefault(block, "");
    String stated = parent.apply(block);
    Block above = block.above();
    if (level != null) {
      int depth = level.applyAsInt(block);
      while (!indented.isEmpty() && level.applyAsInt(indented.getLast()) >= depth) {
        indented.removeLast();
      }
      above = indented.peekLast();
      indented.addLast(block);
    }
    if (stated != null && !stated.equals(id)) {
      return new ReplyLink(stated, ReplyLink.Rule.STATED_ID, 1);
    }
    String around = above == null ? "" : ids.getOrDefault(above, "");
    return around.isEmpty() || around.equals(id)
        ? null
        : new ReplyLink(around, ReplyLink.Rule.NESTING, nesting);
  }

  private static @Nullable Integer number(Block block) {
    for (Element element : block.own()) {
      String text =
          element.nameIs("a") || element.nameIs("span") ? CommonMarks.text(element, 20) : "";
      Matcher number = NUMBER.matcher(text.strip());
      if (number.matches()) {
        return Integer.valueOf(number.group(1));
      }
    }
    return null;
  }

  /** The id in a link to another comment that is introduced by {@code in reply to} or {@code @}. */
  static @Nullable String linkedParent(Block block, Pattern target) {
    for (Element element : block.own()) {
      Matcher match = target.matcher(element.nameIs("a") ? element.attr("href") : "");
      if (!match.find() || match.group(1).equals(block.id())) {
        continue;
      }
      String before =
          element.previousSibling() == null ? "" : element.previousSibling().nodeValue();
      String words = (before + " " + element.text()).toLowerCase(Locale.ROOT);
      if (IN_REPLY.matcher(words).find() && !element.hasClass("comment-reply-link")) {
        return match.group(1);
      }
      if (before.strip().endsWith("@") || element.text().startsWith("@")) {
        return match.group(1);
      }
    }
    return null;
  }
}

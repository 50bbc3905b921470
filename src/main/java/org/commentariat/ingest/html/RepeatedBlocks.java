package org.commentariat.ingest.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commentariat.thread.ReplyLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Comments of pages that no platform is known for: elements of the same kind that repeat, most of
 * which have an author, a time and prose. Related stories, products and messages from elsewhere are
 * told apart by linked headings, links in place of prose, and what pages call them.
 */
final class RepeatedBlocks implements PagePattern {

  private static final Pattern ELEMENTS =
      Pattern.compile("li|div|article|section|tr|dt|table|dd|p|[a-z]+-[a-z-]+");
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)comment|kommentar|comentario|commento|reply|replies|answer|response|discuss|opinion"
              + "|message|forum|post|feedback|leserbrief|reaction|reactie");
  private static final Pattern HEADING =
      Pattern.compile(
          "(?iu)(?!.*(?:recent|latest|popular|neueste)).{0,30}\\b(?:comments?|replies|responses"
              + "|kommentare?|commentaires?|comentarios?|commenti|reacties)\\b.{0,30}");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)related|recent|popular|trending|most-|sidebar|widget|tweet|twitter|product|cart|price"
              + "|promo|teaser|headline|story-|stories|menu|nav(?:igation|bar)?(?:$|[-_ ])|share|author-bio"
              + "|gallery|carousel|sponsor|advert|newsletter|breadcrumb|pagination");
  private static final Pattern VARIES =
      Pattern.compile(
          "(?i).*\\d.*|even|odd|alt|first|last|parent|child|children|reply|depth.*|level.*|thread-.*"
              + "|by.*author|byuser|active|new|collapsed|expanded|highlighted|has-.*|is-.*|nested.*");

  /** Kinds of elements that are looked at closely. */
  private static final int MOST_KINDS = 60;

  private static final int FEWEST = 3;
  private static final int FEWEST_WORDS = 5;

  /** A kind of elements, with what pages call it and what stands around it. */
  private record Kind(String selector, int size, boolean named) {}

  /** What the elements of a kind show: comments among them, and signs of something else. */
  private record Showing(Kind kind, List<FoundComment> comments, int order) {}

  @Override
  public String name() {
    return "blocks that repeat";
  }

  @Override
  public List<FoundComment> find(Document page) {
    List<Showing> showings = new ArrayList<>();
    int order = 0;
    for (Kind kind : kinds(page)) {
      List<FoundComment> comments = comments(page, kind);
      if (!comments.isEmpty()) {
        showings.add(new Showing(kind, comments, order));
      }
      order++;
    }
    return showings.stream()
        .max(
            Comparator.comparing((Showing showing) -> showing.kind().named())
                .thenComparing(showing -> evidence(showing.comments()))
                .thenComparing(Showing::order, Comparator.reverseOrder()))
        .map(Showing::comments)
        .orElse(List.of());
  }

  private static long evidence(List<FoundComment> comments) {
    return comments.stream().filter(c -> c.author() != null && isProse(c)).count() * 2
        + comments.stream().filter(c -> c.time() != null && isProse(c)).count();
  }

  /** The kinds of elements that repeat, in the order in which they first appear. */
  private static List<Kind> kinds(Document page) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Map<String, Boolean> named = new LinkedHashMap<>();
    page.traverse(
        new NodeVisitor() {
          private int foreign;
          private int among;

          @Override
          public void head(Node node, int depth) {
            if (!(node instanceof Element element) || isWhole(element)) {
              return;
            }
            foreign += OTHERS.matcher(label(element)).find() || element.nameIs("nav") ? 1 : 0;
            among += isAmongComments(element) ? 1 : 0;
            if (foreign == 0 && ELEMENTS.matcher(element.normalName()).matches()) {
              String selector = selector(element);
              sizes.merge(selector, 1, Integer::sum);
              named.merge(selector, among > 0, Boolean::logicalOr);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && !isWhole(element)) {
              foreign -= OTHERS.matcher(label(element)).find() || element.nameIs("nav") ? 1 : 0;
              among -= isAmongComments(element) ? 1 : 0;
            }
          }
        });
    return sizes.entrySet().stream()
        .map(e -> new Kind(e.getKey(), e.getValue(), named.getOrDefault(e.getKey(), false)))
        .filter(kind -> kind.size() >= (kind.named() ? 2 : FEWEST))
        .limit(MOST_KINDS)
        .toList();
  }

  /** Whether a page calls a part of it comments, by class, by id or by a heading. */
  private static boolean isAmongComments(Element element) {
    if (COMMENTS.matcher(label(element)).find()) {
      return true;
    }
    for (Element child : element.children()) {
      if (child.normalName().matches("h[1-6]|legend")
          && HEADING.matcher(CommonMarks.text(child, 60)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(Element element) {
    return element.nameIs("html") || element.nameIs("body") || element.nameIs("#root");
  }

  private static String label(Element element) {
    return element.className() + " " + element.id();
  }

  /** Elements of the same name with the same classes, less those that vary from one to the next. */
  private static String selector(Element element) {
    StringBuilder selector = new StringBuilder(element.normalName());
    TreeSet<String> classes = new TreeSet<>(element.classNames());
    classes.removeIf(name -> VARIES.matcher(name).matches() || !name.matches("[\\w-]+"));
    classes.stream().limit(2).forEach(name -> selector.append('.').append(name));
    Element parent = element.parent();
    if (classes.isEmpty()
        && parent != null
        && !parent.id().isEmpty()
        && parent.id().matches("[\\w-]+")) {
      return "#" + parent.id() + " > " + selector;
    }
    return selector.toString();
  }

  private static List<FoundComment> comments(Document page, Kind kind) {
    List<Element> elements = page.select(kind.selector());
    long linked = elements.stream().filter(RepeatedBlocks::hasLinkedHeading).count();
    if (linked * 5 > elements.size()) {
      return List.of();
    }
    List<FoundComment> read =
        Markup.of("repeated", kind.selector())
            .id("id", "(?:\\w*[a-zA-Z_-])?(\\d+)")
            .loose()
            .nesting(0.85)
            .find(page);
    List<FoundComment> comments = withEvidence(read, kind);
    boolean most = comments.size() * 10 >= read.size() * (kind.named() ? 6 : 8);
    double words = comments.stream().mapToInt(RepeatedBlocks::words).average().orElse(0);
    boolean enough = comments.size() >= (kind.named() ? 1 : FEWEST);
    return most && enough && (kind.named() || words >= FEWEST_WORDS) && differ(comments)
        ? comments
        : List.of();
  }

  /** Those with prose, author and time; an answer to one without answers what that one answers. */
  private static List<FoundComment> withEvidence(List<FoundComment> read, Kind kind) {
    List<FoundComment> comments = new ArrayList<>();
    Map<String, Optional<ReplyLink>> passedOver = new HashMap<>();
    for (FoundComment comment : read) {
      ReplyLink link = comment.link();
      while (link != null && passedOver.containsKey(link.parent())) {
        link = passedOver.get(link.parent()).orElse(null);
      }
      if (isProse(comment)
          && comment.author() != null
          && (kind.named() || comment.time() != null)) {
        comments.add(comment.with(comment.text(), link));
      } else {
        passedOver.put(comment.id(), Optional.ofNullable(link));
      }
    }
    return comments;
  }

  /** Whether people differ, as they do wherever there are more than a few comments. */
  private static boolean differ(List<FoundComment> comments) {
    return comments.size() < FEWEST
        || comments.stream().map(FoundComment::author).distinct().count() > 1;
  }

  private static boolean hasLinkedHeading(Element element) {
    Element heading = element.selectFirst("h1, h2, h3, h4");
    return heading != null
        && (heading.selectFirst("a[href]") != null || heading.closest("a[href]") != null)
        && CommonMarks.text(heading, 300).split("\\s+", -1).length > 3;
  }

  private static boolean isProse(FoundComment comment) {
    return words(comment) > 0 || !comment.text().quotations().isEmpty();
  }

  private static int words(FoundComment comment) {
    String words = comment.text().ownWords().toLowerCase(Locale.ROOT).strip();
    return words.isEmpty() ? 0 : words.split("\\s+", -1).length;
  }
}

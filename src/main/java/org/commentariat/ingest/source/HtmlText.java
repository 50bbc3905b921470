package org.commentariat.ingest.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commentariat.thread.Quotation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Text of comments that is marked up as HTML. */
public final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "iframe", "svg", "button", "form");

  private static final Pattern SMILEY =
      Pattern.compile("(?i)smil|emoj|emoticon|inlineimg|wp-smiley");

  /** Where the words of others begin in a comment. */
  @FunctionalInterface
  public interface QuotationMarks {
    /**
     * The quotation that an element is, without the quotations inside it.
     *
     * @param depth in how many quotations the element stands; 0 outside of all
     * @return null when it is none of its own
     */
    @Nullable Quotation at(Element element, int depth);
  }

  private HtmlText() {}

  /** The comment that a piece of HTML shows; each outermost {@code blockquote} is a quotation. */
  public static CommentText of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The comment that an element shows; each outermost {@code blockquote} is a quotation. */
  public static CommentText of(Element element) {
    return of(
        element,
        part -> false,
        (part, depth) ->
            depth == 0 && part.nameIs("blockquote")
                ? new Quotation(shown(part), null, null)
                : null);
  }

  /**
   * The comment that an element shows. The element itself is never a quotation and never left out.
   *
   * @param leftOut tells the parts that are no words of the comment
   * @param marks tells the quotations; those without words are passed over
   */
  public static CommentText of(Element element, Predicate<Element> leftOut, QuotationMarks marks) {
    Lines lines = new Lines(element, leftOut, marks);
    element.filter(lines);
    return new CommentText(lines.text(), lines.quotations);
  }

  /**
   * The text that a browser would show: white space folded, one line feed between blocks and at
   * line breaks, smileys as they are typed, nothing of scripts, styles and forms.
   */
  public static String shown(Node node) {
    return shown(node, part -> false);
  }

  /**
   * The text that a browser would show.
   *
   * @param leftOut tells the parts below the node that do not count
   */
  public static String shown(Node node, Predicate<Element> leftOut) {
    Lines lines = new Lines(node, leftOut, (part, depth) -> null);
    node.filter(lines);
    return lines.text();
  }

  /** Gathers text; what stands inside a quotation is walked through and not gathered. */
  private static final class Lines implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final List<Quotation> quotations = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Node root;
    private final Predicate<Element> leftOut;
    private final QuotationMarks marks;
    private int preformatted;

    Lines(Node root, Predicate<Element> leftOut, QuotationMarks marks) {
      this.root = root;
      this.leftOut = leftOut;
      this.marks = marks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words && open.isEmpty()) {
        append(words.getWholeText());
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (element.isBlock() || element.nameIs("br")) {
        breakLine();
      }
      if (!element.equals(root)) {
        if (UNSEEN.contains(element.normalName()) || leftOut.test(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        openQuotation(element);
      }
      if (element.nameIs("img") && open.isEmpty() && isSmiley(element)) {
        append(" " + element.attr("alt") + " ");
      }
      preformatted += element.nameIs("pre") ? 1 : 0;
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        preformatted -= element.nameIs("pre") ? 1 : 0;
        if (element.equals(open.peek())) {
          open.pop();
          breakLine();
        }
        if (element.isBlock()) {
          breakLine();
        }
      }
      return FilterResult.CONTINUE;
    }

    private void openQuotation(Element element) {
      Quotation quotation = marks.at(element, open.size());
      if (quotation != null) {
        open.push(element);
        breakLine();
        if (!quotation.text().isEmpty()) {
          quotations.add(quotation);
        }
      }
    }

    private static boolean isSmiley(Element image) {
      return SMILEY.matcher(image.className() + " " + image.attr("src")).find()
          || image.hasAttr("data-emoticon");
    }

    private void append(String words) {
      for (int k = 0; k < words.length(); k++) {
        char sign = words.charAt(k);
        if (preformatted > 0 && sign == '\n') {
          breakLine();
        } else if (!Character.isWhitespace(sign) && sign != '\u00a0') {
          text.append(sign);
        } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      }
    }

    private void breakLine() {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      text.setLength(end);
      if (end > 0 && text.charAt(end - 1) != '\n') {
        text.append('\n');
      }
    }

    String text() {
      return text.toString().strip();
    }
  }
}

package org.commentariat.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commentariat.thread.Quotation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Text of comments that is marked up as HTML. */
public final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "iframe", "svg", "button", "form");

  private HtmlText() {}

  /** The comment that a piece of HTML shows; each outermost {@code blockquote} is a quotation. */
  public static CommentText of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The comment that an element shows; each outermost {@code blockquote} is a quotation. */
  public static CommentText of(Element element) {
    Element copy = element.clone();
    List<Quotation> quotations = new ArrayList<>();
    for (Element quote : copy.select("blockquote")) {
      if (quote.parents().stream().noneMatch(above -> above.nameIs("blockquote"))) {
        String text = shown(quote);
        if (!text.isEmpty()) {
          quotations.add(new Quotation(text, null, null));
        }
        quote.empty();
      }
    }
    return new CommentText(shown(copy), quotations);
  }

  /**
   * The text that a browser would show: white space folded, one line feed between blocks and at
   * line breaks, nothing of scripts, styles and forms.
   */
  public static String shown(Node node) {
    Lines lines = new Lines();
    node.traverse(lines);
    return lines.text();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int unseen;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          unseen++;
        }
        if (element.isBlock() || element.nameIs("br")) {
          breakLine();
        }
      } else if (node instanceof TextNode words && unseen == 0) {
        append(words);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          unseen--;
        }
        if (element.isBlock()) {
          breakLine();
        }
      }
    }

    private void append(TextNode words) {
      boolean keepsBreaks = words.parent() != null && words.parent().closest("pre") != null;
      for (char sign : words.getWholeText().toCharArray()) {
        if (keepsBreaks && sign == '\n') {
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

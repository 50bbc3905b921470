package org.commentariat.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The element that shows one comment, told apart from the comments nested in it.
 *
 * <p>An element is marked twice in some pages, e.g. {@code li#li-comment-5 > div#comment-5}: inside
 * a block, an element with the same id, or the first with any id where the block has none, belongs
 * to the block.
 */
final class Block {
  private final Element root;
  private final @Nullable Block above;
  private final List<Element> own = new ArrayList<>();
  private @Nullable String id;

  private Block(Element root, @Nullable Block above, @Nullable String id) {
    this.root = root;
    this.above = above;
    this.id = id;
  }

  /** The element of the comment. */
  Element root() {
    return root;
  }

  /** The block around it, or null. */
  @Nullable Block above() {
    return above;
  }

  /** The id that an element of it states, or null. */
  @Nullable String id() {
    return id;
  }

  /** The elements that belong to this comment and to none nested in it, in their order. */
  List<Element> own() {
    return own;
  }

  /** The first of the own elements that matches the first of some evaluators that any matches. */
  @Nullable Element first(List<Evaluator> preferred) {
    for (Evaluator evaluator : preferred) {
      for (Element element : own) {
        if (CommonMarks.matches(evaluator, element)) {
          return element;
        }
      }
    }
    return null;
  }

  /**
   * All blocks of a page in their order. Takes no stack, however deep they are nested.
   *
   * @param isComment tells the elements that show a comment
   * @param idOf the id that an element which shows a comment states, or null
   * @param spread whether the siblings behind a block belong to it, up to the next block, as in
   *     {@code dl} lists
   */
  static List<Block> in(
      Element page, Evaluator isComment, Function<Element, @Nullable String> idOf, boolean spread) {
    List<Block> blocks = new ArrayList<>();
    Deque<Block> open = new ArrayDeque<>();
    page.traverse(
        new NodeVisitor() {
          private @Nullable Block before;

          @Override
          public void head(Node node, int depth) {
            if (!(node instanceof Element element)) {
              return;
            }
            Block around = open.peek();
            if (CommonMarks.matches(isComment, element)
                && !belongsTo(around, idOf.apply(element))) {
              Block block = new Block(element, around, idOf.apply(element));
              blocks.add(block);
              open.push(block);
              before = null;
            }
            Block owner = open.peek();
            if (owner != null) {
              owner.own.add(element);
            } else if (spread && before != null) {
              before.own.add(element);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            Block block = open.peek();
            if (block != null && node.equals(block.root)) {
              before = open.pop();
            } else if (before != null && node.equals(before.root.parent())) {
              before = null; // the list has ended
            }
          }
        });
    return blocks;
  }

  private static boolean belongsTo(@Nullable Block around, @Nullable String id) {
    if (around == null || id == null) {
      return false;
    }
    if (around.id == null) {
      around.id = id;
    }
    return around.id.equals(id);
  }
}

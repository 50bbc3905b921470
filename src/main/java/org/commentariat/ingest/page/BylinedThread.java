package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.commentariat.ingest.page.byline.Block;
import org.commentariat.ingest.page.byline.BylinedComments;
import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.commentariat.ingest.page.quotation.QuotationFinder;
import org.commentariat.ingest.page.quotation.QuoteLine;
import org.commentariat.ingest.page.quotation.SaidLine;
import org.commentariat.ingest.page.quotation.Words;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** Makes comments of blocks under bylines: what is quoted in each, and whom it answers. */
final class BylinedThread {

  /** Lines after which the mark at the end of a quotation is no longer looked for. */
  private static final int LONGEST_MARKED = 200;

  private final String threadId;
  private final IntUnaryOperator origin;
  private final List<Block> blocks;
  private final Map<Integer, FoundQuotation> quotations = new HashMap<>();
  private final TreeMap<Integer, Integer> blockAt = new TreeMap<>();
  private final List<String> lines;
  private final Words words;
  private final QuotationFinder finder;
  private final Addressing addressing = new Addressing();
  private final List<Integer> nestedIn;

  /**
   * @param origin gives the line on the saved page from which a line comes
   */
  BylinedThread(
      String threadId, List<String> page, BylinedComments found, IntUnaryOperator origin) {
    this.origin = origin;
    this.threadId = threadId;
    blocks = found.blocks();
    lines = wordsOnly(page, found);
    words = new Words(lines);
    finder = new QuotationFinder(lines, words);
    List<SaidLine> announced = new ArrayList<>();
    for (int k = 0; k < blocks.size(); k++) {
      blockAt.put(words.lineStart(blocks.get(k).line()), k);
      for (int line : blocks.get(k).textLines()) {
        SaidLine said = QuoteLine.in(lines.get(line), line);
        if (said != null) {
          announced.add(said);
        }
      }
    }
    List<Integer> beginnings = blocks.stream().map(Block::line).toList();
    for (FoundQuotation quotation : finder.find(announced, found.end(), beginnings)) {
      quotations.put(quotation.said().line(), quotation);
    }
    nestedIn = Nesting.of(blocks);
  }

  /**
   * The article and the words of the comments; all else is empty, so that lines keep their place.
   */
  private static List<String> wordsOnly(List<String> page, BylinedComments found) {
    List<String> words = new ArrayList<>(page);
    IntStream.range(found.articleEnd(), page.size()).forEach(line -> words.set(line, ""));
    for (Block block : found.blocks()) {
      block.textLines().forEach(line -> words.set(line, page.get(line)));
    }
    return words;
  }

  /** The comments in the order of the page. */
  List<StatedComment> comments() {
    List<StatedComment> comments = new ArrayList<>();
    for (int k = 0; k < blocks.size(); k++) {
      comments.add(comment(k));
      addressing.add(k, blocks.get(k).author(), blocks.get(k).number());
    }
    return comments;
  }

  private StatedComment comment(int k) {
    Block block = blocks.get(k);
    Parts parts = new Parts(k);
    String own = String.join("\n", parts.own).strip().replaceAll("\\n{3,}", "\n\n");
    StatedComment.Draft draft =
        StatedComment.at(ThreadKey.only(), "line " + (origin.applyAsInt(block.line()) + 1))
            .id(id(k))
            .author(block.author())
            .time(block.time())
            .text(new CommentText(own, parts.quoted))
            .state(stateOf(block, own));
    ReplyLink link = link(k, own, parts);
    return link == null
        ? draft.done()
        : draft.parent(link.parent(), link.rule(), link.confidence()).done();
  }

  private static StatedComment.State stateOf(Block block, String own) {
    if (block.removed()) {
      return StatedComment.State.DELETED;
    }
    return Pingback.is(block.author(), own)
        ? StatedComment.State.PINGBACK
        : StatedComment.State.PUBLISHED;
  }

  private String id(int k) {
    return threadId + "-" + (k + 1);
  }

  /**
   * The first of these that there is: nesting, a name in the byline, a number, words, a mention.
   */
  private @Nullable ReplyLink link(int k, String own, Parts parts) {
    Block block = blocks.get(k);
    if (nestedIn.get(k) >= 0) {
      return new ReplyLink(id(nestedIn.get(k)), ReplyLink.Rule.NESTING, LinkConfidence.NESTED);
    }
    if (block.addressee() != null) {
      Addressing.Found found = addressing.named(block.addressee(), k);
      if (found != null) {
        return mention(found, true);
      }
    }
    int numbered = addressing.numbered(own);
    if (numbered >= 0) {
      return new ReplyLink(id(numbered), ReplyLink.Rule.STATED_NUMBER, LinkConfidence.NUMBERED);
    }
    if (parts.link != null) {
      return parts.link;
    }
    Addressing.Found found = addressing.mentioned(own, block.author(), k);
    if (found != null) {
      return mention(found, false);
    }
    return nameLink(k, parts);
  }

  private ReplyLink mention(Addressing.Found found, boolean inByline) {
    return new ReplyLink(
        id(found.comment()),
        ReplyLink.Rule.MENTION,
        LinkConfidence.ofMention(inByline, found.others(), found.between()));
  }

  private @Nullable ReplyLink nameLink(int k, Parts parts) {
    for (Quotation quotation : parts.quoted) {
      String author = quotation.author();
      Addressing.Found found = author == null ? null : addressing.named(author, k);
      if (found != null) {
        return new ReplyLink(
            id(found.comment()), ReplyLink.Rule.QUOTED_NAME, LinkConfidence.ofName(1));
      }
    }
    return null;
  }

  /** The words of one comment, own and quoted. */
  private final class Parts {
    private final int block;
    private final List<Integer> textLines;
    private final List<String> own = new ArrayList<>();
    private final List<Quotation> quoted = new ArrayList<>();
    private @Nullable ReplyLink link;
    private int at;

    Parts(int block) {
      this.block = block;
      textLines = blocks.get(block).textLines();
      while (at < textLines.size()) {
        step();
      }
    }

    private void step() {
      int line = textLines.get(at);
      String text = lines.get(line);
      FoundQuotation announced = quotations.get(line);
      int close = announced == null ? -1 : closeAfter(at);
      if (announced != null && close >= 0) {
        marked(announced, close);
      } else if (announced != null && announced.end() > announced.from()) {
        announced(announced);
      } else if (isQuotedLine(text)) {
        quotedLines();
      } else if (QuoteLine.closes(text)
          || (announced != null && announced.said().name().isEmpty())) {
        at++;
      } else {
        paragraph();
      }
    }

    /** Where a quotation with a mark at its end ends, as an index of {@code textLines}; −1. */
    private int closeAfter(int from) {
      int limit = Math.min(textLines.size(), from + LONGEST_MARKED);
      for (int k = from + 1; k < limit; k++) {
        if (QuoteLine.closes(lines.get(textLines.get(k)))) {
          return k;
        }
      }
      return -1;
    }

    private void marked(FoundQuotation announced, int close) {
      List<String> text = new ArrayList<>();
      for (int k = at + 1; k < close; k++) {
        text.add(lines.get(textLines.get(k)));
      }
      add(announced, String.join("\n", text).strip());
      at = close + 1;
    }

    private void announced(FoundQuotation announced) {
      List<String> text = new ArrayList<>();
      at++;
      while (at < textLines.size() && textLines.get(at) < announced.ownLine()) {
        text.add(lines.get(textLines.get(at++)));
      }
      if (at < textLines.size()
          && textLines.get(at) == announced.ownLine()
          && announced.ownChar() > 0) {
        String shared = lines.get(announced.ownLine());
        text.add(shared.substring(0, announced.ownChar()));
        own.add(shared.substring(announced.ownChar()).replaceFirst("^[\\s\"\u201d'.,]+", ""));
        at++;
      }
      add(announced, String.join("\n", text).strip());
    }

    private void quotedLines() {
      int from = at;
      List<String> text = new ArrayList<>();
      while (at < textLines.size() && isQuotedLine(lines.get(textLines.get(at)))) {
        text.add(lines.get(textLines.get(at++)).strip().replaceFirst("^(?:>\\s?)++", ""));
      }
      FoundQuotation found =
          finder.repeated(textLines.get(from), textLines.get(at - 1) + 1, blocks.get(block).line());
      String quote = String.join("\n", text).strip();
      if (found != null) {
        add(found, quote);
      } else if (!quote.isEmpty()) {
        quoted.add(new Quotation(quote, null, null));
      }
    }

    /** Lines up to the next empty one; quoted when they stand before on the page. */
    private void paragraph() {
      int from = at;
      List<String> text = new ArrayList<>();
      while (at < textLines.size()
          && !lines.get(textLines.get(at)).isBlank()
          && (at == from || !startsPart(textLines.get(at)))) {
        text.add(lines.get(textLines.get(at++)));
      }
      if (text.isEmpty()) {
        own.add("");
        at++;
        return;
      }
      boolean all = from == 0 && at == textLines.size(); // a comment posted twice is no quotation
      FoundQuotation found =
          all
              ? null
              : finder.repeated(
                  textLines.get(from), textLines.get(at - 1) + 1, blocks.get(block).line());
      if (found != null && sourceOf(found) != block) {
        add(found, String.join("\n", text).strip());
      } else {
        own.addAll(text);
      }
    }

    private boolean startsPart(int line) {
      return quotations.containsKey(line) || isQuotedLine(lines.get(line));
    }

    private boolean isQuotedLine(String text) {
      return text.stripLeading().startsWith(">") && !text.strip().equals(">");
    }

    private void add(FoundQuotation found, String text) {
      int parent = sourceOf(found);
      String name = found.said().name();
      if (!text.isEmpty()) {
        quoted.add(
            new Quotation(text, name.isEmpty() ? null : name, parent < 0 ? null : id(parent)));
      }
      if (link == null && parent >= 0) {
        link =
            new ReplyLink(
                id(parent),
                LinkConfidence.ruleOf(found.source()),
                LinkConfidence.of(found.source(), 1));
      }
    }

    /** The comment before whose own words are quoted; −1 for the article, copies and nobody. */
    private int sourceOf(FoundQuotation found) {
      FoundQuotation.Source source = found.source();
      Map.Entry<Integer, Integer> entry =
          source.isFound() && !source.copy() ? blockAt.floorEntry(source.from()) : null;
      return entry == null || entry.getValue() >= block ? -1 : entry.getValue();
    }
  }
}

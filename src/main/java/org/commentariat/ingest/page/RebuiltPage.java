package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.commentariat.ingest.page.byline.Block;
import org.commentariat.ingest.page.byline.BylinedComments;
import org.commentariat.ingest.page.byline.InlineBylines;
import org.commentariat.ingest.page.furniture.Headline;
import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.commentariat.ingest.page.quotation.QuotationFinder;
import org.commentariat.ingest.page.quotation.SaidLine;
import org.commentariat.ingest.page.quotation.Words;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.Article;

/**
 * A thread rebuilt from a page in plain text.
 *
 * @param article what the comments are about
 * @param comments in the order of the page, as parts of its only thread; each parent comes before
 *     its replies
 * @param remarks what was uncertain, each with its place
 * @param firstLine index of the first line of the first comment, its byline included; −1 on a page
 *     without comments
 * @param pingbacks lines among the comments that only name another site
 */
public record RebuiltPage(
    Article article,
    List<StatedComment> comments,
    List<Remark> remarks,
    int firstLine,
    int pingbacks) {

  /**
   * Something uncertain about the page.
   *
   * @param line number of the line, from 1
   * @param text what is uncertain and what was done, for a person
   */
  public record Remark(int line, String text) {}

  public RebuiltPage {
    comments = List.copyOf(comments);
    remarks = List.copyOf(remarks);
  }

  /**
   * Rebuilds the thread of a page. Takes time in proportion to the length of the page.
   *
   * @param id of the thread; comments are called {@code id-1}, {@code id-2}, …
   * @param lines the page
   */
  public static RebuiltPage of(String id, List<String> lines) {
    List<SaidLine> announced = SaidLine.among(lines, 0, lines.size());
    Words words = new Words(lines);
    List<SaidLine> proven =
        announced.isEmpty()
            ? List.of()
            : new QuotationFinder(lines, words)
                .find(announced, lines.size()).stream()
                    .filter(quotation -> quotation.source().isFound())
                    .map(FoundQuotation::said)
                    .toList();
    Set<Integer> announcing = proven.stream().map(SaidLine::line).collect(Collectors.toSet());
    BylinedComments bylined = BylinedComments.in(lines, announcing);
    if (bylined != null && bylined.blocks().size() >= proven.size()) {
      return withBylines(id, lines, bylined, line -> line);
    }
    InlineBylines inline = proven.isEmpty() ? InlineBylines.in(lines) : null;
    BylinedComments apart = inline == null ? null : BylinedComments.in(inline.lines(), Set.of());
    return inline == null || apart == null
        ? withoutBylines(id, lines, words, announced, proven)
        : withBylines(id, inline.lines(), apart, inline.origin()::get);
  }

  /**
   * @param origin gives the line on the page from which a line comes
   */
  private static RebuiltPage withBylines(
      String id, List<String> lines, BylinedComments found, IntUnaryOperator origin) {
    Article article = new Article(Headline.of(lines, found.articleEnd()), found.declared());
    List<Remark> remarks = new ArrayList<>();
    for (Block block : found.blocks()) {
      if (block.time() != null && !block.zoned()) {
        remarks.add(
            remark(
                block.line(), lines, "and what is like it names no time zone; it was read as UTC"));
        break;
      }
    }
    noteEnd(remarks, lines, found.end());
    return new RebuiltPage(
        article,
        new BylinedThread(id, lines, found, origin).comments(),
        remarks.stream()
            .map(remark -> new Remark(origin.applyAsInt(remark.line() - 1) + 1, remark.text()))
            .toList(),
        origin.applyAsInt(found.first()),
        found.pingbacks());
  }

  private static RebuiltPage withoutBylines(
      String id, List<String> lines, Words words, List<SaidLine> announced, List<SaidLine> proven) {
    PageLayout layout = PageLayout.of(lines, announced, proven);
    Article article = new Article(layout.title(), layout.declared());
    if (layout.first() == layout.end()) {
      return new RebuiltPage(article, List.of(), remarks(lines, layout, List.of()), -1, 0);
    }
    List<SaidLine> inside =
        announced.stream()
            .filter(said -> said.line() >= layout.first() && said.line() < layout.end())
            .toList();
    List<FoundQuotation> quotations = new QuotationFinder(lines, words).find(inside, layout.end());
    List<Passage> passages = Passage.cut(lines, layout.first(), layout.end(), quotations, words);
    Gaps gaps = new Gaps(passages);
    List<Segmentation.Segment> segments =
        new Segmentation(passages, gaps, BoundaryModel.fitted()).segments(layout.declared());
    ThreadBuilder builder = new ThreadBuilder(id, passages, gaps, segments);
    List<Remark> remarks = new ArrayList<>(remarks(lines, layout, quotations));
    remarks.addAll(builder.disputedAuthors());
    return new RebuiltPage(article, builder.comments(), remarks, passages.get(0).line(), 0);
  }

  private static List<Remark> remarks(
      List<String> lines, PageLayout layout, List<FoundQuotation> quotations) {
    List<Remark> remarks = new ArrayList<>();
    if (layout.unfulfilled() >= 0) {
      remarks.add(
          remark(
              layout.unfulfilled(), lines, "announces comments, but none were found on the page"));
    }
    for (FoundQuotation quotation : quotations) {
      if (!quotation.source().isFound()) {
        remarks.add(
            remark(
                quotation.said().line(),
                lines,
                "is followed by words that stand nowhere before; where they end is a guess"));
      }
    }
    if (layout.first() < layout.end()) {
      noteEnd(remarks, lines, layout.end());
    }
    return remarks;
  }

  private static void noteEnd(List<Remark> remarks, List<String> lines, int end) {
    int after = end;
    while (after < lines.size() && lines.get(after).isBlank()) {
      after++;
    }
    if (after < lines.size()) {
      remarks.add(remark(after, lines, "and what follows was taken for the site's own words"));
    }
  }

  private static Remark remark(int line, List<String> lines, String text) {
    return new Remark(line + 1, "\"" + lines.get(line).strip() + "\" " + text);
  }
}

package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.commentariat.ingest.page.quotation.QuotationFinder;
import org.commentariat.ingest.page.quotation.SaidLine;
import org.commentariat.ingest.page.quotation.Words;
import org.commentariat.thread.Article;
import org.commentariat.thread.CommentThread;

/**
 * A thread rebuilt from a page in plain text.
 *
 * @param thread the thread
 * @param remarks what was uncertain, each with its place
 */
public record RebuiltPage(CommentThread thread, List<Remark> remarks) {

  /**
   * Something uncertain about the page.
   *
   * @param line number of the line, from 1
   * @param text what is uncertain and what was done, for a person
   */
  public record Remark(int line, String text) {}

  public RebuiltPage {
    remarks = List.copyOf(remarks);
  }

  /**
   * Rebuilds the thread of a page. Takes time in proportion to the length of the page.
   *
   * @param id of the thread; comments are called {@code id-1}, {@code id-2}, …
   * @param source the file, see {@link CommentThread#source()}
   * @param lines the page
   */
  public static RebuiltPage of(String id, String source, List<String> lines) {
    List<SaidLine> announced = SaidLine.among(lines, 0, lines.size());
    Words words = new Words(lines);
    List<SaidLine> proven =
        new QuotationFinder(lines, words)
            .find(announced, lines.size()).stream()
                .filter(quotation -> quotation.source().isFound())
                .map(FoundQuotation::said)
                .toList();
    PageLayout layout = PageLayout.of(lines, announced, proven);
    Article article = new Article(layout.title(), layout.declared());
    if (layout.first() == layout.end()) {
      return new RebuiltPage(
          new CommentThread(id, source, article, List.of()), remarks(lines, layout, List.of()));
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
    return new RebuiltPage(new CommentThread(id, source, article, builder.comments()), remarks);
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
    int after = layout.end();
    while (after < lines.size() && lines.get(after).isBlank()) {
      after++;
    }
    if (layout.first() < layout.end() && after < lines.size()) {
      remarks.add(remark(after, lines, "and what follows was taken for the site's own words"));
    }
    return remarks;
  }

  private static Remark remark(int line, List<String> lines, String text) {
    return new Remark(line + 1, "\"" + lines.get(line).strip() + "\" " + text);
  }
}

package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Table;

/** What was read. */
final class ReadSection {
  private ReadSection() {}

  static Section of(Findings findings) {
    Corpus corpus = findings.corpus();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(counted(corpus)));
    if (!corpus.articles().isEmpty()) {
      parts.add(
          new Part.Tabled(
              Table.of(
                  "",
                  "Articles and their comments. A page declares a number when it says how many"
                      + " comments it has.",
                  List.of(text("Article"), text("Comments"), text("Reply links")),
                  corpus.articles().stream()
                      .map(
                          article ->
                              List.of(
                                  Page.name(article), Page.comments(article), Page.links(article)))
                      .toList())));
    }
    return new Section("read", "What was read", parts);
  }

  private static String counted(Corpus corpus) {
    Integer declared = corpus.declared();
    return Figures.count(corpus.files(), "file")
        + " with "
        + Figures.count(corpus.threads(), "article")
        + " and "
        + Figures.count(corpus.found(), "comment")
        + ". "
        + (declared == null
            ? ""
            : "The pages that say how many comments they have say "
                + Figures.count(declared)
                + " in all. ")
        + "Those with words of their own are counted in the shares below: "
        + Figures.count(corpus.withOwnWords())
        + " (tone not measurable: "
        + Figures.count(corpus.notParsed())
        + "). By authors that the page does not name: "
        + Figures.count(corpus.byUnknown())
        + ".";
  }
}

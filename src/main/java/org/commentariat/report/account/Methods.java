package org.commentariat.report.account;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Findings;

/**
 * How the findings were made, to be pasted into a paper. Every number comes from the findings.
 *
 * @param paragraphs in the order of the work
 * @param references those that the paragraphs name, by author
 */
public record Methods(List<String> paragraphs, List<String> references) {
  public Methods {
    paragraphs = List.copyOf(paragraphs);
    references = List.copyOf(references);
  }

  /** Of these findings. */
  public static Methods of(Findings findings) {
    Cited cited = new Cited();
    List<String> paragraphs = new ArrayList<>();
    CollectionWords collection = new CollectionWords(findings);
    paragraphs.add(collection.data());
    if (findings.corpus().found() > 0) {
      JudgingWords judging = new JudgingWords(findings, cited);
      paragraphs.add(collection.links());
      paragraphs.add(judging.classifier());
      paragraphs.add(new CodingWords(findings, cited).coding());
      paragraphs.add(judging.tone());
      paragraphs.add(new StatisticsWords(findings, cited).statistics());
    }
    paragraphs.add(collection.again());
    return new Methods(paragraphs, cited.entries());
  }
}

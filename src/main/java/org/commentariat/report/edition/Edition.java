package org.commentariat.report.edition;

import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.section.Sections;

/** Who a report is for. */
public enum Edition {
  /** For those who work with the comments: everything, verbatim, under pseudonyms. */
  WORKING {
    @Override
    public Findings shown(Findings findings) {
      return findings;
    }

    @Override
    public Edited of(Findings findings) {
      return new Edited(
          this,
          findings,
          Sections.of(findings),
          List.of(
              "This is the working edition. It holds what people wrote word for word, under"
                  + " pseudonyms, and whoever searches for the words may find who wrote them. For"
                  + " an appendix or a web site make the publication edition (analyze --edition"
                  + " publication)."));
    }
  },

  /** For everybody: no words of commenters, no numbers that tell of a few people. */
  PUBLICATION {
    @Override
    public Findings shown(Findings findings) {
      return WithoutWords.of(findings);
    }

    @Override
    public Edited of(Findings findings) {
      SmallNumbers small = new SmallNumbers(findings);
      Findings shown = small.withoutFew(shown(findings));
      SmallNumbers.Kept kept = small.kept(Sections.of(shown));
      return new Edited(
          this,
          shown,
          kept.sections(),
          List.of(
              "This is the publication edition. It leaves out what people wrote and what marks it"
                  + " as evidence, headlines, names of files, pseudonyms, and tables with a row a"
                  + " comment or a person; so there is no comments.csv and no findings.json.",
              small.leftOut(kept)));
    }
  };

  /** What may be shown of findings, small numbers not looked at. */
  public abstract Findings shown(Findings findings);

  /** The report of these findings in this edition. */
  public abstract Edited of(Findings findings);
}

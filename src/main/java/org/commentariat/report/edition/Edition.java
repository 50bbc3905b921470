package org.commentariat.report.edition;

import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.account.Account;
import org.commentariat.report.account.Glance;
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
      Account account = Account.of(findings);
      return new Edited(
          this,
          findings,
          account.glance().answers(),
          Sections.of(findings),
          Sections.ofAccount(account),
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
      Account account = Account.of(findings);
      List<Glance.Answer> glance =
          account.glance().answers().stream()
              .map(answer -> new Glance.Answer(answer.question(), small.kept(answer.words())))
              .filter(answer -> !answer.words().isEmpty())
              .toList();
      SmallNumbers.Kept closing = small.kept(Sections.ofAccount(account));
      SmallNumbers.Kept kept =
          small.kept(
              Sections.of(shown).stream()
                  .filter(section -> !section.id().equals(Sections.EXAMPLES))
                  .toList());
      return new Edited(
          this,
          shown,
          glance,
          kept.sections(),
          closing.sections(),
          List.of(
              "This is the publication edition. It leaves out what people wrote and what marks it"
                  + " as evidence, headlines, names of files, pseudonyms, and tables with a row a"
                  + " comment or a person; so there is no comments.csv and no findings.json.",
              small.leftOut(kept.and(closing))));
    }
  };

  /** What may be shown of findings, small numbers not looked at. */
  public abstract Findings shown(Findings findings);

  /** The report of these findings in this edition. */
  public abstract Edited of(Findings findings);
}

package org.commentariat.report.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.report.account.Checklist.Item;
import org.commentariat.report.account.Checklist.State;
import org.junit.jupiter.api.Test;

class ChecklistTest {
  private static final List<State> ORDER =
      List.of(State.NOT_DONE, State.DONE, State.NOT_APPLICABLE);

  private static final CodedCorpus CODED = new CodedCorpus(120, 60, "anna", "ben");

  private static Item item(Findings findings, String asked) {
    return Checklist.of(findings).items().stream()
        .filter(item -> item.asked().startsWith(asked))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutCodingsWhatRestsOnPeopleIsNotDoneAndSaysWhatWouldDoIt() {
    Findings findings = InventedCorpus.small().findings();
    assertThat(item(findings, "People coded").state()).isEqualTo(State.NOT_DONE);
    assertThat(item(findings, "People coded").where()).contains("commentariat sample");
    assertThat(item(findings, "Shares are corrected").figure())
        .isEqualTo("uncorrected machine labels");
    assertThat(item(findings, "Coders agree").state()).isEqualTo(State.NOT_DONE);
    assertThat(item(findings, "The machine was held").figure()).isEqualTo("never measured");
  }

  @Test
  void withCodingsItIsDoneWithTheNumber() {
    Findings findings = CODED.findings(CODED.coded(120));
    assertThat(item(findings, "People coded").state()).isEqualTo(State.DONE);
    assertThat(item(findings, "People coded").figure()).isEqualTo("120 of 200 comments");
    assertThat(item(findings, "Some comments").figure()).isEqualTo("60 of 120");
    assertThat(item(findings, "Shares are corrected").figure()).isEqualTo("by 120 codings");
    assertThat(item(findings, "The machine was held").figure()).startsWith("lowest F1 0.");
    assertThat(item(findings, "It was tested whether").state()).isEqualTo(State.DONE);
  }

  @Test
  void agreementThatFallsShortIsNotDoneAndKeepsItsNumber() {
    Integer[] alsoSeen = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19};
    Item item = item(CODED.findings(CODED.coded(120, alsoSeen)), "Coders agree");
    assertThat(item.state()).isEqualTo(State.NOT_DONE);
    assertThat(item.figure()).matches("0\\.\\d\\d \\(.*\\) for “For buses”.*");
  }

  @Test
  void whatTheDataGiveNoOccasionForIsNotApplicable() {
    Findings empty = new InventedCorpus().findings();
    assertThat(item(empty, "It is said how replies").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(item(empty, "Intervals allow").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(item(empty, "The period").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(Checklist.of(empty).count(State.NOT_DONE)).isZero();
  }

  @Test
  void noReportComparesCommentersWithThePublic() {
    assertThat(item(CODED.withoutCodings(), "Commenters were").state()).isEqualTo(State.NOT_DONE);
  }

  @Test
  void whatIsNotDoneComesFirstAndEveryItemHasItsNumberAndPlace() {
    for (Findings findings :
        new Findings[] {InventedCorpus.small().findings(), new InventedCorpus().findings()}) {
      Checklist checklist = Checklist.of(findings);
      assertThat(checklist.byState()).hasSameElementsAs(checklist.items());
      assertThat(checklist.byState())
          .isSortedAccordingTo(Comparator.comparing(item -> ORDER.indexOf(item.state())));
      assertThat(checklist.items())
          .allSatisfy(item -> assertThat(item.figure()).isNotBlank())
          .allSatisfy(item -> assertThat(item.where()).isNotBlank());
      assertThat(
              checklist.count(State.DONE)
                  + checklist.count(State.NOT_DONE)
                  + checklist.count(State.NOT_APPLICABLE))
          .isEqualTo(checklist.items().size());
    }
  }
}

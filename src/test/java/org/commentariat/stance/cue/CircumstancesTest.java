package org.commentariat.stance.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.annotation.AnnotatedComment;
import org.junit.jupiter.api.Test;

class CircumstancesTest {
  private static final String LIKE =
      "- {name: like, code: pro, weight: 1, phrase: \"like ..2 {fee}\", negated: flips to con}";

  private static final AnnotatedComment PLAIN =
      Parsed.comment(
          """
          I i PRP 2 nsubj
          like like VBP 0 root
          fees fee NNS 2 obj
          """);

  private static final AnnotatedComment NEGATED =
      Parsed.comment(
          """
          I i PRP 4 nsubj
          do do VBP 4 aux
          n't not RB 4 advmod
          like like VB 0 root
          fees fee NNS 4 obj
          """);

  private static final AnnotatedComment THEY_SAY_THAT_I_LIKE =
      Parsed.comment(
          """
          They they PRP 2 nsubj
          say say VBP 0 root
          people people NNS 4 nsubj
          like like VBP 2 ccomp
          fees fee NNS 4 obj
          """);

  @Test
  void aNegationFlipsWhatItHasInScope() {
    assertThat(codes(LIKE, PLAIN)).containsExactly("pro");
    assertThat(codes(LIKE, NEGATED)).containsExactly("con");
  }

  @Test
  void aNegationInAnotherClauseDoesNotReach() {
    AnnotatedComment comment =
        Parsed.comment(
            """
            I i PRP 2 nsubj
            like like VBP 0 root
            fees fee NNS 2 obj
            because because IN 8 mark
            I i PRP 8 nsubj
            do do VBP 8 aux
            not not RB 8 advmod
            drive drive VB 2 advcl
            """);

    assertThat(codes(LIKE, comment)).containsExactly("pro");
  }

  @Test
  void aNegativeVerbNegatesItsComplement() {
    AnnotatedComment comment =
        Parsed.comment(
            """
            I i PRP 2 nsubj
            refuse refuse VBP 0 root
            to to TO 4 mark
            like like VB 2 xcomp
            fees fee NNS 4 obj
            """);

    assertThat(codes(LIKE, comment)).containsExactly("con");
  }

  @Test
  void twoNegationsCancelEachOther() {
    AnnotatedComment comment =
        Parsed.comment(
            """
            I i PRP 4 nsubj
            do do VBP 4 aux
            not not RB 4 advmod
            refuse refuse VB 0 root
            to to TO 6 mark
            like like VB 4 xcomp
            fees fee NNS 6 obj
            """);

    assertThat(codes(LIKE, comment)).containsExactly("pro");
  }

  @Test
  void aNegatedBeliefNegatesWhatIsBelieved() {
    AnnotatedComment comment =
        Parsed.comment(
            """
            I i PRP 4 nsubj
            do do VBP 4 aux
            not not RB 4 advmod
            think think VB 0 root
            people people NNS 6 nsubj
            like like VBP 4 ccomp
            fees fee NNS 6 obj
            """);

    assertThat(codes(LIKE, comment)).containsExactly("con");
  }

  @Test
  void aNegativeSubjectNegatesTheClause() {
    AnnotatedComment pronoun =
        Parsed.comment("Nobody nobody NN 2 nsubj\nlikes like VBZ 0 root\nfees fee NNS 2 obj");
    AnnotatedComment determiner =
        Parsed.comment(
            "No no DT 2 det\ntown town NN 3 nsubj\nlikes like VBZ 0 root\nfees fee NNS 3 obj");

    assertThat(codes(LIKE, pronoun)).containsExactly("con");
    assertThat(codes(LIKE, determiner)).containsExactly("con");
  }

  @Test
  void withoutNegatesItsNoun() {
    String fee = "- {name: fee, code: pro, weight: 1, phrase: \"{fee}\", negated: required}";
    AnnotatedComment comment =
        Parsed.comment("parking park VBG 0 root\nwithout without IN 3 case\nfees fee NNS 1 obl");

    assertThat(codes(fee, comment)).containsExactly("pro");
    assertThat(codes(fee, PLAIN)).isEmpty();
  }

  @Test
  void oneNegationIsCountedOnce() {
    String fee = "- {name: fee, code: pro, weight: 1, phrase: \"{fee}\", negated: required}";
    AnnotatedComment comment =
        Parsed.comment("I i PRP 2 nsubj\npay pay VBP 0 root\nno no DT 4 det\nfees fee NNS 2 obj");

    assertThat(codes(fee, comment)).containsExactly("pro");
  }

  @Test
  void aNegationBetweenTheWordsOfACueDeniesIt() {
    String cue = "- {name: be fair, code: pro, weight: 1, phrase: \"be ..2 fair\"}";
    AnnotatedComment comment =
        Parsed.comment(
            "Fees fee NNS 4 nsubj\nare be VBP 4 cop\nnot not RB 4 advmod\nfair fair JJ 0 root");

    assertThat(codes(cue, comment)).isEmpty();
  }

  @Test
  void aNegationInsideTheCueIsPartOfIt() {
    String cue = "- {name: not like, code: con, weight: 1, phrase: \"not like {fee}\"}";

    assertThat(codes(cue, NEGATED)).containsExactly("con");
  }

  @Test
  void anUnparsedSentenceWithANegationDecidesNothing() {
    assertThat(codes(LIKE, Parsed.words("c1", "I not like fee"))).isEmpty();
    assertThat(codes(LIKE, Parsed.words("c1", "I like fee"))).containsExactly("pro");
  }

  @Test
  void whatOthersSayIsNotTheCommentersView() {
    assertThat(codes(LIKE, THEY_SAY_THAT_I_LIKE)).isEmpty();
    assertThat(codes(with("attributed: counts"), THEY_SAY_THAT_I_LIKE)).containsExactly("pro");
    assertThat(codes(with("attributed: required"), THEY_SAY_THAT_I_LIKE)).containsExactly("pro");
    assertThat(codes(with("attributed: required"), PLAIN)).isEmpty();
  }

  @Test
  void whatTheCommenterSaysIsTheCommentersView() {
    AnnotatedComment comment =
        Parsed.comment(
            """
            I i PRP 2 nsubj
            say say VBP 0 root
            people people NNS 4 nsubj
            like like VBP 2 ccomp
            fees fee NNS 4 obj
            """);

    assertThat(codes(LIKE, comment)).containsExactly("pro");
  }

  @Test
  void anImpersonalClaimIsTheViewOfOthers() {
    AnnotatedComment comment =
        Parsed.comment(
            """
            is be VBZ 2 aux:pass
            claimed claim VBN 0 root
            people people NNS 4 nsubj
            like like VBP 2 ccomp
            fees fee NNS 4 obj
            """);

    assertThat(codes(LIKE, comment)).isEmpty();
  }

  @Test
  void aQuestionAndAnIfClauseCanCancel() {
    AnnotatedComment asked =
        Parsed.comment(
            "You you PRP 2 nsubj\nlike like VBP 0 root\nfees fee NNS 2 obj\n? ? . 2 punct");
    AnnotatedComment supposed =
        Parsed.comment(
            """
            If if IN 3 mark
            I i PRP 3 nsubj
            like like VBP 5 advcl
            fees fee NNS 3 obj
            fine fine JJ 0 root
            """);

    assertThat(codes(LIKE, asked)).containsExactly("pro");
    assertThat(codes(with("asked: cancels"), asked)).isEmpty();
    assertThat(codes(LIKE, supposed)).containsExactly("pro");
    assertThat(codes(with("supposed: cancels"), supposed)).isEmpty();
  }

  private static String with(String effect) {
    return LIKE.replace("negated", effect + ", negated");
  }

  private static List<String> codes(String cue, AnnotatedComment comment) {
    return new CueMatcher(Codebooks.withCues(cue).cues())
        .hits(comment, null).stream().map(Hit::code).toList();
  }
}

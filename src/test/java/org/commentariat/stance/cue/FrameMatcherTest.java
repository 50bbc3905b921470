package org.commentariat.stance.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.annotation.AnnotatedComment;
import org.junit.jupiter.api.Test;

class FrameMatcherTest {
  private static final String TOWN_RAISES_FEE =
      frame("who: \"{town}\", does: \"raise\", what: \"{fee}\"");

  @Test
  void theDoerAndTheThingDoneAreToldApart() {
    String active = "%s %s NN 2 nsubj\nraises raise VBZ 0 root\n%s %s NN 2 obj";

    assertThat(found(TOWN_RAISES_FEE, active.formatted("council", "council", "fee", "fee")))
        .containsExactly("council raises fee");
    assertThat(found(TOWN_RAISES_FEE, active.formatted("fee", "fee", "council", "council")))
        .isEmpty();
  }

  @Test
  void thePassiveIsTheSameFrame() {
    String passive =
        """
        Fees fee NNS 3 nsubj:pass
        were be VBD 3 aux:pass
        raised raise VBN 0 root
        by by IN 6 case
        the the DT 6 det
        council council NN 3 obl
        """;

    assertThat(found(TOWN_RAISES_FEE, passive)).containsExactly("Fees were raised by the council");
  }

  @Test
  void aPassiveWithoutAnAgentHasNoDoer() {
    String passive = "Fees fee NNS 3 nsubj:pass\nwere be VBD 3 aux:pass\nraised raise VBN 0 root";

    assertThat(found(TOWN_RAISES_FEE, passive)).isEmpty();
    assertThat(found(frame("does: \"raise\", what: \"{fee}\""), passive))
        .containsExactly("Fees were raised");
  }

  @Test
  void theDoerIsInheritedThroughControlAndCoordination() {
    String control =
        """
        Council council NN 2 nsubj
        wants want VBZ 0 root
        to to TO 4 mark
        raise raise VB 2 xcomp
        fees fee NNS 4 obj
        """;
    String coordination =
        """
        Council council NN 2 nsubj
        meets meet VBZ 0 root
        and and CC 4 cc
        raises raise VBZ 2 conj
        fees fee NNS 4 obj
        """;

    assertThat(found(TOWN_RAISES_FEE, control)).hasSize(1);
    assertThat(found(TOWN_RAISES_FEE, coordination)).hasSize(1);
  }

  @Test
  void aRelativeClauseHasItsNounAsDoer() {
    String relative =
        """
        council council NN 0 root
        that that WDT 3 nsubj
        raises raise VBZ 1 acl:relcl
        fees fee NNS 3 obj
        """;

    assertThat(found(TOWN_RAISES_FEE, relative)).containsExactly("council that raises fees");
  }

  @Test
  void aParticipleHasItsNounAsDoerOrAsThingDone() {
    String active = "council council NN 0 root\nraising raise VBG 1 acl\nfees fee NNS 2 obj";
    String passive =
        "fees fee NNS 0 root\nraised raise VBN 1 acl\nby by IN 4 case\ncouncil council NN 2 obl";

    assertThat(found(TOWN_RAISES_FEE, active)).hasSize(1);
    assertThat(found(TOWN_RAISES_FEE, passive)).hasSize(1);
  }

  @Test
  void everyMemberOfACoordinationFillsARole() {
    String members =
        """
        Shops shop NNS 4 nsubj
        and and CC 3 cc
        council council NN 1 conj
        raise raise VBP 0 root
        rents rent NNS 4 obj
        and and CC 7 cc
        fees fee NNS 5 conj
        """;

    assertThat(found(TOWN_RAISES_FEE, members)).containsExactly("council raise rents and fees");
  }

  @Test
  void aModifierInsideTheNounPhraseCounts() {
    String compound =
        "town town NN 2 compound\nclerks clerk NNS 3 nsubj\nraise raise VBP 0 root\nfees fee NNS 3 obj";

    assertThat(found(TOWN_RAISES_FEE, compound)).containsExactly("town clerks raise fees");
  }

  @Test
  void aVerbOfSeveralWordsMayBeParted() {
    String cue = frame("does: \"hand over\", about: \"{town}\"");
    String parted =
        """
        They they PRP 2 nsubj
        hand hand VBP 0 root
        it it PRP 2 obj
        over over RP 2 compound:prt
        to to IN 7 case
        the the DT 7 det
        mayor mayor NN 2 obl
        """;

    assertThat(found(cue, parted)).containsExactly("hand it over to the mayor");
  }

  @Test
  void anAuxiliaryCanBeAskedFor() {
    String cue = frame("does: \"raise\", with: \"should/must\"");
    String should = "Mayors mayor NNS 3 nsubj\n%s %s MD 3 aux\nraise raise VB 0 root";

    assertThat(found(cue, should.formatted("should", "should"))).containsExactly("should raise");
    assertThat(found(cue, should.formatted("will", "will"))).isEmpty();
  }

  @Test
  void aNounNamesItsObjectWithOf() {
    String cue = frame("does: \"abolition\", what: \"{fee}\"");

    assertThat(found(cue, "abolition abolition NN 0 root\nof of IN 3 case\nfees fee NNS 1 nmod"))
        .containsExactly("abolition of fees");
  }

  private static String frame(String roles) {
    return "- {name: a frame, code: pro, weight: 1, frame: {" + roles + "}}";
  }

  private static List<String> found(String cue, String lines) {
    AnnotatedComment comment = Parsed.comment(lines);
    return new CueMatcher(Codebooks.withCues(cue).cues())
        .hits(comment, null).stream()
            .map(hit -> comment.comment().ownWords().substring(hit.start(), hit.end()))
            .toList();
  }
}

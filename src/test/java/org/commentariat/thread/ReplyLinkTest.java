package org.commentariat.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.commentariat.thread.ReplyLink.Rule;
import org.junit.jupiter.api.Test;

class ReplyLinkTest {

  @Test
  void aLinkIsCertainFromNinetyFivePerCentOnWhateverTheRule() {
    assertThat(new ReplyLink("a", Rule.STATED_ID, 1).isCertain()).isTrue();
    assertThat(new ReplyLink("a", Rule.QUOTATION_EXACT, 0.95).isCertain()).isTrue();
    assertThat(new ReplyLink("a", Rule.QUOTATION_EXACT, Math.nextDown(0.95)).isCertain())
        .as("a last bit decides nothing")
        .isTrue();
    assertThat(new ReplyLink("a", Rule.NESTING, 0.94).isCertain()).isFalse();
    assertThat(new ReplyLink("a", Rule.MENTION, 0.9).isCertain()).isFalse();
  }

  @Test
  void aRuleIsStatedOrInferred() {
    assertThat(Rule.values())
        .filteredOn(Rule::isStated)
        .containsExactly(Rule.STATED_ID, Rule.STATED_NUMBER, Rule.NESTING);
  }
}

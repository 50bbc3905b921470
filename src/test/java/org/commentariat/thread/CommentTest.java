package org.commentariat.thread;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {

  @Test
  void aCommentDoesNotAnswerItself() {
    ReplyLink toItself = new ReplyLink("a", ReplyLink.Rule.STATED_ID, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comment("a", "t", null, null, "", List.of(), toItself))
        .withMessageContaining("answers itself");
  }

  @Test
  void anUnknownAuthorIsNullAndNotBlank() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comment("a", "t", " ", null, "", List.of(), null))
        .withMessageContaining("blank author");
  }

  @Test
  void aCommentNeedsAnIdAndAThread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comment("", "t", null, null, "", List.of(), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comment("a", " ", null, null, "", List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void aConfidenceLiesBetweenNoughtAndOne(double confidence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReplyLink("a", ReplyLink.Rule.MENTION, confidence))
        .withMessageContaining("confidence outside [0, 1]");
  }

  @Test
  void aPageCannotDeclareFewerThanNoComments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Article(null, -1))
        .withMessageContaining("-1");
  }
}

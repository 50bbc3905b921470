package org.commentariat.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.commentariat.thread.Quotation;
import org.junit.jupiter.api.Test;

class CommentTextTest {

  @Test
  void linesThatBeginWithAMarkAreQuotedHoweverManyMarksTheyHave() {
    CommentText text = CommentText.withQuotedLines("> ".repeat(100_000) + "Late again.\nAs ever.");

    assertThat(text.ownWords()).isEqualTo("As ever.");
    assertThat(text.quotations()).extracting(Quotation::text).containsExactly("Late again.");
  }
}

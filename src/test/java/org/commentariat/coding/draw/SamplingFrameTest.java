package org.commentariat.coding.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.coding.InventedSample;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamplingFrameTest {
  private static final ReplyLink TO_1 = new ReplyLink("1", ReplyLink.Rule.STATED_ID, 1);

  private static Comment comment(
      String id, String words, @Nullable ReplyLink link, Quotation... quotations) {
    return new Comment(id, "t", "Ada", null, words, List.of(quotations), link);
  }

  private static CommentThread thread(Comment... comments) {
    return new CommentThread("t", "t.txt", new Article("News", null), List.of(comments));
  }

  @Test
  void placeholdersAndCommentsThatAreAllQuotationCannotBeDrawn() {
    SamplingFrame frame =
        SamplingFrame.of(
            List.of(
                thread(
                    Comment.placeholder("1", "t", null, Comment.Presence.DELETED),
                    comment("2", " ", null, new Quotation("said before", null, null)),
                    comment("3", "My own words", TO_1))));
    assertThat(frame.entries()).extracting(entry -> entry.comment().id()).containsExactly("3");
    assertThat(frame.entries().get(0).context())
        .isEqualTo("(the comment that it answers is not here)");
  }

  @Test
  void theContextIsTheParentOrElseWhatIsQuoted() {
    SamplingFrame frame =
        SamplingFrame.of(
            List.of(
                thread(
                    comment("1", "First", null),
                    comment("2", "Second", TO_1, new Quotation("quoted", null, null)),
                    comment("3", "Third", null, new Quotation("quoted", null, null)))));
    assertThat(frame.entries())
        .extracting(SamplingFrame.Entry::context)
        .containsExactly(null, "First", "quoted");
    assertThat(frame.entries()).extracting(SamplingFrame.Entry::article).containsOnly("News");
  }

  @Test
  void aLongContextIsCutAtTheEndOfAWord() {
    assertThat(SamplingFrame.cut("one two three four", 11)).isEqualTo("one two […]");
    assertThat(SamplingFrame.cut("short", 11)).isEqualTo("short");
    assertThat(SamplingFrame.cut("x".repeat(20), 10)).isEqualTo("x".repeat(10) + " […]");
    assertThat(SamplingFrame.cut("x".repeat(9) + "😀" + "x".repeat(9), 10))
        .isEqualTo("x".repeat(9) + " […]");
  }

  @Test
  void theHashIsOfTheWordsAndNotOfTheOrderOfFiles() {
    CommentThread a = InventedSample.thread("a", 3);
    CommentThread b = InventedSample.thread("b", 3);
    String hash = SamplingFrame.of(List.of(a, b)).sha256();
    assertThat(SamplingFrame.of(List.of(b, a)).sha256()).isEqualTo(hash);
    assertThat(SamplingFrame.of(List.of(a, InventedSample.thread("b", 4))).sha256())
        .isNotEqualTo(hash);
    assertThat(SamplingFrame.of(List.of(thread(comment("1", "x", null)))).sha256())
        .isNotEqualTo(SamplingFrame.of(List.of(thread(comment("1", "x ", null)))).sha256());
  }
}

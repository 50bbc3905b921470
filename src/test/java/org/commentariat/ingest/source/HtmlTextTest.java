package org.commentariat.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.commentariat.thread.Quotation;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

  @Test
  void eachOutermostBlockQuotationIsAQuotation() {
    CommentText text =
        HtmlText.of(
            "<p>Yes.</p><blockquote><p>Low tide?</p><blockquote>When?</blockquote></blockquote>No.");

    assertThat(text.ownWords()).isEqualTo("Yes.\nNo.");
    assertThat(text.quotations()).containsExactly(new Quotation("Low tide?\nWhen?", null, null));
  }

  @Test
  void whatIsLeftOutLeavesABreakAndNoWords() {
    CommentText text =
        HtmlText.of(
            Jsoup.parseBodyFragment("<p>One <i>two</i> three</p><div class=x>four<p>five</div>six")
                .body(),
            part -> part.hasClass("x"),
            (part, depth) -> null);

    assertThat(text.ownWords()).isEqualTo("One two three\nsix");
  }

  @Test
  void linesOfCodeAndSmileysStayAndScriptsGo() {
    assertThat(
            HtmlText.of("a<script>x</script><pre>b\n  c</pre>d  \n e<img class=smilie alt=':('>")
                .ownWords())
        .isEqualTo("a\nb\nc\nd e :(");
  }
}

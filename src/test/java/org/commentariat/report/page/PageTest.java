package org.commentariat.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.commentariat.analysis.Corpus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTest {

  private static String comments(@Nullable Integer declared, int found) {
    return Page.comments(article("A title", declared, found));
  }

  private static Corpus.ArticleCount article(
      @Nullable String title, @Nullable Integer declared, int found) {
    return new Corpus.ArticleCount("t", "saved/page.html", title, declared, found, new TreeMap<>());
  }

  @Test
  void whatAPageDeclaresAndWhatWasFoundIsToldInWords() {
    assertThat(comments(22, 20)).isEqualTo("declares 22, 20 found");
    assertThat(comments(20, 22)).isEqualTo("declares 20, 22 found");
    assertThat(comments(5, 0)).isEqualTo("declares 5, 0 found");
    assertThat(comments(0, 3)).isEqualTo("declares 0, 3 found");
    assertThat(comments(1_234, 1_234)).isEqualTo("1,234 found, as declared");
    assertThat(comments(null, 7)).isEqualTo("7 found");
  }

  @Test
  void aPageWithoutCommentsSaysSo() {
    assertThat(comments(null, 0)).isEqualTo("carries no comments");
    assertThat(comments(0, 0)).isEqualTo("carries no comments");
  }

  @Test
  void anArticleWithoutATitleIsCalledByItsFile() {
    assertThat(Page.name(article(null, null, 1))).isEqualTo("saved/page.html");
    assertThat(Page.name(article(" ", null, 1))).isEqualTo("saved/page.html");
  }
}

package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.report.page.Table;
import org.junit.jupiter.api.Test;

class ToneSectionTest {

  @Test
  void toneIsShownByDepthAndByArticle() {
    Section section = ToneSection.of(InventedCorpus.small().findings());
    List<Table> tables =
        section.parts().stream()
            .filter(Part.Tabled.class::isInstance)
            .map(part -> ((Part.Tabled) part).table())
            .toList();
    assertThat(tables).extracting(Table::name).containsExactly("Tone by depth", "Tone by article");
    assertThat(tables.get(0).rows())
        .extracting(row -> row.get(0) + ": " + row.get(1))
        .containsExactly(
            "answers nobody (0): 2 small",
            "all replies (1 and more): 4 small",
            "1: 3 small",
            "2: 1 small");
    assertThat(tables.get(1).rows())
        .extracting(row -> row.get(0))
        .containsExactly("A tram to the harbour?", "The town’s budget");
  }

  @Test
  void itSaysWhereTheToneComesFrom() {
    assertThat(ToneSection.of(InventedCorpus.small().findings()).parts().get(1).toString())
        .contains("film reviews", "D13-1170", "nobody has coded it");
  }

  @Test
  void withoutMeasuredToneTheSectionIsTwoSentences() {
    assertThat(ToneSection.of(new InventedCorpus().findings()).parts())
        .hasSize(2)
        .first()
        .isEqualTo(new Part.Words("There is no judged comment whose tone could be measured."));
  }
}

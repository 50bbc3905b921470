package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.junit.jupiter.api.Test;

class RobustnessSectionTest {

  private static List<String> sentences(InventedCorpus corpus) {
    return RobustnessSection.of(corpus.findings()).parts().stream()
        .filter(part -> part instanceof Part.Bullets)
        .flatMap(part -> ((Part.Bullets) part).sentences().stream())
        .toList();
  }

  /** A hundred want trams in one thread; in each of some others one wants buses. */
  private static InventedCorpus oneLongThread(int others) {
    InventedCorpus corpus =
        new InventedCorpus()
            .thread(
                "long",
                null,
                null,
                IntStream.range(0, 100)
                    .mapToObj(i -> post("l" + i, "L" + i, null, "Tram " + i, "for_trams"))
                    .toArray(Post[]::new));
    for (int i = 0; i < others; i++) {
      corpus.thread("s" + i, null, null, post("s" + i, "S" + i, null, "Bus " + i, "for_buses"));
    }
    return corpus;
  }

  @Test
  void anOrderThatAnotherChoiceTurnsIsSaidNotToHold() {
    assertThat(sentences(oneLongThread(5)))
        .contains(
            "Does not hold: “For trams” is more common than “For buses” as reported, but less common"
                + " under “Threads alike”.",
            "“For trams”: 95.2% as reported; from 16.7% (Threads alike) to 100.0% (Threads of 5 or"
                + " more).");
  }

  @Test
  void anOrderThatNothingTurnsIsSaidToHold() {
    assertThat(sentences(oneLongThread(0)))
        .contains(
            "Holds: “For trams” is more common than “For buses” under every choice, and their"
                + " intervals never touch.",
            "“For trams”: 100.0% under every choice.");
  }

  @Test
  void smallNumbersAreCalledExamples() {
    Section section = RobustnessSection.of(InventedCorpus.small().findings());
    assertThat(((Part.Words) section.parts().get(0)).text())
        .contains("uncorrected machine labels", "So few comments are examples, not rates.");
  }

  @Test
  void withoutCommentsThereIsOneSentence() {
    assertThat(RobustnessSection.of(new InventedCorpus().findings()).parts())
        .containsExactly(new Part.Words("There is no share to look at from other sides."));
  }

  @Test
  void ofManyCodesTheExtremesAreShown() {
    List<CodeEntry> codes = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      codes.add(new CodeEntry("c" + i, "Code " + i, "Says " + i + "."));
    }
    InventedCorpus corpus =
        new InventedCorpus()
            .codes(codes.toArray(CodeEntry[]::new))
            .thread("t", null, null, post("a", "A", null, "One.", "c1"), post("b", "B", null, "O"));
    List<Part> parts = RobustnessSection.of(corpus.findings()).parts();
    assertThat(parts).noneMatch(part -> part instanceof Part.Drawn);
    Part.Tabled table =
        (Part.Tabled)
            parts.stream().filter(part -> part instanceof Part.Tabled).findFirst().orElseThrow();
    assertThat(table.table().header()).containsExactly("Code", "As reported", "Lowest", "Highest");
    assertThat(table.table().rows()).hasSize(13);
    assertThat(table.table().rows().get(1).get(0)).isEqualTo("Code 1");
    assertThat(sentences(corpus).get(0)).startsWith("Of 78 pairs of codes 0 differ clearly");
  }
}

package org.commentariat.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.commentariat.ingest.page.quotation.QuotationFinder;
import org.commentariat.ingest.page.quotation.SaidLine;
import org.commentariat.ingest.page.quotation.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentationTest {

  /** A model by which a new comment is somewhat likely before a question, and unlikely else. */
  private static final BoundaryModel MODEL =
      new BoundaryModel(Map.of("bias", -3.0, "after asks", 4.0));

  private static List<Segmentation.Segment> segments(@Nullable Integer declared, String... page) {
    List<String> lines = List.of(page);
    Words words = new Words(lines);
    List<FoundQuotation> quotations =
        new QuotationFinder(lines, words)
            .find(SaidLine.among(lines, 0, lines.size()), lines.size());
    List<Passage> passages = Passage.cut(lines, 0, lines.size(), quotations, words);
    return new Segmentation(passages, new Gaps(passages), MODEL).segments(declared);
  }

  private static List<Integer> beginnings(@Nullable Integer declared, String... page) {
    return segments(declared, page).stream().map(Segmentation.Segment::first).toList();
  }

  @Test
  void withoutADeclaredNumberTheOddsDecide() {
    assertThat(beginnings(null, "One.", "", "Two?", "", "Three.")).containsExactly(0, 1);
  }

  @Test
  void tooManyCommentsMakeADoubtfulGapNone() {
    assertThat(beginnings(1, "One.", "", "Two?", "", "Three.")).containsExactly(0);
  }

  @Test
  void tooFewCommentsDoNotPartWhatClearlyBelongsTogether() {
    assertThat(beginnings(9, "One.", "", "Two?", "", "Three.")).containsExactly(0, 1);
  }

  @Test
  void aQuotationHoldsTogetherWhatItSpans() {
    assertThat(
            beginnings(
                3,
                "The first of two paragraphs by me.",
                "",
                "Is this the second one of mine?",
                "",
                "bo said,",
                "The first of two paragraphs by me.",
                "",
                "Is this the second one of mine?",
                "It is."))
        .containsExactly(0, 2);
  }

  @Test
  void wordsOfTwoPeopleArePartedWhereItIsLikeliest() {
    List<Segmentation.Segment> segments =
        segments(
            null,
            "Here a person states a fact at length.",
            "",
            "And goes on.",
            "",
            "Another one replies to it in some detail.",
            "",
            "ann said,",
            "Here a person states a fact at length.",
            "Yes.",
            "",
            "bo said,",
            "Another one replies to it in some detail.",
            "No.");

    assertThat(segments).extracting(Segmentation.Segment::first).containsExactly(0, 1, 3, 5);
    // two gaps with equal odds, so each is right once in two
    assertThat(segments.get(1).sureness()).isEqualTo(0.5);
  }
}

package org.commentariat.coding.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.InventedSample;
import org.commentariat.coding.SampledComment;
import org.junit.jupiter.api.Test;

class QualificationTest {
  private static final SamplingFrame FRAME =
      SamplingFrame.of(List.of(InventedSample.thread("t", 4)));

  private static Codings codings(int coded) {
    CodingSample sample = InventedSample.of(4, 4, "anna");
    List<Coding> codings = new ArrayList<>();
    for (int i = 0; i < coded; i++) {
      codings.add(new Coding(sample.comments().get(i).unit(), "anna", new TreeSet<>(), null, ""));
    }
    return new Codings(sample, codings, List.of());
  }

  @Test
  void codingsOfTheseDataAndThisCodebookQualify() {
    Qualification whole = Qualification.of(codings(4), FRAME, InventedSample.codebook());
    assertThat(whole.isGiven()).isTrue();
    assertThat(whole.remarks()).isEmpty();
    Qualification half = Qualification.of(codings(2), FRAME, InventedSample.codebook());
    assertThat(half.isGiven()).isTrue();
    assertThat(half.remarks()).singleElement().asString().contains("of 4 comments drawn 2 are");
  }

  @Test
  void aSampleWhoseUnitsWereExchangedDoesNot() {
    CodingSample drawn = InventedSample.of(4, 4, "anna");
    List<SampledComment> units = new ArrayList<>(drawn.comments());
    SampledComment one = units.get(2);
    units.set(
        2,
        new SampledComment(
            one.unit(), "t-77", "t", one.stratum(), 1, one.coders(), null, null, one.text()));
    CodingSample changed =
        new CodingSample(drawn.design(), drawn.source(), drawn.codebook(), drawn.strata(), units);
    List<Coding> coded = List.of(new Coding(one.unit(), "anna", new TreeSet<>(), null, ""));
    assertThat(
            Qualification.of(
                    new Codings(changed, coded, List.of()), FRAME, InventedSample.codebook())
                .obstacles())
        .containsExactly(
            "the sample was changed after it was drawn: u0003 is comment t-77 of thread t, which is"
                + " not in the data");
  }

  @Test
  void otherDataAnotherCodebookAndBlankSheetsDoNot() throws Exception {
    String yaml =
        """
        name: Trams
        version: "1"
        question: For trams?
        unit: a comment
        codes:
          - id: for_trams
            label: For trams
            definition: Wants trams.
        """;
    Codebook other =
        CodebookReader.read(
            "trams.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    SamplingFrame otherFrame = SamplingFrame.of(List.of(InventedSample.thread("t", 5)));
    Qualification qualification = Qualification.of(codings(0), otherFrame, other);
    assertThat(qualification.isGiven()).isFalse();
    assertThat(qualification.obstacles())
        .satisfiesExactly(
            o -> assertThat(o).contains("drawn from other data: from 4 comments", "here are 5"),
            o -> assertThat(o).contains("another codebook: Buses, version 1"),
            o -> assertThat(o).isEqualTo("no comment is coded yet"));
  }
}

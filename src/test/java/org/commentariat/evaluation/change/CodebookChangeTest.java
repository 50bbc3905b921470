package org.commentariat.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.codebook.file.InvalidCodebook;
import org.commentariat.report.evaluation.ChangeJson;
import org.commentariat.report.evaluation.ChangeText;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.Judgment;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodebookChangeTest {
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(1, 200);

  private static Codebook codebook(String codes) throws IOException, InvalidCodebook {
    String yaml =
        """
        name: Trams
        version: "1"
        question: What does the comment want?
        unit: the comment's own words
        rules: [Code what is said.]
        codes:
        """
            + codes;
    return CodebookReader.read(
        "trams.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String code(String id, String label, String definition) {
    return "  - {id: %s, label: %s, definition: %s}\n".formatted(id, label, definition);
  }

  private static Judgment judgment(
      String id, SortedMap<String, Double> probabilities, @Nullable Abstention abstention) {
    SortedSet<String> codes = new TreeSet<>();
    List<Evidence> evidence = new ArrayList<>();
    if (abstention == null) {
      probabilities.forEach(
          (code, p) -> {
            if (p >= 0.5) {
              codes.add(code);
              evidence.add(new Evidence(code, 0, 4, "Tram", Evidence.Kind.CUE, "cue for " + code));
            }
          });
    }
    return new Judgment(id, probabilities, codes, abstention, evidence, null, null);
  }

  private static SortedMap<String, Double> of(String code, double probability) {
    return new TreeMap<>(Map.of(code, probability));
  }

  @Test
  void codesAreKeptRenamedAddedAndRemoved() throws Exception {
    Codebook before =
        codebook(code("a", "A", "Wants a.") + code("b", "B", "Wants b.") + code("x", "X", "Old."));
    Codebook after =
        codebook(
            code("a", "A", "Wants more a.") + code("b2", "B", "wants b.") + code("y", "Y", "New."));
    assertThat(CodePair.of(before, after))
        .containsExactly(
            new CodePair("a", "a"),
            new CodePair("b", "b2"),
            new CodePair(null, "y"),
            new CodePair("x", null))
        .extracting(CodePair::fate)
        .containsExactly(
            CodePair.Fate.KEPT, CodePair.Fate.RENAMED, CodePair.Fate.ADDED, CodePair.Fate.REMOVED);
  }

  @Test
  void aCodeThatCouldBeTwoOthersIsNoNewName() throws Exception {
    Codebook before = codebook(code("a", "Same", "One."));
    Codebook after = codebook(code("b", "Same", "Two.") + code("c", "Same", "Three."));
    assertThat(CodePair.of(before, after))
        .extracting(CodePair::fate)
        .containsExactly(CodePair.Fate.ADDED, CodePair.Fate.ADDED, CodePair.Fate.REMOVED);
  }

  /** Of ten comments of five people by a renamed code, two gain it and one is abstained from. */
  private static CodebookChange change() throws IOException, InvalidCodebook {
    Codebook before = codebook(code("a", "A", "Wants a."));
    Codebook after = codebook(code("b", "B", "Wants a."));
    List<JudgedTwice> comments = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double old = i < 3 ? 0.9 : 0.1;
      double fresh = i < 5 ? 0.9 : 0.1;
      comments.add(
          new JudgedTwice(
              "person " + i % 5,
              "Commenter " + i % 5,
              judgment("c" + i, of("a", old), null),
              judgment("c" + i, of("b", fresh), i == 9 ? Abstention.UNSURE : null)));
    }
    return CodebookChange.of(
        new CodebookChange.Side(before, "an old hand", new TreeMap<>()),
        new CodebookChange.Side(after, "a model", new TreeMap<>(Map.of("trams", "0".repeat(64)))),
        comments,
        List.of("They do not judge alike."),
        BOOTSTRAP,
        0.95);
  }

  @Test
  void aNewNameAloneChangesNoComment() throws Exception {
    CodebookChange change = change();
    assertThat(change.changed()).extracting(ChangedComment::id).containsExactly("c3", "c4", "c9");
    ChangedComment first = change.changed().get(0);
    assertThat(first.before()).isEqualTo("none");
    assertThat(first.after()).isEqualTo("b");
    assertThat(first.author()).isEqualTo("Commenter 3");
    assertThat(first.moves())
        .containsExactly(
            new ChangedComment.Move(
                "a \u2192 b", 0.1, 0.9, new TreeSet<>(List.of("cue for b")), new TreeSet<>()));
    assertThat(change.changed().get(2).after()).isEqualTo("abstained");
    assertThat(change.table().count("a", "b")).isEqualTo(3);
    assertThat(change.table().count("none", "b")).isEqualTo(2);
  }

  @Test
  void sharesMoveByWhatTheCommentsDo() throws Exception {
    List<ShareChange> shares = change().shares();
    assertThat(shares)
        .extracting(ShareChange::code)
        .containsExactly("a \u2192 b", "none", "abstained");
    assertThat(((Estimate) shares.get(0).before()).value()).isEqualTo(0.3);
    assertThat(((Estimate) shares.get(0).after()).value()).isEqualTo(0.5);
    Estimate moved = (Estimate) shares.get(0).change().interval();
    assertThat(moved.value()).isEqualTo(0.2);
    assertThat(moved.interval().low()).isGreaterThanOrEqualTo(0);
    assertThat(((Estimate) shares.get(1).change().interval()).value()).isEqualTo(-0.3);
  }

  @Test
  void textAndJsonSayTheSame() throws Exception {
    String text = ChangeText.of(change());
    assertThat(text)
        .contains("judged by an old hand\n")
        .contains("judged by a model, trams (SHA-256 000000000000…)\n")
        .contains("They do not judge alike.\n")
        .contains("codes renamed: a \u2192 b\n")
        .contains("3 of 10 comments with own words change code\n")
        .contains("c3 (Commenter 3): none \u2192 b\n")
        .contains("a \u2192 b: 0.100 \u2192 0.900; now by cue for b\n");
    JsonNode json = JsonMapper.shared().readTree(ChangeJson.of(change()));
    assertThat(json.get("changed").size()).isEqualTo(3);
    assertThat(json.at("/changed/0/moves/0/evidence_gained/0").asString()).isEqualTo("cue for b");
    assertThat(json.at("/shares/0/change/value").asDouble()).isEqualTo(0.2);
    assertThat(json.at("/codes/0/fate").asString()).isEqualTo("renamed");
    assertThat(json.at("/old/judge").asString()).isEqualTo("an old hand");
    assertThat(json.at("/new/models/trams").asString()).hasSize(64);
    assertThat(json.at("/notes/0").asString()).isEqualTo("They do not judge alike.");
  }
}

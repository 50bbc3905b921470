package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.annotation.Annotator;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Layer;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judging;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Setting;
import org.commentariat.stance.StanceClassifier;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model that comes with the program gives each comment the same numbers in any company. */
class ShippedModelIT {
  /** Short and long, for, against and beside the point; a reply follows what it answers. */
  private static final List<String> TEXTS =
      List.of(
          "No warrant, no mail. It is as simple as that.",
          "> Exactly.",
          "> And how are they to catch anybody then? Let the courts order it.",
          "I moved our company's mail away from American providers last year.",
          "> Which one did you take? We are still looking.",
          "lol",
          "The hearing was moved to Thursday because the judge is ill.",
          "> Thanks, I had missed that.",
          "If a judge signs it, hand it over. A server abroad is not a hiding place for crooks. ",
          "> Oh sure, because secret courts have never signed anything stupid.",
          "What do they think they are doing reading letters that were written in another country?",
          "?!",
          "My bicycle has a flat tyre. ".repeat(60),
          "They hand over everything anyway, so why should anyone trust a word they promise. "
              .repeat(25),
          "Privacy is a right and the police can go through the treaty like everyone else.");

  private static final List<Comment> COMMENTS = comments();
  private static final Map<String, Setting> SETTINGS =
      Map.of("c0", new Setting("Whose mail is it?", null));
  private static Annotator annotator;
  private static StanceClassifier classifier;
  private static SortedMap<String, Judgment> expected;

  @BeforeAll
  static void judgeThemOnce() throws Exception {
    Main.Streams silent =
        new Main.Streams(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false);
    annotator =
        new AnnotatingOnce(CoreNlpAnnotator.load(Set.of(Layer.SENTIMENT, Layer.DEPENDENCIES)));
    ChosenClassifier chosen =
        ChosenClassifier.load(
            new ChosenClassifier.Wish(ChosenClassifier.Kind.LEARNED, null, null, true),
            CodebookReader.microsoftIreland(),
            silent);
    classifier = chosen.classifier();
    expected = judge(COMMENTS, 1);
    assertThat(expected).hasSameSizeAs(TEXTS);
    assertThat(expected.values().stream().flatMap(one -> one.probabilities().values().stream()))
        .as("numbers that could differ")
        .hasSizeGreaterThan(30)
        .anyMatch(p -> p > 0.01 && p < 0.99);
  }

  private static List<Comment> comments() {
    List<Comment> comments = new ArrayList<>();
    String top = "";
    for (int i = 0; i < TEXTS.size(); i++) {
      boolean reply = TEXTS.get(i).startsWith("> ");
      String id = "c" + i;
      String text = reply ? TEXTS.get(i).substring(2) : TEXTS.get(i);
      ReplyLink link = reply ? new ReplyLink(top, ReplyLink.Rule.STATED_ID, 1) : null;
      comments.add(new Comment(id, "t", null, null, text, List.of(), link));
      top = reply ? top : id;
    }
    return List.copyOf(comments);
  }

  private static SortedMap<String, Judgment> judge(List<Comment> comments, int threads) {
    SortedMap<String, Judgment> judgments = new TreeMap<>();
    for (JudgedComment one :
        new Judging(annotator, classifier, threads).judge(comments, SETTINGS, done -> {})) {
      judgments.put(one.judgment().commentId(), one.judgment());
    }
    return judgments;
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertThat(judge(COMMENTS, 2)).isEqualTo(expected);
    assertThat(judge(COMMENTS, 7)).isEqualTo(expected);
  }

  @Test
  void theOrderOfCommentsChangesNothing() {
    for (int seed = 1; seed <= 3; seed++) {
      List<Comment> shuffled = new ArrayList<>(COMMENTS);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(judge(shuffled, 2)).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void commentsJudgedTogetherChangeNothing() {
    SortedMap<String, Judgment> alone = new TreeMap<>();
    for (int from = 0, to; from < COMMENTS.size(); from = to) {
      to = from + 1;
      while (to < COMMENTS.size() && COMMENTS.get(to).replyLink() != null) {
        to++; // with its replies, which see what they answer
      }
      alone.putAll(judge(COMMENTS.subList(from, to), 1));
    }
    assertThat(alone).isEqualTo(expected);
  }
}

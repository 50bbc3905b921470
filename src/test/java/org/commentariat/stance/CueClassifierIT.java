package org.commentariat.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentariat.annotation.Annotator;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Layer;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled codebook on real annotation: who does what, what is denied, who says so. */
class CueClassifierIT {
  private static Annotator annotator;
  private static StanceClassifier classifier;

  @BeforeAll
  static void loadModels() throws IOException {
    Codebook codebook = CodebookReader.microsoftIreland();
    annotator = CoreNlpAnnotator.load(EnumSet.of(Layer.DEPENDENCIES));
    classifier = new CueClassifier(codebook);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // who does what, in whatever order
        "The FBI reads our email.                            | people are watched | pro_privacy",
        "Our email is read by the FBI.                       | people are watched | pro_privacy",
        "The agents who tapped my phone got a medal.         | people are watched | pro_privacy",
        "The government wants to monitor every phone call.   | people are watched | pro_privacy",
        "My sister reads our email.                          | people are watched | -",
        "Our email mentions the FBI.                         | people are watched | -",
        "They are trampling our liberty.                     | rights are violated | pro_privacy",
        "Our liberty was trampled by men in suits.           | rights are violated | pro_privacy",
        "Google sells your location.                         | firm takes data | distrust_us_firms",
        "Your location is sold by Google.                    | firm takes data | distrust_us_firms",
        "My cousin sells Google stock.                       | firm takes data | -",
        "Apple handed over the records to the police.        | firm serves the authorities"
            + " | distrust_us_firms",
        "The police handed the stolen Apple back to me.      | firm serves the authorities | -",
        // negation and its scope
        "I do not trust the government.                      | no trust in authorities"
            + " | pro_privacy",
        "I never trusted the NSA.                            | no trust in authorities"
            + " | pro_privacy",
        "I trust the government.                             | no trust in authorities | -",
        "I trust the government because it did not lie.      | no trust in authorities | -",
        "Nobody trusts Microsoft.                            | no trust in the firm"
            + " | distrust_us_firms",
        "I trust Microsoft.                                  | no trust in the firm | -",
        "This does not violate your rights.                  | rights are violated"
            + " | pro_law_enforcement",
        "I don't think that this violates your rights.       | rights are violated"
            + " | pro_law_enforcement",
        "This violates your rights.                          | rights are violated | pro_privacy",
        "I support the ruling.                               | support for the measure"
            + " | pro_law_enforcement",
        "I do not support the ruling.                        | support for the measure"
            + " | pro_privacy",
        "I refuse to support the ruling.                     | support for the measure"
            + " | pro_privacy",
        "The FBI does not read our email.                    | people are watched"
            + " | pro_law_enforcement",
        // what is forbidden is not denied
        "The police should never be allowed to read our email. | people are watched | -",
        "The FBI must not read our email.                    | people are watched | -",
        // a frame does not reach into another clause
        "They have a warrant.                                | they have a warrant"
            + " | pro_law_enforcement",
        "The FBI has no right to read our email without a warrant. | they have a warrant | -",
        // who says so
        "They say that the FBI reads our email.              | people are watched | -",
        "You believe that the FBI reads our email.           | people are watched | -",
        "I believe that the FBI reads our email.             | people are watched | pro_privacy",
        "Some people claim that this violates our rights.    | rights are violated | -",
        "They say that we have nothing to hide.              | nothing to hide, reported"
            + " | pro_privacy",
        "They say that we have nothing to hide.              | nothing to hide | -",
        "I have nothing to hide.                             | nothing to hide"
            + " | pro_law_enforcement",
      })
  void aCueIsFoundInItsRoleScopeAndVoice(String sentence, String cue, String code) {
    Judgment judgment = judge(List.of(comment("c", sentence, null)), "").get(0);

    Set<String> codes =
        judgment.evidence().stream()
            .filter(evidence -> evidence.source().equals(cue))
            .map(Evidence::code)
            .collect(Collectors.toSet());
    assertThat(codes).isEqualTo(code.equals("-") ? Set.of() : Set.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A judge in Ohio has no jurisdiction in Iceland.              | pro_privacy",
        "Let them go through the Swedish courts.                      | pro_privacy",
        "What if a court in Moscow ordered the files of a US senator? | pro_privacy",
        "Kudos to Apple for standing up to the FBI.                   | pro_privacy",
        "The police have a warrant. Just comply.                      | pro_law_enforcement",
        "No company is above the law.                                 | pro_law_enforcement",
        "The judge got it right.                                      | pro_law_enforcement",
        "The treaty takes years.                                      | pro_law_enforcement",
        "It is all a publicity stunt.                                 | distrust_us_firms",
        "Host your mail with a Norwegian provider.                    | distrust_us_firms",
        "You cannot trust any American cloud.                         | distrust_us_firms",
        "When was the warrant issued?                                 | -",
        "The suspect sold a computer to an agent of the government.    | -",
        "Apple said that a US judge has no jurisdiction in Iceland.   | -",
      })
  void anArgumentOfTheDebateIsHeard(String comment, String code) {
    Set<String> codes = judge(List.of(comment("c", comment, null)), "").get(0).codes();

    assertThat(codes).isEqualTo(code.equals("-") ? Set.of() : Set.of(code));
  }

  @Test
  void evidencePointsAtTheExactWords() {
    String text = "Well… Our “private” email is read by the FBI.";

    Judgment judgment = judge(List.of(comment("c", text, null)), "").get(0);

    assertThat(judgment.evidence())
        .isNotEmpty()
        .allSatisfy(
            evidence ->
                assertThat(text.substring(evidence.start(), evidence.end()))
                    .isEqualTo(evidence.text()));
  }

  @Test
  void aChainOfEndorsementsKeepsTheStance() {
    List<Judgment> judgments =
        judge(
            List.of(
                comment("d", "lol", "c"),
                comment("c", "+1", "b"),
                comment("b", "Exactly.", "a"),
                comment("a", "Big Brother is spying on every citizen without a warrant.", null)),
            "");

    assertThat(judgments.get(3).codes()).containsExactly("pro_privacy");
    assertThat(judgments.get(2).codes()).containsExactly("pro_privacy");
    assertThat(judgments.get(1).codes()).containsExactly("pro_privacy");
    assertThat(judgments.get(0).codes()).isEmpty();
  }

  @Test
  void aHeadlineTellsWhoTheyAre() {
    List<Comment> comments =
        List.of(comment("a", "They sell your data. Delete your account.", null));

    assertThat(judge(comments, "Google admits mistake").get(0).codes())
        .containsExactly("distrust_us_firms");
    assertThat(judge(comments, "Bakery admits mistake").get(0).codes())
        .doesNotContain("pro_privacy");
  }

  private static Map<String, Setting> settings(List<Comment> comments, String title) {
    return comments.stream()
        .collect(Collectors.toMap(Comment::id, comment -> new Setting(title, null)));
  }

  private static List<Judgment> judge(List<Comment> comments, String title) {
    return new Judging(annotator, classifier, 2)
        .judge(comments, settings(comments, title), done -> {}).stream()
            .map(JudgedComment::judgment)
            .toList();
  }

  private static Comment comment(String id, String text, @Nullable String parent) {
    ReplyLink link = parent == null ? null : new ReplyLink(parent, ReplyLink.Rule.NESTING, 1);
    return new Comment(id, "t", null, null, text, List.of(), link);
  }
}

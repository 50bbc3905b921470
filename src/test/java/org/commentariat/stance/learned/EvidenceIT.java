package org.commentariat.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentence;
import org.commentariat.annotation.SharedAnnotator;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.encoder.OnnxEncoder;
import org.commentariat.stance.Context;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.Judgment;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundled model's evidence under the deletion test; passed over where none is bundled. */
class EvidenceIT {
  private static final String MODEL = "microsoft-ireland.model.json";

  private static final Path INVENTED = Path.of("src/training/invented-comments.jsonl");

  @Test
  void withoutItsEvidenceACodeFallsMoreThanWithoutAnotherSentenceOfLikeLength() throws Exception {
    try (InputStream in = LearnedClassifier.class.getResourceAsStream(MODEL)) {
      assumeThat(in).as("bundled model").isNotNull();
      StanceModel model = StanceModelFile.read(MODEL, in.readAllBytes());
      Codebook codebook = CodebookReader.microsoftIreland();
      try (OnnxEncoder encoder = OnnxEncoder.loadResource("/org/commentariat/encoder");
          OnnxEncoder general = OnnxEncoder.loadResource("/org/commentariat/encoder/general")) {
        LearnedClassifier classifier =
            new LearnedClassifier(codebook, model, new Encoders(encoder, general), true);
        List<double[]> falls = new ArrayList<>();
        for (String words : texts()) {
          falls.addAll(falls(classifier, SharedAnnotator.annotate(words)));
        }
        assertThat(falls).hasSizeGreaterThan(15);
        double withoutEvidence = falls.stream().mapToDouble(fall -> fall[0]).average().orElse(0);
        double withoutOther = falls.stream().mapToDouble(fall -> fall[1]).average().orElse(0);
        assertThat(withoutEvidence).isGreaterThan(withoutOther + 0.05);
      }
    }
  }

  /**
   * Invented comments, three after each other as one, so that there are sentences to choose from;
   * each third one stands in two.
   */
  private static List<String> texts() throws IOException {
    List<String> single = new ArrayList<>();
    for (String line : Files.readAllLines(INVENTED)) {
      JsonNode row = JsonMapper.shared().readTree(line);
      single.add(row.get("text").asString());
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i + 3 <= single.size(); i += 2) {
      texts.add(String.join("\n\n", single.subList(i, i + 3)));
    }
    return texts;
  }

  /**
   * For each code how far it falls without its evidence, and without the sentence most like it in
   * length.
   */
  private static List<double[]> falls(LearnedClassifier classifier, AnnotatedComment whole) {
    Judgment judgment = classifier.classify(whole, Context.NONE);
    List<double[]> falls = new ArrayList<>();
    for (String code : judgment.codes()) {
      List<Sentence> carrying = new ArrayList<>();
      List<Sentence> others = new ArrayList<>();
      for (Sentence sentence : whole.sentences()) {
        (carries(judgment, code, sentence) ? carrying : others).add(sentence);
      }
      if (carrying.size() == 1 && !others.isEmpty()) {
        Sentence evidence = carrying.get(0);
        int length = evidence.end() - evidence.start();
        Sentence other =
            others.stream()
                .min(Comparator.comparingInt(each -> Math.abs(each.end() - each.start() - length)))
                .orElseThrow();
        double before = judgment.probabilities().getOrDefault(code, 0.0);
        falls.add(
            new double[] {
              before - without(classifier, whole, evidence, code),
              before - without(classifier, whole, other, code)
            });
      }
    }
    return falls;
  }

  private static boolean carries(Judgment judgment, String code, Sentence sentence) {
    return judgment.evidence().stream()
        .anyMatch(
            found ->
                found.kind() == Evidence.Kind.SENTENCE
                    && found.code().equals(code)
                    && found.start() <= sentence.start()
                    && found.end() >= sentence.end());
  }

  /** The comment is annotated and judged anew, as anybody would who deletes the sentence. */
  private static double without(
      LearnedClassifier classifier, AnnotatedComment whole, Sentence sentence, String code) {
    String words = whole.comment().ownWords();
    String rest = words.substring(0, sentence.start()) + words.substring(sentence.end());
    return classifier
        .classify(SharedAnnotator.annotate(rest), Context.NONE)
        .probabilities()
        .getOrDefault(code, 0.0);
  }
}

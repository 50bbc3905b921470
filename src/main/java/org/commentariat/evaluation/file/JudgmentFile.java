package org.commentariat.evaluation.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;
import org.commentariat.evaluation.file.CodedRow.BadRow;
import org.commentariat.ingest.source.DecodedText;
import org.commentariat.stance.Relation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Judgments as {@code classify} prints them, one a line. Only {@code id} and {@code codes} have to
 * be there.
 *
 * @param byComment by id of the comment
 * @param tones that the judge heard, by id, where it tells any
 * @param problems lines that could not be used, each with file and place
 */
public record JudgmentFile(
    Map<String, Prediction> byComment, Map<String, CodedSentiment> tones, List<String> problems) {

  public JudgmentFile {
    byComment = Map.copyOf(byComment);
    tones = Map.copyOf(tones);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file.
   *
   * @param codes of the codebook; a judgment with another code is left out
   */
  public static JudgmentFile read(Path file, List<String> codes) throws IOException {
    List<String> problems = new ArrayList<>();
    Map<String, Prediction> byComment = new HashMap<>();
    Map<String, CodedSentiment> tones = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    // decoded, since some shells write UTF-16
    String text = DecodedText.of(Files.readAllBytes(file)).text();
    for (PlacedRow row : PlacedRow.ofLines(file, text, problems)) {
      try {
        String id = row.fields().path("id").asString("");
        if (id.isBlank()) {
          throw new BadRow("\"id\" is missing");
        }
        Prediction prediction = prediction(row.fields(), codes);
        String before = places.putIfAbsent(id, row.place());
        if (before != null) {
          throw new BadRow(id + " is judged on " + before + " already");
        }
        byComment.put(id, prediction);
        CodedSentiment tone = tone(row.fields().path("sentiment").path("label").asString(""));
        if (tone != null) {
          tones.put(id, tone);
        }
      } catch (BadRow e) {
        problems.add(file + ": " + row.place() + ": " + e.getMessage() + "; left out");
      }
    }
    return new JudgmentFile(byComment, tones, problems);
  }

  /** What is said of each of these comments, in their order. */
  public List<Prediction> of(List<CodedComment> comments) {
    return comments.stream()
        .map(comment -> byComment.getOrDefault(comment.id(), Prediction.MISSING))
        .toList();
  }

  /** How many judgments are of none of these comments. */
  public int strangers(List<CodedComment> comments) {
    Set<String> known = new HashSet<>();
    comments.forEach(comment -> known.add(comment.id()));
    return (int) byComment.keySet().stream().filter(id -> !known.contains(id)).count();
  }

  private static Prediction prediction(JsonNode row, List<String> codes) throws BadRow {
    SortedSet<String> applying = CodedRow.codes(row.path("codes"), codes);
    boolean abstained = Boolean.TRUE.equals(CodedRow.answer(row, "abstained"));
    if (abstained && !applying.isEmpty()) {
      throw new BadRow("abstained and yet judged " + applying);
    }
    SortedMap<String, Double> probabilities = new TreeMap<>();
    for (String code : codes) {
      JsonNode probability = row.path("probabilities").path(code);
      if (!probability.isMissingNode() && !probability.isNull()) {
        probabilities.put(code, probability(code, probability));
      }
    }
    JsonNode relation = row.path("relation");
    JsonNode irony = row.path("irony");
    return new Prediction(
        applying,
        probabilities,
        abstained ? Prediction.Basis.ABSTAINED : Prediction.Basis.JUDGED,
        relation.isObject()
            ? CodedRow.oneOf(relation, "label", Relation.values(), Relation::key)
            : CodedRow.oneOf(row, "relation", Relation.values(), Relation::key),
        irony.isObject() ? CodedRow.answer(irony, "flagged") : CodedRow.answer(row, "irony"));
  }

  private static double probability(String code, JsonNode given) throws BadRow {
    double value = given.isNumber() ? given.doubleValue() : Double.NaN;
    if (!(value >= 0 && value <= 1)) { // negated so that NaN is refused too
      throw new BadRow("probability of " + code + " should be in [0, 1], found " + given);
    }
    return value;
  }

  private static @Nullable CodedSentiment tone(String label) {
    for (CodedSentiment tone : CodedSentiment.values()) {
      if (tone.key().equals(label)) {
        return tone;
      }
    }
    return null;
  }
}

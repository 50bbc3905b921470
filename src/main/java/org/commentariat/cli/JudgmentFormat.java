package org.commentariat.cli;

import java.util.List;
import org.commentariat.annotation.Sentiment;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A judgment as one line of JSON. Thread-safe. */
final class JudgmentFormat {
  private final JsonMapper json = JsonMapper.shared();
  private final List<String> codes;

  /**
   * @param codebook gives the order of the codes
   */
  JudgmentFormat(Codebook codebook) {
    this.codes = codebook.codes().stream().map(Code::id).toList();
  }

  /** One line, without the line feed. */
  String write(JudgedComment judged) {
    Judgment judgment = judged.judgment();
    ObjectNode line = json.createObjectNode();
    line.put("id", judgment.commentId());
    ArrayNode applying = line.putArray("codes");
    codes.stream().filter(code -> judgment.codes().contains(code)).forEach(applying::add);
    if (applying.isEmpty() && !judgment.abstained()) {
      applying.add("none");
    }
    ObjectNode probabilities = line.putObject("probabilities");
    codes.forEach(code -> probabilities.put(code, judgment.probabilities().get(code)));
    line.put("abstained", judgment.abstained());
    Abstention abstention = judgment.abstention();
    line.put("abstention", abstention == null ? null : abstention.key());
    ArrayNode evidence = line.putArray("evidence");
    judgment.evidence().forEach(found -> write(found, evidence.addObject()));
    write(judgment.relation(), line);
    write(judgment.irony(), line);
    write(judged.annotated().sentiment(), line.putObject("sentiment"));
    return json.writeValueAsString(line);
  }

  private static void write(Evidence found, ObjectNode node) {
    node.put("code", found.code());
    node.put("start", found.start());
    node.put("end", found.end());
    node.put("text", found.text());
    node.put("kind", found.kind().key());
    node.put("source", found.source());
  }

  private static void write(@Nullable RelationJudgment relation, ObjectNode line) {
    if (relation == null) {
      line.putNull("relation");
      return;
    }
    ObjectNode node = line.putObject("relation");
    Relation label = relation.relation();
    node.put("label", label == null ? null : label.key());
    ObjectNode probabilities = node.putObject("probabilities");
    relation.probabilities().forEach((each, p) -> probabilities.put(each.key(), p));
  }

  private static void write(@Nullable IronyJudgment irony, ObjectNode line) {
    if (irony == null) {
      line.putNull("irony");
      return;
    }
    ObjectNode node = line.putObject("irony");
    node.put("probability", irony.probability());
    node.put("flagged", irony.flagged());
  }

  private static void write(Sentiment sentiment, ObjectNode node) {
    node.put("label", sentiment.label().key());
    Sentiment.Distribution distribution = sentiment.distribution();
    if (distribution == null) {
      node.putNull("distribution");
      return;
    }
    ObjectNode degrees = node.putObject("distribution");
    degrees.put("very_negative", distribution.veryNegative());
    degrees.put("negative", distribution.negative());
    degrees.put("neutral", distribution.neutral());
    degrees.put("positive", distribution.positive());
    degrees.put("very_positive", distribution.veryPositive());
  }
}

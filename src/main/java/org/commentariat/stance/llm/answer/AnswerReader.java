package org.commentariat.stance.llm.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.stance.llm.answer.Answer.Citation;
import org.commentariat.statistics.SixDecimals;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a language model wrote, strictly: every key, no other, every type and range; nothing
 * is guessed. Only the citations are looked up leniently, and those not found are dropped and
 * counted. Thread-safe.
 */
public final class AnswerReader {
  private static final double LIKELY = 0.5;

  /** Models do not count in exact decimals: so far may the relation miss 1. */
  private static final double SLACK = 0.05;

  private static final int MOST_CITATIONS = 100;
  private static final Set<String> KEYS =
      Set.of("evidence", "codes", "relation", "irony", "cannot_judge");
  private static final Comparator<Citation> BY_PLACE =
      Comparator.comparingInt(Citation::start)
          .thenComparingInt(Citation::end)
          .thenComparing(Citation::code);

  private final Set<String> codes;

  public AnswerReader(Codebook codebook) {
    this.codes = codebook.codes().stream().map(Code::id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads an answer.
   *
   * @param written what the model wrote, anything at all
   * @param ownWords of the comment, in which citations are looked up
   * @throws InvalidAnswer when it is not what was asked for
   */
  public Answer read(String written, String ownWords) throws InvalidAnswer {
    JsonNode root = SingleObject.in(written);
    requireKeys("the answer", root, KEYS);
    Abstention abstention = abstention(root.path("cannot_judge"));
    SortedMap<String, Double> probabilities = numbers("codes", root, codes);
    RelationJudgment relation = relation(root);
    double irony = probability("irony", root.path("irony"));
    List<Citation> citations = new ArrayList<>();
    int lost = cite(root.path("evidence"), ownWords, citations);
    return new Answer(
        abstention,
        probabilities,
        relation,
        new IronyJudgment(irony, irony >= LIKELY),
        citations.stream().distinct().sorted(BY_PLACE).toList(),
        lost);
  }

  private static @Nullable Abstention abstention(JsonNode value) throws InvalidAnswer {
    return switch (value.asString("")) {
      case "no" -> null;
      case "unsure" -> Abstention.UNSURE;
      case "language" -> Abstention.UNSUPPORTED_LANGUAGE;
      default ->
          throw new InvalidAnswer("\"cannot_judge\" should be \"no\", \"unsure\" or \"language\"");
    };
  }

  private static RelationJudgment relation(JsonNode root) throws InvalidAnswer {
    Map<String, Relation> byKey = new TreeMap<>();
    for (Relation relation : Relation.values()) {
      byKey.put(relation.key(), relation);
    }
    SortedMap<String, Double> given = numbers("relation", root, byKey.keySet());
    double sum = given.values().stream().mapToDouble(p -> p).sum();
    if (Math.abs(sum - 1) > SLACK) {
      throw new InvalidAnswer("the probabilities under \"relation\" should add up to 1");
    }
    SortedMap<Relation, Double> probabilities = new TreeMap<>();
    given.forEach((key, p) -> probabilities.put(byKey.get(key), SixDecimals.of(p / sum)));
    Relation likeliest = null;
    for (Map.Entry<Relation, Double> entry : probabilities.entrySet()) {
      likeliest = entry.getValue() > LIKELY ? entry.getKey() : likeliest;
    }
    return new RelationJudgment(probabilities, likeliest);
  }

  private static SortedMap<String, Double> numbers(String name, JsonNode root, Set<String> keys)
      throws InvalidAnswer {
    JsonNode node = root.path(name);
    requireKeys("\"" + name + "\"", node, keys);
    SortedMap<String, Double> numbers = new TreeMap<>();
    for (String key : keys) {
      numbers.put(key, probability(name + "." + key, node.path(key)));
    }
    return numbers;
  }

  private static double probability(String name, JsonNode value) throws InvalidAnswer {
    double p = value.isNumber() ? value.asDouble() : Double.NaN;
    if (!(p >= 0 && p <= 1)) { // negated so that NaN is refused too
      throw new InvalidAnswer("\"" + name + "\" should be a number from 0 to 1");
    }
    return SixDecimals.of(p);
  }

  private static void requireKeys(String name, JsonNode node, Set<String> keys)
      throws InvalidAnswer {
    if (!node.isObject() || !Set.copyOf(node.propertyNames()).equals(keys)) {
      throw new InvalidAnswer(
          name
              + " should be a JSON object with exactly the keys "
              + keys.stream().sorted().collect(Collectors.joining(", ")));
    }
  }

  /** Adds the citations that stand in the own words; answers how many do not. */
  private int cite(JsonNode evidence, String ownWords, List<Citation> found) throws InvalidAnswer {
    if (!evidence.isArray() || evidence.size() > MOST_CITATIONS) {
      throw new InvalidAnswer(
          "\"evidence\" should be a list of at most " + MOST_CITATIONS + " entries");
    }
    Verbatim text = new Verbatim(ownWords);
    int lost = 0;
    for (JsonNode entry : evidence) {
      requireKeys("each entry of \"evidence\"", entry, Set.of("code", "text"));
      String code = entry.path("code").asString("");
      if (!codes.contains(code) || !entry.path("text").isString()) {
        throw new InvalidAnswer(
            "each entry of \"evidence\" should have a code of the codebook and a text");
      }
      Optional<Verbatim.Stretch> stretch = text.find(entry.path("text").stringValue());
      stretch.ifPresent(at -> found.add(new Citation(code, at.start(), at.end())));
      lost += stretch.isPresent() ? 0 : 1;
    }
    return lost;
  }
}

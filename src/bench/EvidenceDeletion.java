import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Layer;
import org.commentariat.annotation.Sentence;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.encoder.OnnxEncoder;
import org.commentariat.stance.Context;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.learned.Encoders;
import org.commentariat.stance.learned.LearnedClassifier;
import org.commentariat.stance.learned.StanceModelFile;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.thread.Comment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a code of the bundled model falls when a sentence that is shown as its evidence is deleted,
 * and when another sentence is, the one most like it in length. See src/bench/README.md.
 *
 * <p>Arguments: a file with one JSON object with {@code id}, {@code conversation_id}, {@code title},
 * {@code parent_excerpt} and {@code text} a line; how many comments of 3 to 12 sentences are judged,
 * in the order of the hashes of their ids.
 */
public final class EvidenceDeletion {
  private static final String MODEL =
      "/org/commentariat/stance/learned/microsoft-ireland.model.json";

  /** Falls in probability of one code of one comment. */
  private record Falls(double evidence, double other) {}

  public static void main(String[] args) throws Exception {
    int wanted = Integer.parseInt(args[1]);
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      rows.add(JsonMapper.shared().readTree(line));
    }
    rows.sort(Comparator.comparingInt(row -> row.get("id").asString().hashCode()));
    Codebook codebook = CodebookReader.microsoftIreland();
    CoreNlpAnnotator annotator = CoreNlpAnnotator.load(Set.of(Layer.DEPENDENCIES));
    Map<String, List<Falls>> threads = new TreeMap<>();
    int judged = 0;
    try (InputStream in = EvidenceDeletion.class.getResourceAsStream(MODEL);
        OnnxEncoder encoder = OnnxEncoder.loadResource("/org/commentariat/encoder");
        OnnxEncoder general = OnnxEncoder.loadResource("/org/commentariat/encoder/general")) {
      LearnedClassifier classifier =
          new LearnedClassifier(
              codebook,
              StanceModelFile.read(MODEL, in.readAllBytes()),
              new Encoders(encoder, general),
              true);
      for (JsonNode row : rows) {
        AnnotatedComment whole = annotator.annotate(comment(row.get("text").asString()));
        int sentences = whole.sentences().size();
        if (sentences >= 3 && sentences <= 12 && judged < wanted) {
          judged++;
          threads
              .computeIfAbsent(row.get("conversation_id").asString(), id -> new ArrayList<>())
              .addAll(falls(classifier, annotator, whole, context(row)));
        }
        if (judged == wanted) {
          break;
        }
      }
    }
    report(judged, List.copyOf(threads.values()));
  }

  private static List<Falls> falls(
      LearnedClassifier classifier,
      CoreNlpAnnotator annotator,
      AnnotatedComment whole,
      Context context) {
    Judgment judgment = classifier.classify(whole, context);
    List<Falls> falls = new ArrayList<>();
    for (String code : judgment.codes()) {
      ToDoubleFunction<Sentence> fall =
          sentence -> {
            String words = whole.comment().ownWords();
            String rest = words.substring(0, sentence.start()) + words.substring(sentence.end());
            Judgment anew = classifier.classify(annotator.annotate(comment(rest)), context);
            return judgment.probabilities().get(code) - anew.probabilities().getOrDefault(code, 0.0);
          };
      List<Sentence> carrying =
          whole.sentences().stream().filter(each -> carries(judgment, code, each)).toList();
      List<Sentence> others =
          whole.sentences().stream().filter(each -> !carrying.contains(each)).toList();
      if (!carrying.isEmpty() && !others.isEmpty()) {
        Sentence evidence = carrying.get(0);
        int length = evidence.end() - evidence.start();
        Sentence other =
            others.stream()
                .min(Comparator.comparingInt(each -> Math.abs(each.end() - each.start() - length)))
                .orElseThrow();
        falls.add(new Falls(fall.applyAsDouble(evidence), fall.applyAsDouble(other)));
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

  private static void report(int judged, List<List<Falls>> threads) {
    ClusterBootstrap bootstrap = new ClusterBootstrap(1, 1000);
    List<Falls> all = threads.stream().flatMap(List::stream).toList();
    System.out.printf(
        Locale.ROOT,
        "%d comments, %d codes with evidence; fell further without it than without another: %d%n",
        judged,
        all.size(),
        all.stream().filter(each -> each.evidence() > each.other()).count());
    print("fall without the evidence", bootstrap, threads, Falls::evidence);
    print("fall without another", bootstrap, threads, Falls::other);
    print("difference", bootstrap, threads, each -> each.evidence() - each.other());
  }

  private static void print(
      String what,
      ClusterBootstrap bootstrap,
      List<List<Falls>> threads,
      ToDoubleFunction<Falls> figure) {
    System.out.println(
        what
            + ": "
            + bootstrap.interval(
                threads.stream().filter(each -> !each.isEmpty()).toList(),
                falls -> falls.stream().mapToDouble(figure).average().orElse(Double.NaN),
                0.95));
  }

  private static Context context(JsonNode row) {
    return new Context(text(row, "title"), null, text(row, "parent_excerpt"), null);
  }

  private static String text(JsonNode row, String key) {
    JsonNode value = row.get(key);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static Comment comment(String words) {
    return new Comment("c", "t", null, null, words, List.of(), null);
  }
}

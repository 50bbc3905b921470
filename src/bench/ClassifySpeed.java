import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Layer;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.encoder.OnnxEncoder;
import org.commentariat.stance.Judging;
import org.commentariat.stance.Setting;
import org.commentariat.stance.StanceClassifier;
import org.commentariat.stance.learned.Encoders;
import org.commentariat.stance.learned.LearnedClassifier;
import org.commentariat.stance.learned.StanceModel;
import org.commentariat.stance.learned.StanceModelFile;
import org.commentariat.thread.Comment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the bundled model takes to load, and how many comments a second it judges when they are
 * annotated already. See src/bench/README.md.
 *
 * <p>Arguments: a file with one JSON object with {@code text} a line, the number of rounds.
 */
public final class ClassifySpeed {
  private static final String MODEL =
      "/org/commentariat/stance/learned/microsoft-ireland.model.json";

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args.length > 0 ? args[0] : "src/training/invented-comments.jsonl");
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    List<Comment> comments = comments(file);
    Codebook codebook = CodebookReader.microsoftIreland();
    long start = System.nanoTime();
    Encoders encoder =
        new Encoders(
            OnnxEncoder.loadResource("/org/commentariat/encoder"),
            OnnxEncoder.loadResource("/org/commentariat/encoder/general"));
    StanceModel model = model();
    StanceClassifier quick = new LearnedClassifier(codebook, model, encoder, false);
    print("model and encoder loaded in %.2f s%n", since(start));
    StanceClassifier thorough = new LearnedClassifier(codebook, model, encoder, true);

    Map<String, AnnotatedComment> annotated = new HashMap<>();
    start = System.nanoTime();
    CoreNlpAnnotator annotator = CoreNlpAnnotator.load(Set.of(Layer.SENTIMENT, Layer.DEPENDENCIES));
    print("CoreNLP loaded in %.2f s%n", since(start));
    start = System.nanoTime();
    for (Comment comment : comments) {
      annotated.put(comment.id(), annotator.annotate(comment));
    }
    print("annotated on 1 thread: %.1f comments/s%n", comments.size() / since(start));
    for (int threads = 1; threads <= 2; threads++) {
      measure("codes", quick, comments, annotated, threads, rounds);
      measure("codes and sentences that carry them", thorough, comments, annotated, threads, rounds);
    }
  }

  private static void measure(
      String what,
      StanceClassifier classifier,
      List<Comment> comments,
      Map<String, AnnotatedComment> annotated,
      int threads,
      int rounds) {
    Judging judging = new Judging(one -> annotated.get(one.id()), classifier, threads);
    Map<String, Setting> none = Map.of();
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      judging.judge(comments, none, done -> {});
      seconds.add(since(start));
    }
    double median = seconds.stream().sorted().toList().get(rounds / 2);
    print(
        "%s, %d thread%s: %.1f comments/s; median of %d rounds of %,d comments of %d words on average%n",
        what,
        threads,
        threads == 1 ? "" : "s",
        comments.size() / median,
        rounds,
        comments.size(),
        comments.stream().mapToInt(one -> one.ownWords().split("\\s+").length).sum()
            / comments.size());
  }

  private static List<Comment> comments(Path file) throws IOException {
    List<Comment> comments = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = JsonMapper.shared().readTree(line);
      String id = "c" + comments.size();
      comments.add(new Comment(id, "t", null, null, node.get("text").asString(), List.of(), null));
    }
    return comments;
  }

  private static StanceModel model() throws Exception {
    try (InputStream in = ClassifySpeed.class.getResourceAsStream(MODEL)) {
      return StanceModelFile.read(MODEL, in.readAllBytes());
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}

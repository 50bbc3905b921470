import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Annotator;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Layer;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.stance.CueClassifier;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judging;
import org.commentariat.stance.Setting;
import org.commentariat.stance.cue.CueMatcher;
import org.commentariat.stance.cue.Hit;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes which cues of a codebook stand in which coded comments, and what the classifier makes of
 * them: JSON Lines with {@code id}, {@code codes}, {@code abstained}, {@code probabilities} and
 * {@code hits} (code, cue and the words found). Input for {@code weigh_cues.py}.
 *
 * <p>{@code java -cp "target/program/commentariat.jar:target/program/models:target/program/lib/*"
 * src/training/CueHits.java CODEBOOK.yaml CODED.jsonl HITS.jsonl [ANNOTATIONS.jsonl]}
 *
 * <p>Annotation takes minutes and does not depend on the codebook. With a fourth file it is kept
 * there by the first run and read by the next ones; delete the file when the comments change.
 */
public final class CueHits {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static void main(String[] files) throws Exception {
    Codebook codebook = CodebookReader.read(Path.of(files[0]));
    List<Comment> comments = new ArrayList<>();
    Map<String, Setting> settings = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(files[1]))) {
      JsonNode row = JSON.readTree(line);
      comments.add(comment(row));
      if (row.path("title").isString()) {
        settings.put(row.get("id").asString(), new Setting(row.get("title").asString(), null));
      }
    }
    Annotator annotator =
        files.length > 3
            ? kept(Path.of(files[3]), comments)
            : CoreNlpAnnotator.load(EnumSet.of(Layer.DEPENDENCIES));
    int threads = Runtime.getRuntime().availableProcessors();
    Judging judging = new Judging(annotator, new CueClassifier(codebook), threads);
    CueMatcher matcher = new CueMatcher(codebook.cues());
    try (PrintWriter out = new PrintWriter(files[2], StandardCharsets.UTF_8)) {
      for (JudgedComment judged : judging.judge(comments, settings, done -> {})) {
        out.println(line(judged, matcher, settings));
      }
    }
  }

  /** Reads annotations from a file, which it first writes where there is none. */
  private static Annotator kept(Path file, List<Comment> comments) throws Exception {
    if (!Files.exists(file)) {
      Annotator annotator = CoreNlpAnnotator.load(EnumSet.of(Layer.DEPENDENCIES));
      Path beside = file.resolveSibling(file.getFileName() + ".part");
      Files.write(
          beside,
          comments.parallelStream()
              .map(annotator::annotate)
              .map(JSON::writeValueAsString)
              .toList());
      Files.move(beside, file);
    }
    Map<String, AnnotatedComment> byId = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      AnnotatedComment annotated = JSON.readValue(line, AnnotatedComment.class);
      byId.put(annotated.comment().id(), annotated);
    }
    return comment -> byId.get(comment.id());
  }

  private static Comment comment(JsonNode row) {
    String id = row.get("id").asString();
    String parent = row.path("reply_to").asString("");
    ReplyLink link =
        parent.isBlank() || parent.equals(id)
            ? null
            : new ReplyLink(parent, ReplyLink.Rule.STATED_ID, 1);
    return new Comment(
        id,
        row.get("conversation_id").asString(),
        null,
        null,
        row.get("text").asString(),
        List.of(),
        link);
  }

  private static String words(AnnotatedComment annotated, Hit hit) {
    return annotated.comment().ownWords().substring(hit.start(), hit.end());
  }

  private static String line(
      JudgedComment judged, CueMatcher matcher, Map<String, Setting> settings) {
    AnnotatedComment annotated = judged.annotated();
    List<List<String>> hits =
        matcher.hits(annotated, settings.getOrDefault(annotated.comment().id(), Setting.NONE).title()).stream()
            .map(hit -> List.of(hit.code(), hit.cue().name(), words(annotated, hit)))
            .toList();
    return JSON.writeValueAsString(
        Map.of(
            "id", annotated.comment().id(),
            "codes", judged.judgment().codes(),
            "abstained", judged.judgment().abstained(),
            "probabilities", judged.judgment().probabilities(),
            "hits", hits));
  }
}

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
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Layer;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.stance.CueClassifier;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judging;
import org.commentariat.stance.cue.CueMatcher;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes which cues of a codebook stand in which coded comments, and what the classifier makes of
 * them: JSON Lines with {@code id}, {@code codes}, {@code abstained}, {@code probabilities} and
 * {@code hits} (code and cue). Input for {@code weigh_cues.py}.
 *
 * <p>{@code java -cp "target/classes:target/models:LIBRARIES" src/training/CueHits.java CODEBOOK.yaml
 * CODED.jsonl HITS.jsonl}
 */
public final class CueHits {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static void main(String[] files) throws Exception {
    Codebook codebook = CodebookReader.read(Path.of(files[0]));
    List<Comment> comments = new ArrayList<>();
    Map<String, String> titles = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(files[1]))) {
      JsonNode row = JSON.readTree(line);
      comments.add(comment(row));
      if (row.path("title").isString()) {
        titles.put(row.get("conversation_id").asString(), row.get("title").asString());
      }
    }
    Judging judging =
        new Judging(
            CoreNlpAnnotator.load(EnumSet.of(Layer.DEPENDENCIES)),
            new CueClassifier(codebook),
            Runtime.getRuntime().availableProcessors());
    CueMatcher matcher = new CueMatcher(codebook.cues());
    try (PrintWriter out = new PrintWriter(files[2], StandardCharsets.UTF_8)) {
      for (JudgedComment judged : judging.judge(comments, titles, done -> {})) {
        out.println(line(judged, matcher, titles));
      }
    }
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

  private static String line(
      JudgedComment judged, CueMatcher matcher, Map<String, String> titles) {
    AnnotatedComment annotated = judged.annotated();
    List<List<String>> hits =
        matcher.hits(annotated, titles.get(annotated.comment().threadId())).stream()
            .map(hit -> List.of(hit.code(), hit.cue().name()))
            .distinct()
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

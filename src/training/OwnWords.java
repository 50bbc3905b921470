import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commentariat.encoder.OnnxEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what the general-purpose encoder makes of comments: JSON Lines with {@code id} and {@code
 * embedding}. Input for {@code stance/heads.py}.
 *
 * <p>{@code java -cp "target/program/commentariat.jar:target/program/models:target/program/lib/*"
 * src/training/OwnWords.java COMMENTS.jsonl…}, each with {@code id} and {@code text} a line.
 */
public final class OwnWords {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static void main(String[] files) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (OnnxEncoder encoder = OnnxEncoder.loadResource("/org/commentariat/encoder/general")) {
      for (String file : files) {
        for (String line : Files.readAllLines(Path.of(file))) {
          JsonNode row = JSON.readTree(line);
          Map<String, Object> found = new LinkedHashMap<>();
          found.put("id", row.get("id").asString());
          found.put("embedding", encoder.encode(row.get("text").asString(), null).embedding());
          out.println(JSON.writeValueAsString(found));
        }
      }
    }
    out.flush();
  }
}

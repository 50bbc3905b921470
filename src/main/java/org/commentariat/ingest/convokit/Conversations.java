package org.commentariat.ingest.convokit;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.TextReader;
import org.commentariat.thread.Article;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What {@code conversations.json} says of the conversations of a corpus: their articles. */
final class Conversations {

  private static final List<String> TITLES =
      List.of("title", "article_title", "page_title", "thread_title", "post_title", "headline");

  private static final ObjectReader ONE =
      JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Map<String, Article> byId = new HashMap<>();

  private Conversations() {}

  /** Reads the file beside the utterances, if there is one. */
  static Conversations beside(Source utterances, Intake intake) throws IOException {
    Conversations conversations = new Conversations();
    Source file = utterances.sibling(CorpusFolder.CONVERSATIONS);
    if (file != null) {
      try (TextReader text = TextReader.open(file);
          JsonParser parser = JsonMapper.shared().createParser(text)) {
        conversations.read(parser);
      } catch (JacksonException e) {
        intake.reject(
            CorpusFolder.CONVERSATIONS,
            "a JSON object of conversations was expected: " + e.getOriginalMessage());
      }
    }
    return conversations;
  }

  private void read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String id = parser.currentName();
      parser.nextToken();
      JsonNode conversation = ONE.readTree(parser);
      JsonNode meta = conversation.has("meta") ? conversation.get("meta") : conversation;
      String title =
          TITLES.stream()
              .map(meta::path)
              .filter(JsonNode::isString)
              .map(JsonNode::stringValue)
              .findFirst()
              .orElse(null);
      JsonNode declared = meta.path("declared_comments");
      Integer count =
          declared.canConvertToInt() && declared.intValue() >= 0 ? declared.intValue() : null;
      if (title != null || count != null) {
        byId.put(id, new Article(title, count));
      }
    }
  }

  /** The article of a conversation, or null where nothing is said of it. */
  @Nullable Article article(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }
}

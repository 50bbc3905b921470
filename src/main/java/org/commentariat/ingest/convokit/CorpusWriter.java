package org.commentariat.ingest.convokit;

import com.carrotsearch.hppc.LongHashSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.commentariat.ingest.assembly.ThreadSink;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a corpus that ConvoKit loads and whose conversations pass its {@code check_integrity}.
 * Each conversation has one root, as ConvoKit demands: the article, under the id of the
 * conversation. Comments that answer nobody answer it. A commenter without a name speaks as {@value
 * #UNKNOWN}. Memory: 8 to 16 bytes for each commenter. Not for several threads at once.
 */
public final class CorpusWriter implements ThreadSink, Closeable {

  /** Begins the id of an article. */
  static final String ARTICLE = "article:";

  /** Stands before the id of a comment that looks like an article's. */
  private static final String NO_ARTICLE = "comment:";

  private static final Pattern LIKE_ARTICLE = Pattern.compile("(?:" + NO_ARTICLE + ")*+" + ARTICLE);

  private static final String UNKNOWN = "[unknown]";
  private static final String THE_ARTICLE = "[article]";

  /** Python opens files in the encoding of its machine; ASCII is the same in all of them. */
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private final Path folder;
  private final String program;
  private final Writer utterances;
  private final Entries speakers;
  private final Entries conversations;
  private final LongHashSet known = new LongHashSet();
  private String conversation = "";
  private @Nullable String title;

  /**
   * Begins a corpus.
   *
   * @param folder that exists
   * @param program what wrote it, with its version, for {@code corpus.json}
   */
  public CorpusWriter(Path folder, String program) throws IOException {
    this.folder = folder;
    this.program = program;
    this.utterances = writer(CorpusFolder.UTTERANCES);
    this.speakers = new Entries(writer(CorpusFolder.SPEAKERS));
    this.conversations = new Entries(writer(CorpusFolder.CONVERSATIONS));
  }

  /** An object being written, one entry after the other. */
  private static final class Entries {
    private final Writer out;
    private String before = "{\n";

    Entries(Writer out) {
      this.out = out;
    }

    void add(String key, ObjectNode meta) throws IOException {
      ObjectNode entry = JSON.createObjectNode();
      entry.set("meta", meta);
      entry.putArray("vectors");
      out.write(before + JSON.writeValueAsString(key) + ": " + JSON.writeValueAsString(entry));
      before = ",\n";
    }

    void close() throws IOException {
      try (out) {
        out.write(before.startsWith("{") ? "{}\n" : "\n}\n");
      }
    }
  }

  @Override
  public void thread(String id, String source, Article article) throws IOException {
    conversation = ARTICLE + id;
    title = article.title();
    conversations.add(
        conversation,
        JSON.createObjectNode()
            .put("thread", id)
            .put("title", title)
            .put("declared_comments", article.declaredComments())
            .put("source", source));
    speak(THE_ARTICLE, false);
    ObjectNode root = JSON.createObjectNode();
    root.put("id", conversation).put("conversation_id", conversation).putNull("reply-to");
    root.put("speaker", THE_ARTICLE).putNull("timestamp").put("text", title == null ? "" : title);
    ObjectNode meta = root.putObject("meta");
    meta.put("kind", "article").put("named", false).put("source", source).put("article", title);
    write(root);
  }

  @Override
  public void comment(Comment comment, String source) throws IOException {
    ObjectNode utterance = UtteranceJson.of(comment, source, title);
    String author = comment.author();
    utterance.put("id", unlikeArticle(comment.id()));
    utterance.put("conversation_id", conversation);
    utterance.remove("reply_to");
    utterance.put(
        "reply-to",
        comment.replyLink() == null ? conversation : unlikeArticle(comment.replyLink().parent()));
    utterance.put("speaker", author == null ? UNKNOWN : author);
    utterance.put("timestamp", seconds(comment.time()));
    ObjectNode meta = (ObjectNode) utterance.get("meta");
    meta.put("kind", comment.isPlaceholder() ? "placeholder" : "comment");
    meta.put("named", author != null);
    speak(author == null ? UNKNOWN : author, author != null);
    write(utterance);
  }

  private void write(ObjectNode utterance) throws IOException {
    utterance.putArray("vectors");
    utterances.write(JSON.writeValueAsString(utterance));
    utterances.write('\n');
  }

  /** Enters a speaker at the first word. */
  private void speak(String name, boolean isPerson) throws IOException {
    if (known.add(hash(name))) {
      speakers.add(name, JSON.createObjectNode().put("person", isPerson));
    }
  }

  private static String unlikeArticle(String id) {
    return LIKE_ARTICLE.matcher(id).lookingAt() ? NO_ARTICLE + id : id;
  }

  /** The id of a comment, from what a corpus calls it. */
  static String commentId(String id) {
    return id.startsWith(NO_ARTICLE) && LIKE_ARTICLE.matcher(id).lookingAt()
        ? id.substring(NO_ARTICLE.length())
        : id;
  }

  /** Seconds since 1970, whole where they are. */
  private static @Nullable BigDecimal seconds(@Nullable Instant time) {
    if (time == null) {
      return null;
    }
    BigDecimal seconds = BigDecimal.valueOf(time.getEpochSecond());
    return time.getNano() == 0 ? seconds : seconds.add(BigDecimal.valueOf(time.getNano(), 9));
  }

  private static long hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Writer writer(String name) throws IOException {
    return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
  }

  /** Completes the corpus. */
  @Override
  public void close() throws IOException {
    try (utterances) {
      speakers.close();
      conversations.close();
    }
    Files.writeString(
        folder.resolve(CorpusFolder.CORPUS),
        JSON.writeValueAsString(JSON.createObjectNode().put("program", program)) + "\n");
    Files.writeString(
        folder.resolve(CorpusFolder.INDEX), JSON.writeValueAsString(MetaIndex.json()) + "\n");
  }
}

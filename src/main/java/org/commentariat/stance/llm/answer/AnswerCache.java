package org.commentariat.stance.llm.answer;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers on disk, one file each, named by the SHA-256 of everything that was asked. A file holds
 * probabilities and places, never a word of a comment. It is written beside its place and moved
 * there, so that a killed run leaves whole answers only; what cannot be read is as good as absent
 * and is written anew. Thread-safe, also between processes.
 */
public final class AnswerCache {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int FORMAT = 1;

  /** Keeps nothing and knows nothing. */
  public static final AnswerCache NONE = new AnswerCache(null);

  private final @Nullable Path folder;

  private AnswerCache(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Answers in this folder, which is made when the first one is kept. */
  public static AnswerCache in(Path folder) {
    return new AnswerCache(folder);
  }

  /**
   * An answer with what is known of its coming about.
   *
   * @param answer as read
   * @param model as the server named it, or null when it did not
   * @param request what was asked for beside the conversation, in words
   */
  public record Kept(Answer answer, @Nullable String model, String request) {
    public Kept {
      Objects.requireNonNull(answer, "no answer"); // files may lack it
      Objects.requireNonNull(request, "no request");
    }
  }

  /** The file's content. */
  private record Entry(int format, @Nullable String key, @Nullable Kept kept) {}

  /**
   * The answer kept under a key.
   *
   * @param key 64 hexadecimal digits
   * @param codes of the codebook, which the answer must be about
   * @param length of the own words, in which the citations must lie
   */
  public Optional<Kept> find(String key, Set<String> codes, int length) {
    if (folder == null) {
      return Optional.empty();
    }
    try {
      Entry entry = JSON.readValue(Files.readAllBytes(place(folder, key)), Entry.class);
      Kept kept = entry.kept();
      if (kept == null || entry.format() != FORMAT || !key.equals(entry.key())) {
        return Optional.empty();
      }
      return fits(kept.answer(), codes, length) ? Optional.of(kept) : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // absent, cut short or somebody else's: ask again
    }
  }

  private static boolean fits(Answer answer, Set<String> codes, int length) {
    return answer.probabilities().keySet().equals(codes)
        && answer.citations().stream()
            .allMatch(cited -> codes.contains(cited.code()) && cited.end() <= length);
  }

  /**
   * Keeps an answer.
   *
   * @throws IOException when it cannot be written
   */
  public void keep(String key, Kept kept) throws IOException {
    if (folder == null) {
      return;
    }
    Path place = place(folder, key);
    Path shelf = Files.createDirectories(place.getParent());
    Path beside = Files.createTempFile(shelf, "answer", ".tmp"); // readable by its owner only
    try {
      Files.write(beside, JSON.writeValueAsBytes(new Entry(FORMAT, key, kept)));
      move(beside, place);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path beside, Path place) throws IOException {
    try {
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path place(Path folder, String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + ".json");
  }
}

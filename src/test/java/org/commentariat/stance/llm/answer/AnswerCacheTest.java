package org.commentariat.stance.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.stance.llm.answer.Answer.Citation;
import org.commentariat.stance.llm.answer.AnswerCache.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCacheTest {
  private static final String KEY = "0f".repeat(32);
  private static final Set<String> CODES = Set.of("for_trams");

  @TempDir Path folder;

  @Test
  void whatIsKeptIsFoundAgain() throws IOException {
    AnswerCache.in(folder).keep(KEY, kept());

    assertThat(AnswerCache.in(folder).find(KEY, CODES, 10)).contains(kept());
    assertThat(AnswerCache.in(folder).find("1f".repeat(32), CODES, 10)).isEmpty();
    assertThat(AnswerCache.NONE.find(KEY, CODES, 10)).isEmpty();
  }

  @Test
  void anAnswerIsOneFileWithNothingLeftBesideIt() throws IOException {
    AnswerCache.in(folder).keep(KEY, kept());
    AnswerCache.in(folder).keep(KEY, kept());

    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files).containsExactly(folder.resolve("0f").resolve(KEY + ".json"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\":1 | \"format\":2",
        "\"key\":\"0f | \"key\":\"1f",
        "\"for_trams\":0.75 | \"for_trams\":75",
        "\"for_trams\":0.75 | \"for_buses\":0.75",
        "\"end\":8 | \"end\":800",
        "\"end\":8 | \"end\":1",
        "\"agree\" | \"quarrel\"",
        "\"answer\": | \"reply\":",
        "} | ''",
      })
  void aSpoiledFileIsAsGoodAsNoneAndIsWrittenAnew(String good, String bad) throws IOException {
    AnswerCache cache = AnswerCache.in(folder);
    cache.keep(KEY, kept());
    Path file = folder.resolve("0f").resolve(KEY + ".json");
    String whole = Files.readString(file);
    assertThat(whole).contains(good);

    Files.writeString(file, whole.replace(good, bad));
    assertThat(cache.find(KEY, CODES, 10)).isEmpty();
    Files.write(file, new byte[0]);
    assertThat(cache.find(KEY, CODES, 10)).isEmpty();
    cache.keep(KEY, kept());
    assertThat(cache.find(KEY, CODES, 10)).contains(kept());
  }

  private static Kept kept() {
    TreeMap<Relation, Double> relation = new TreeMap<>();
    relation.put(Relation.AGREE, 0.7);
    relation.put(Relation.DISAGREE, 0.2);
    relation.put(Relation.OTHER, 0.1);
    TreeMap<String, Double> probabilities = new TreeMap<>();
    probabilities.put("for_trams", 0.75);
    Answer answer =
        new Answer(
            null,
            probabilities,
            new RelationJudgment(relation, Relation.AGREE),
            new IronyJudgment(0.1, false),
            List.of(new Citation("for_trams", 2, 8)),
            1);
    return new Kept(answer, "invented-model", "json_schema");
  }
}

package org.commentariat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.DecodedText;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.ingest.source.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The format of a file is told by its content, with the seeds of the fuzz tests as openings. */
class RecognitionTest {

  private static final Path SEEDS = Path.of("src/test/resources/org/commentariat/ingest/fuzz");

  /** Formats of last resort: what is of another format too may look like theirs. */
  private static final List<String> GENERAL = List.of("html", "jsonl", "csv", "page");

  @TempDir Path folder;

  static Stream<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.walk(SEEDS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !key(file).equals("any")) // packed files, of no format of their own
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String key(Path seed) {
    return SEEDS
        .relativize(seed)
        .getName(0)
        .toString()
        .replaceFirst("FuzzTest.*", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The readers that take the file for theirs, in the order in which they are asked. */
  private static List<String> claims(Path file) throws IOException {
    Opening opening = Opening.of(new InputFile(file, "input", "id"));
    return CommentFiles.formats().stream()
        .filter(reader -> reader.recognises(opening))
        .map(CommentReader::key)
        .toList();
  }

  @Test
  void everyFormatHasASeed() throws IOException {
    assertThat(seeds().map(RecognitionTest::key).distinct())
        .containsExactlyInAnyOrderElementsOf(
            CommentFiles.formats().stream().map(CommentReader::key).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFileIsClaimedByTheReaderOfItsFormatWhateverItsName(Path seed) throws IOException {
    Path nameless = Files.copy(seed, folder.resolve("input"));

    List<String> claims = claims(nameless);

    assertThat(claims).first().isEqualTo(key(seed));
    assertThat(claims.subList(1, claims.size())).isSubsetOf(GENERAL);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aByteOrderMarkAndBlankLinesBeforeItChangeNothing(Path seed) throws IOException {
    String text = DecodedText.of(Files.readAllBytes(seed)).text();
    Path marked = Files.writeString(folder.resolve("input"), "\uFEFF\r\n\r\n" + text);

    assertThat(claims(marked)).first().isEqualTo(key(seed));
  }
}

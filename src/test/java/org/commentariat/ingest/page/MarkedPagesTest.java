package org.commentariat.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commentariat.ingest.source.StatedComment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented pages in the styles of many sites, with the beginning of the comments marked. */
class MarkedPagesTest {

  private static final String MARKER = "!@#$%^&*()  COMMENTS";

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "pasted-a", "pasted-b"})
  void commentsBeginWithinALineOfTheMarkOnNineOfTenPages(String folder) throws Exception {
    List<String> wrong = new ArrayList<>();
    List<Path> pages = pages(folder);
    for (Path file : pages) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      int marked = takeMarker(lines);
      int found = RebuiltPage.of("page", lines).firstLine();
      boolean without = marked < 0 || found < 0;
      if (without ? marked != found : apart(lines, marked, found) > 1) {
        wrong.add(file.getFileName() + ": line " + (marked + 1) + ", found " + (found + 1));
      }
    }
    assertThat(pages).hasSizeGreaterThanOrEqualTo(20);
    assertThat(wrong).hasSizeLessThanOrEqualTo(pages.size() / 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "pasted-a", "pasted-b"})
  void buttonsAndFormsAreNoWordsOfCommenters(String folder) throws Exception {
    List<String> furniture = new ArrayList<>();
    List<Path> pages = pages(folder);
    for (Path file : pages) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      takeMarker(lines);
      for (StatedComment comment : RebuiltPage.of("page", lines).comments()) {
        comment
            .ownWords()
            .lines()
            .filter(
                line ->
                    line.matches(
                        "(?i)\\W*(?:reply|replydelete|like|share|report(?: abuse)?|permalink.*"
                            + "|recommend\\W+\\d+\\W*|leave a reply|name \\*|website|post a comment"
                            + "|suggest removal|posts: \\d+|joined: .*|(?:older|newer) post)\\W*"))
            .forEach(line -> furniture.add(file.getFileName() + ": " + line));
      }
    }
    assertThat(furniture).hasSizeLessThanOrEqualTo(pages.size() / 10);
  }

  private static List<Path> pages(String folder) throws IOException, URISyntaxException {
    Path path = Path.of(Objects.requireNonNull(MarkedPagesTest.class.getResource(folder)).toURI());
    try (Stream<Path> files = Files.list(path)) {
      return files.sorted().toList();
    }
  }

  /** Index of the first line with text after the mark, which is taken out; −1 without a mark. */
  private static int takeMarker(List<String> lines) {
    int line = lines.indexOf(MARKER);
    if (line >= 0) {
      lines.remove(line);
      while (lines.get(line).isBlank()) {
        line++;
      }
    }
    return line;
  }

  private static long apart(List<String> lines, int a, int b) {
    return lines.subList(Math.min(a, b), Math.max(a, b)).stream()
        .filter(line -> !line.isBlank())
        .count();
  }
}

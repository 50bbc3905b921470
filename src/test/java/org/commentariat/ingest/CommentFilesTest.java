package org.commentariat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentFilesTest {

  private static final String PAGE =
      """
      Harbour to be dredged again next year

      1 Comment

      Commenting is disabled on this article.

      Dredging is expensive – très cher – but the ferry needs it.
      """;

  @TempDir Path folder;

  @BeforeEach
  void writePages() throws IOException {
    write("b/harbour.txt", PAGE);
    write("a/harbour.txt", PAGE);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Ingest read(Path file) throws IOException {
    return CommentFiles.under(List.of(file), ReadingOptions.DEFAULT).readAll(done -> {});
  }

  @Test
  void foldersAreReadInTheOrderOfTheirNamesWithUniqueIds() throws IOException {
    write("B.txt", PAGE);

    Ingest ingest = CommentFiles.under(List.of(folder), ReadingOptions.DEFAULT).readAll(done -> {});

    assertThat(ingest.threads())
        .extracting(CommentThread::source)
        .containsExactly("B.txt", "a/harbour.txt", "b/harbour.txt");
    assertThat(ingest.threads())
        .extracting(CommentThread::id)
        .containsExactly("B", "harbour", "b-harbour");
    assertThat(ingest.threads().get(2).comments().get(0).id()).isEqualTo("b-harbour-1");
    assertThat(ingest.rejections()).isEmpty();
  }

  @Test
  void idsHoldSafeCharactersOnly() throws IOException {
    write("../" + folder.getFileName() + "/c/Söme page (1) $&.saved.txt", PAGE);
    write("c/-.txt", PAGE);

    assertThat(CommentFiles.under(List.of(folder.resolve("c")), ReadingOptions.DEFAULT).files())
        .extracting(InputFile::id)
        .containsExactly("page", "Söme-page-1-.saved");
  }

  @Test
  void hiddenFilesReadmesAndLoopsOfLinksArePassedOver() throws IOException {
    write(".hidden/x.txt", PAGE);
    write("a/.x.txt", PAGE);
    write("a/README.md", PAGE);
    write("README.txt", PAGE);
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("b/self"), folder.resolve("b"));

    CommentFiles files = CommentFiles.under(List.of(folder), ReadingOptions.DEFAULT);

    assertThat(files.files())
        .extracting(InputFile::name)
        .containsExactly("a/harbour.txt", "b/harbour.txt");
    assertThat(files.readAll(done -> {}).rejections()).isEmpty();
  }

  @Test
  void aFileReachedTwiceIsReadOnce() {
    Path file = folder.resolve("a/harbour.txt");

    assertThat(CommentFiles.under(List.of(file, folder, file), ReadingOptions.DEFAULT).files())
        .hasSize(2);
  }

  @Test
  void whatCannotBeReadIsRejectedAndTheRestGoesOn() throws IOException {
    write("c/empty.txt", "");
    write("c/blank.txt", " \n\t\n");
    write(
        "c/picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 3, 4, 5, 6, 0, 0, 0});
    write("c/page.rtf", "{\\rtf1 hello}");
    write("c/markup.txt", "<!DOCTYPE html><html></html>");
    write("c/harbour.txt", PAGE);

    Ingest ingest =
        CommentFiles.under(
                List.of(folder.resolve("c"), folder.resolve("missing.txt")), ReadingOptions.DEFAULT)
            .readAll(done -> {});

    assertThat(ingest.threads()).extracting(CommentThread::source).containsExactly("harbour.txt");
    assertThat(ingest.rejections())
        .extracting(Rejection::toString)
        .satisfiesExactly(
            missing -> assertThat(missing).contains("missing.txt", "does not exist"),
            blank -> assertThat(blank).contains("blank.txt", "white space"),
            empty -> assertThat(empty).contains("empty.txt", "0 bytes"),
            markup -> assertThat(markup).contains("markup.txt", "web page with text"),
            other -> assertThat(other).contains("page.rtf", "what can be read"),
            picture -> assertThat(picture).contains("picture.txt", "no text"));
  }

  @Test
  void aFileThatMayNotBeReadIsRejected() throws IOException {
    Path file = write("locked.txt", PAGE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "this user may read everything");

    assertThat(read(file).rejections()).singleElement().asString().contains("access denied");
  }

  @Test
  void theEncodingDoesNotChangeTheWords() throws IOException {
    String expected = read(write("utf8.txt", PAGE)).threads().get(0).comments().get(0).ownWords();

    for (String charset : List.of("windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16")) {
      Path file = write(charset + ".txt", PAGE.getBytes(Charset.forName(charset)));
      assertThat(read(file).threads().get(0).comments().get(0).ownWords())
          .as(charset)
          .isEqualTo(expected);
    }
    assertThat(read(folder.resolve("windows-1252.txt")).notes())
        .extracting(Note::text)
        .anyMatch(note -> note.contains("windows-1252"));
  }

  @Test
  void everyKindOfLineEndEndsALine() throws IOException {
    for (String end : List.of("\r\n", "\r", "\u2028", "\u0085")) {
      CommentThread thread = read(write("ends.txt", PAGE.replace("\n", end))).threads().get(0);
      assertThat(thread.comments()).hasSize(1);
      assertThat(thread.article().title()).isEqualTo("Harbour to be dredged again next year");
    }
  }
}

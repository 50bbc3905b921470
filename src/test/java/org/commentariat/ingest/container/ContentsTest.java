package org.commentariat.ingest.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.SourceIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {

  private static final String PAGE =
      """
      Harbour to be dredged again next year

      1 Comment

      Commenting is disabled on this article.

      Dredging is expensive, but the ferry needs it.
      """;

  @TempDir Path folder;

  /** Wraps a stream in one that compresses. */
  private interface Packing {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] bytes, Packing packing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = packing.around(out)) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    return packed(text.getBytes(UTF_8), GZIPOutputStream::new);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> files(String... names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, ("text of " + name).getBytes(UTF_8));
    }
    return files;
  }

  private Contents contents(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return Contents.of(new InputFile(file, name, "the-id"), new SourceIds());
  }

  private static String text(@Nullable Source source) throws IOException {
    if (source == null) {
      throw new AssertionError("no such source");
    }
    try (InputStream in = source.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private Ingest ingest(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return CommentFiles.under(List.of(file), ReadingOptions.DEFAULT).readAll(done -> {});
  }

  @Test
  void aPlainFileIsItsOwnContent() throws IOException {
    Contents contents = contents("page.txt", PAGE.getBytes(UTF_8));

    assertThat(contents.sources()).singleElement().isInstanceOf(InputFile.class);
  }

  @Test
  void everyCompressionIsToldByItsBytesWhateverTheName() throws IOException {
    Map<String, Packing> packings =
        Map.of(
            "page.txt.gz", GZIPOutputStream::new,
            "page.txt.zst", ZstdOutputStream::new,
            "page.txt.bz2", BZip2CompressorOutputStream::new,
            "page.txt.xz", XZCompressorOutputStream::new,
            "misnamed.json", GZIPOutputStream::new);
    for (Map.Entry<String, Packing> packing : packings.entrySet()) {
      byte[] bytes = packed(PAGE.getBytes(UTF_8), packing.getValue());

      Source source = contents(packing.getKey(), bytes).sources().get(0);

      assertThat(text(source)).as(packing.getKey()).isEqualTo(PAGE);
      assertThat(text(source)).as("read again").isEqualTo(PAGE);
      assertThat(source.id()).isEqualTo("the-id");
      assertThat(source.name())
          .isEqualTo(packing.getKey() + (packing.getKey().startsWith("page") ? "/page.txt" : ""));
    }
  }

  @Test
  void allMembersOfACompressedFileAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(gzip("one "));
    bytes.writeBytes(gzip("two"));

    assertThat(text(contents("a.gz", bytes.toByteArray()).sources().get(0))).isEqualTo("one two");
  }

  @Test
  void zstandardWithTheLongestWindowIsRead() throws IOException {
    byte[] bytes =
        packed(
            PAGE.getBytes(UTF_8),
            out -> new ZstdOutputStream(out).setLong(31).setCloseFrameOnFlush(true));

    assertThat(text(contents("a.zst", bytes).sources().get(0))).isEqualTo(PAGE);
  }

  @Test
  void theFilesOfAZipAreSourcesOfTheirOwnInTheOrderOfTheirNames() throws IOException {
    Map<String, byte[]> files = files("b/two.txt", "a/one.txt", "a/README.md", "a/.hidden/x.txt");
    files.put("__MACOSX/._one.txt", new byte[1]);
    files.put("b/three.json.gz", gzip("packed twice"));

    List<Source> sources = contents("saved.zip", zip(files)).sources();

    assertThat(sources)
        .extracting(Source::name)
        .containsExactly(
            "saved.zip/a/one.txt", "saved.zip/b/three.json.gz/three.json", "saved.zip/b/two.txt");
    assertThat(sources)
        .extracting(Source::id)
        .containsExactly("the-id-a-one", "the-id-b-three.json", "the-id-b-two");
    assertThat(text(sources.get(0))).isEqualTo("text of a/one.txt");
    assertThat(text(sources.get(1))).isEqualTo("packed twice");
    assertThat(text(sources.get(2))).isEqualTo("text of b/two.txt");
  }

  @Test
  void filesOfAZipAreBesideEachOtherInTheirFolderOnly() throws IOException {
    List<Source> sources =
        contents("corpus.zip", zip(files("c/one.txt", "c/two.txt", "d/three.txt"))).sources();

    Source sibling = sources.get(0).sibling("two.txt");
    assertThat(text(sibling)).isEqualTo("text of c/two.txt");
    assertThat(sources.get(0).sibling("three.txt")).isNull();
  }

  @Test
  void aFileBesideACompressedOneMayBeCompressedOrNot() throws IOException {
    Files.write(folder.resolve("b.json.gz"), gzip("packed"));
    Files.writeString(folder.resolve("c.json"), "plain");
    Source source = contents("a.json.gz", gzip("first")).sources().get(0);

    assertThat(text(source.sibling("b.json"))).isEqualTo("packed");
    assertThat(text(source.sibling("c.json"))).isEqualTo("plain");
    assertThat(source.sibling("d.json")).isNull();
  }

  @Test
  void aNameThatLeadsOutOfTheArchiveIsOnlyAName() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.txt"), "secret");
    Contents contents = contents("slip.zip", zip(files("../secret.txt", "/etc/one.txt")));

    assertThat(contents.sources())
        .extracting(Source::name)
        .containsExactly("slip.zip/../secret.txt", "slip.zip//etc/one.txt");
    assertThat(text(contents.sources().get(0))).isEqualTo("text of ../secret.txt");
    assertThat(contents.sources().get(0).id()).isEqualTo("the-id-secret");
    assertThat(outside).hasContent("secret");
  }

  @Test
  void whatWasGoodBeforeATruncationIsReadAndTheEndIsReported() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder noise = new StringBuilder();
    for (int k = 0; k < 500_000; k++) {
      noise.append(random.nextInt(10_000)).append('\n');
    }
    for (Packing packing : List.<Packing>of(GZIPOutputStream::new, ZstdOutputStream::new)) {
      byte[] whole = packed((PAGE + noise).getBytes(UTF_8), packing);

      Ingest ingest = ingest("page.txt.packed", Arrays.copyOf(whole, whole.length / 2));

      assertThat(ingest.threads()).as("%s", ingest.rejections()).hasSize(1);
      assertThat(ingest.rejections())
          .extracting(Rejection::toString)
          .anyMatch(text -> text.matches("page.txt.packed: byte \\d+ when unpacked: .*cut off.*"));
    }
  }

  @Test
  void theFirstFilesOfATruncatedZipAreRead() throws IOException {
    byte[] whole = zip(files("a.txt", "b.txt", "c.txt"));
    int end = new String(whole, ISO_8859_1).indexOf("c.txt");

    Contents contents = contents("cut.zip", Arrays.copyOf(whole, end));

    assertThat(contents.sources())
        .extracting(Source::name)
        .contains("cut.zip/a.txt", "cut.zip/b.txt");
    assertThat(text(contents.sources().get(0))).isEqualTo("text of a.txt");
    assertThat(contents.rejections()).singleElement().asString().contains("walking through");
  }

  @Test
  void anEncryptedFileIsNamed() throws IOException {
    byte[] bytes = zip(files("open.txt", "locked.txt"));
    String latin = new String(bytes, ISO_8859_1);
    int central = latin.indexOf("locked.txt", latin.indexOf("PK\1\2")) - 46;
    bytes[central + 8] |= 1; // the flag in the archive's directory

    Contents contents = contents("some.zip", bytes);

    assertThat(contents.sources()).extracting(Source::name).containsExactly("some.zip/open.txt");
    assertThat(contents.rejections())
        .singleElement()
        .asString()
        .contains("some.zip/locked.txt", "encrypted");
  }

  @Test
  void anArchiveInAnArchiveIsNotOpened() throws IOException {
    Map<String, byte[]> files = files("a.txt");
    files.put("inner.zip", zip(files("b.txt")));

    Ingest ingest = ingest("outer.zip", zip(files));

    assertThat(ingest.rejections())
        .extracting(Rejection::toString)
        .anyMatch(text -> text.startsWith("outer.zip/inner.zip: ") && text.contains("unpack"));
  }

  @Test
  void aFileThatNeverStopsGrowingIsStopped() throws IOException {
    byte[] bomb =
        packed(
            new byte[0],
            out -> {
              OutputStream zstd = new ZstdOutputStream(out);
              for (int k = 0; k < 120; k++) {
                zstd.write(new byte[1 << 20]);
              }
              return zstd;
            });
    PackedSource source = (PackedSource) contents("bomb.zst", bomb).sources().get(0);

    long length = 0;
    try (InputStream in = source.open()) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
      }
    }

    assertThat(length).isBetween(99L << 20, 100L << 20);
    assertThat(ingest("bomb.zst", bomb).rejections()).isNotEmpty();
  }

  @Test
  void manyFilesThatShareTheirBytesCountTogether() {
    Allowance allowance = new Allowance(1, 5000);

    assertThat(allowance.use(3000)).isTrue();
    assertThat(allowance.use(3000)).isFalse();
    assertThat(new Allowance(100, 5000).use(20_000)).isTrue();
    assertThat(new Allowance(100, 5000).use(20_001)).isFalse();
  }

  @Test
  void aDocumentOfAnOfficeProgramIsNoArchive() throws IOException {
    Contents contents = contents("letter.docx", zip(files("[Content_Types].xml", "word/a.xml")));

    assertThat(contents.sources()).singleElement().isInstanceOf(InputFile.class);
  }
}

package org.commentariat.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a zip archive, by name. Where the archive's own directory is lost, as in an archive
 * that was cut off, the files are found by walking through it.
 *
 * @param entries files in the order of their names; hidden files and read-me files are passed over
 * @param damage why not all may be there, or null
 */
record ZipListing(List<Entry> entries, @Nullable String damage) {

  /** More files than this in one archive are not read. */
  static final int MOST = 100_000;

  private static final Set<String> PASSED_OVER = Set.of("readme.md", "readme.txt");

  private static final Pattern HIDDEN = Pattern.compile("^__MACOSX/|(?:^|/)\\.(?!\\.?/)");

  /** What marks a zip archive as a document of an office program, or as a program. */
  private static final Set<String> NO_ARCHIVES =
      Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

  /**
   * A file in an archive.
   *
   * @param name as the archive has it: only shown, never a path
   * @param header where its header begins, in bytes
   */
  record Entry(String name, long header, boolean encrypted) {}

  ZipListing {
    entries = List.copyOf(entries);
  }

  static ZipListing of(Path archive) throws IOException {
    List<Entry> entries = new ArrayList<>();
    String damage = null;
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      List<ZipArchiveEntry> listed = Collections.list(zip.getEntries());
      for (ZipArchiveEntry entry : listed.subList(0, Math.min(MOST, listed.size()))) {
        add(entry, entries);
      }
      if (listed.size() > MOST) {
        damage = "it holds " + listed.size() + " files; the first " + MOST + " were read";
      }
    } catch (IOException | RuntimeException e) { // decoders trip over hostile bytes in many ways
      damage = walk(archive, entries);
    }
    entries.sort(Comparator.comparing(Entry::name));
    return new ZipListing(entries, damage);
  }

  /** Whether it is a document of an office program, or a program, which happen to be zips. */
  boolean isDocument() {
    return entries.stream().anyMatch(entry -> NO_ARCHIVES.contains(entry.name()));
  }

  /** The bytes of a file in the archive, still compressed if they were before they were packed. */
  static InputStream open(Path archive, Entry entry) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(archive);
    try {
      channel.position(entry.header());
      ZipArchiveInputStream zip = stream(Channels.newInputStream(channel));
      ZipArchiveEntry found = zip.getNextEntry();
      if (found == null || !zip.canReadEntryData(found)) {
        throw new IOException("its compression inside the zip archive is not known");
      }
      return zip;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static ZipArchiveInputStream stream(InputStream in) {
    return new ZipArchiveInputStream(new BufferedInputStream(in), "UTF-8", true, true);
  }

  private static String walk(Path archive, List<Entry> entries) throws IOException {
    try (ZipArchiveInputStream zip = stream(Files.newInputStream(archive))) {
      for (ZipArchiveEntry entry = zip.getNextEntry();
          entry != null && entries.size() < MOST;
          entry = zip.getNextEntry()) {
        add(entry, entries);
      }
    } catch (IOException | RuntimeException e) {
      return "the zip archive is damaged or cut off; read were the "
          + entries.size()
          + " files found by walking through it: "
          + e.getMessage();
    }
    return "the zip archive has no directory; its files were found by walking through it";
  }

  private static void add(ZipArchiveEntry entry, List<Entry> entries) {
    String name = entry.getName();
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (!entry.isDirectory()
        && !HIDDEN.matcher(name).find()
        && !PASSED_OVER.contains(last.toLowerCase(Locale.ROOT))) {
      entries.add(
          new Entry(
              name, entry.getLocalHeaderOffset(), entry.getGeneralPurposeBit().usesEncryption()));
    }
  }
}

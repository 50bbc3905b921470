package org.commentariat.report.refi;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive whose bytes depend on nothing but its contents: entries in the order given, with
 * one fixed time, and not compressed, since builds of zlib compress differently. Each content is
 * written twice, first to measure it, so it must be the same both times; none is kept in memory.
 */
final class StoredZip implements Closeable {
  /** Of no meaning. The first hour of 1980 would bring the time zone in (see ZipEntry). */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  /** What an entry holds. */
  interface Content {
    /** Writes all of it; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  StoredZip(Path file) throws IOException {
    zip = new ZipOutputStream(Files.newOutputStream(file));
  }

  void add(String name, Content content) throws IOException {
    CRC32 checksum = new CRC32();
    Length length = new Length();
    content.writeTo(new CheckedOutputStream(length, checksum));
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(TIME);
    entry.setSize(length.bytes);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what is written to it. */
  private static final class Length extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) {
      bytes += length;
    }
  }
}

package org.commentariat.ingest.container;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of one file may be compressed; told by its first bytes, not by its name. */
enum Compression {
  GZIP("gz|gzip", "\u001f\u008b\b") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .get();
    }
  },
  ZSTANDARD("zst|zstd", "(\u00b5/\u00fd") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return new ZstdInputStreamNoFinalizer(in).setLongMax(LONGEST_WINDOW);
    }
  },
  BZIP2("bz2", "BZh") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return new BZip2CompressorInputStream(in, true);
    }
  },
  XZ("xz", "\u00fd7zXZ\u0000") {
    @Override
    InputStream unpacked(InputStream in) throws IOException {
      return XZCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .setMemoryLimitKiB(LARGEST_DICTIONARY)
          .get();
    }
  };

  /** Bytes that tell every compression and a zip. */
  static final int SIGNATURE = 6;

  /** As a power of two; {@code zstd --long=31}, which large dumps are made with, needs it. */
  private static final int LONGEST_WINDOW = 31;

  /** In KiB; {@code xz -9} needs 65 MiB. */
  private static final int LARGEST_DICTIONARY = 256 << 10;

  private final Pattern extension;
  private final String signature;

  /**
   * @param signature the first bytes, each as a character
   */
  Compression(String extensions, String signature) {
    this.extension = Pattern.compile("\\.(?:" + extensions + ")$", Pattern.CASE_INSENSITIVE);
    this.signature = signature;
  }

  /** The bytes as they were before; the stream given is closed with the one returned. */
  abstract InputStream unpacked(InputStream in) throws IOException;

  /** The compression that the first bytes of a file show; null when they show none. */
  static @Nullable Compression of(byte[] opening) {
    for (Compression each : values()) {
      if (startsWith(opening, each.signature)) {
        return each;
      }
    }
    return null;
  }

  /** Whether the first bytes of a file are those of a zip archive, be it an empty one. */
  static boolean isZip(byte[] opening) {
    return startsWith(opening, "PK\3\4")
        || startsWith(opening, "PK\5\6")
        || startsWith(opening, "PK\7\b");
  }

  /** The extension that a compressed file usually has, as the name has it; empty if it has none. */
  static String extension(String name) {
    for (Compression each : values()) {
      Matcher found = each.extension.matcher(name);
      if (found.find()) {
        return found.group();
      }
    }
    return "";
  }

  /** What is to be added to the name of a compressed file to name the file inside it. */
  static String inside(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int extension = extension(last).length();
    return extension == 0 || extension == last.length()
        ? ""
        : "/" + last.substring(0, last.length() - extension);
  }

  /** The first bytes of a stream, which can be read again. */
  static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(SIGNATURE);
    byte[] opening = in.readNBytes(SIGNATURE);
    in.reset();
    return opening;
  }

  private static boolean startsWith(byte[] bytes, String signature) {
    return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(signature);
  }
}

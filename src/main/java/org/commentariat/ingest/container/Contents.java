package org.commentariat.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.ingest.convokit.CorpusFolder;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.SourceIds;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read of a file: the file itself, or what is packed in it.
 *
 * @param sources in the order of their names
 * @param rejections parts of an archive that cannot be read
 */
public record Contents(List<Source> sources, List<Rejection> rejections) {

  public Contents {
    sources = List.copyOf(sources);
    rejections = List.copyOf(rejections);
  }

  /**
   * Looks into a file. Nothing is written to disk, and no name in an archive is ever used as a
   * path.
   *
   * @param ids gives the sources in an archive their ids
   */
  public static Contents of(InputFile file, SourceIds ids) throws IOException {
    byte[] opening;
    try (BufferedInputStream in = new BufferedInputStream(file.open())) {
      opening = Compression.peek(in);
    }
    if (Compression.isZip(opening)) {
      ZipListing listing = ZipListing.of(file.path());
      return listing.isDocument() ? of(file) : of(file, listing, ids);
    }
    return of(Compression.of(opening) == null ? file : unpacked(file));
  }

  private static Contents of(Source source) {
    return new Contents(List.of(source), List.of());
  }

  private static PackedSource unpacked(InputFile file) throws IOException {
    String extension = Compression.extension(file.name());
    return new PackedSource(
        file.name() + Compression.inside(file.name()),
        file.id(),
        file::open,
        new Allowance(Files.size(file.path())),
        sibling -> besides(file, sibling, extension));
  }

  /** A file beside a compressed one, compressed in the same way or not at all. */
  private static @Nullable Source besides(InputFile file, String sibling, String extension) {
    if (file.sibling(sibling + extension) instanceof InputFile packed) {
      try {
        return of(packed, new SourceIds()).sources().get(0);
      } catch (IOException e) {
        return null; // a file that cannot be read is as good as none
      }
    }
    return file.sibling(sibling);
  }

  private static Contents of(InputFile file, ZipListing listing, SourceIds ids) throws IOException {
    Allowance allowance = new Allowance(Files.size(file.path()));
    List<Rejection> rejections = new ArrayList<>();
    if (listing.damage() != null) {
      rejections.add(new Rejection(file.name(), "whole file", listing.damage()));
    } else if (listing.entries().isEmpty()) {
      rejections.add(new Rejection(file.name(), "whole file", "the zip archive is empty"));
    }
    Map<String, Source> byName = new LinkedHashMap<>();
    for (ZipListing.Entry entry : listing.entries()) {
      String name = file.name() + "/" + entry.name();
      if (entry.encrypted()) {
        rejections.add(new Rejection(name, "whole file", "it is encrypted; decrypt it first"));
      } else if (!byName.containsKey(entry.name())) {
        byName.put(
            entry.name(),
            new PackedSource(
                name + Compression.inside(name),
                listing.entries().size() == 1 ? file.id() : ids.within(file.id(), entry.name()),
                () -> ZipListing.open(file.path(), entry),
                allowance,
                sibling -> byName.get(entry.name().replaceFirst("[^/]*$", "") + sibling)));
      } else {
        rejections.add(
            new Rejection(name, "whole file", "the archive holds another file of this name"));
      }
    }
    return new Contents(withoutPartsOfCorpora(byName), rejections);
  }

  /** Of a folder that is a corpus only the file with its utterances is a source of its own. */
  private static List<Source> withoutPartsOfCorpora(Map<String, Source> byName) {
    Map<String, List<String>> folders = new HashMap<>();
    byName
        .keySet()
        .forEach(
            name -> folders.computeIfAbsent(folder(name), f -> new ArrayList<>()).add(file(name)));
    List<Source> sources = new ArrayList<>();
    byName.forEach(
        (name, source) -> {
          String utterances =
              CorpusFolder.utterances(folders.getOrDefault(folder(name), List.of()));
          if (utterances == null || utterances.equals(file(name))) {
            sources.add(source);
          }
        });
    return sources;
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static String file(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}

package org.commentariat.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commentariat.analysis.Findings;
import org.commentariat.provenance.Sha256;
import org.commentariat.report.edition.Edition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code manifest.json}: what the report was made from and which files it consists of. By it the
 * next run knows its own files from those of others.
 *
 * @param files SHA-256 of each file of the report by its name relative to the folder of the report,
 *     with {@code /} between folders; the manifest itself left out
 */
record Manifest(SortedMap<String, String> files) {
  static final String FILE_NAME = "manifest.json";

  private static final String PROGRAM = "commentariat";

  /** No segment begins with a dot, so none is hidden and none leads upwards. */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  /** No manifest: nothing here is ours. */
  static final Manifest NONE = new Manifest(new TreeMap<>());

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Of files that lie in a folder. */
  static Manifest of(Path folder, Collection<String> fileNames) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : fileNames) {
      if (!isFileName(name)) {
        throw new IllegalStateException("not a name for a file of a report: " + name);
      }
      files.put(name, Sha256.of(folder.resolve(name)));
    }
    return new Manifest(files);
  }

  /** The manifest in a folder; {@link #NONE} where there is none or it is not one of ours. */
  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      JsonNode root = JsonFindings.MAPPER.readTree(Files.readAllBytes(file));
      if (!root.path("program").asString("").equals(PROGRAM)) {
        return NONE;
      }
      SortedMap<String, String> files = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry : root.path("files").properties()) {
        if (isFileName(entry.getKey())) {
          files.put(entry.getKey(), entry.getValue().asString(""));
        }
      }
      return new Manifest(files);
    } catch (JacksonException e) {
      return NONE; // somebody else's file of that name
    }
  }

  /** A manifest that somebody has tampered with must not lead out of the folder. */
  private static boolean isFileName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether this file of a folder exists, is ours and is as we wrote it. */
  boolean knows(Path folder, String name) throws IOException {
    String hash = files.get(name);
    Path file = folder.resolve(name);
    if (obstacle(folder, name) != null) {
      return false;
    }
    return hash != null && Files.isRegularFile(file) && hash.equals(Sha256.of(file));
  }

  /**
   * What stands on the way from a folder to a file in it where a folder should be: a file, or a
   * link that may lead elsewhere; null when the way is free.
   */
  static @Nullable Path obstacle(Path folder, String name) {
    Path place = folder;
    for (Path step : Path.of(name)) {
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
          && !place.equals(folder)
          && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        return place;
      }
      place = place.resolve(step);
    }
    return null;
  }

  /** Of these findings, of which an edition may not show all. */
  void write(Edition edition, Findings findings, Path folder) throws IOException {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("program", PROGRAM);
    root.put("files", files);
    root.put("edition", edition);
    root.put("invocation", edition.shown(findings).provenance().invocation());
    root.put("provenance", edition.shown(findings).provenance());
    if (edition == Edition.WORKING) { // elsewhere a count may be of too few people
      root.put("counts", counts(findings));
    }
    Files.writeString(folder.resolve(FILE_NAME), JsonFindings.text(root));
  }

  private static Map<String, Integer> counts(Findings findings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("files", findings.corpus().files());
    counts.put("threads", findings.corpus().threads());
    counts.put("comments", findings.corpus().found());
    counts.put("with_own_words", findings.corpus().withOwnWords());
    counts.put("placeholders", findings.placeholders().size());
    counts.put("left_out", sum(findings.structure().leftOut()));
    counts.put("links", findings.replies().links());
    counts.put("links_left_out", findings.replies().leftOut());
    counts.put("abstained", findings.corpus().abstained());
    counts.put("not_parsed", findings.corpus().notParsed());
    counts.put("rejected", findings.corpus().rejected());
    counts.put("notes", findings.corpus().notes());
    return counts;
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(n -> n).sum();
  }
}

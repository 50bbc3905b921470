package org.commentariat.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.Findings;
import org.commentariat.provenance.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code manifest.json}: what the report was made from and which files it consists of. By it the
 * next run knows its own files from those of others.
 *
 * @param files SHA-256 of each file of the report by its name, the manifest itself left out
 */
record Manifest(SortedMap<String, String> files) {
  static final String FILE_NAME = "manifest.json";

  private static final String PROGRAM = "commentariat";

  /** No manifest: nothing here is ours. */
  static final Manifest NONE = new Manifest(new TreeMap<>());

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Of files that lie in a folder. */
  static Manifest of(Path folder, List<String> fileNames) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : fileNames) {
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
    return name.matches("[a-z.]+") && !name.contains("..");
  }

  /** Whether this file exists, is ours and is as we wrote it. */
  boolean knows(Path file) throws IOException {
    String hash = files.get(String.valueOf(file.getFileName()));
    return hash != null && Files.isRegularFile(file) && hash.equals(Sha256.of(file));
  }

  void write(Findings findings, Path folder) throws IOException {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("program", PROGRAM);
    root.put("files", files);
    root.put("provenance", findings.provenance());
    root.put("counts", counts(findings));
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

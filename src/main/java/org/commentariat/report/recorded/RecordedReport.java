package org.commentariat.report.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.Invocation;
import org.commentariat.analysis.Provenance.HashedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a manifest says of its report.
 *
 * @param manifest where the manifest stands; the files of the report stand beside it
 * @param files SHA-256 of each file of the report, by its name relative to that folder
 * @param program version of the program that wrote it
 * @param codebook SHA-256 of the codebook
 * @param inputs every file of comments that was read
 * @param codings every file of codings that was read
 * @param models every model that was loaded
 * @param settings all that was set, by name
 * @param invocation how it was made; without paths where the manifest does not say
 */
public record RecordedReport(
    Path manifest,
    SortedMap<String, String> files,
    String program,
    String codebook,
    List<HashedFile> inputs,
    List<HashedFile> codings,
    List<HashedFile> models,
    SortedMap<String, String> settings,
    Invocation invocation) {
  public RecordedReport {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    inputs = List.copyOf(inputs);
    codings = List.copyOf(codings);
    models = List.copyOf(models);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * Reads a manifest.
   *
   * @param file the manifest
   * @throws InvalidManifest when the file is none, or is damaged
   * @throws IOException when it cannot be read
   */
  public static RecordedReport read(Path file) throws IOException, InvalidManifest {
    if (!Files.isRegularFile(file)) {
      throw new InvalidManifest(
          file
              + (Files.exists(file) ? ": is no file" : ": does not exist")
              + "; expected the manifest.json of a report");
    }
    Reading reading = new Reading(file);
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw reading.invalid("it is no JSON (" + e.getOriginalMessage() + ")");
    }
    if (!root.path("program").asString("").equals("commentariat")) {
      throw reading.invalid("\"program\" is not \"commentariat\"");
    }
    JsonNode provenance = root.path("provenance");
    return new RecordedReport(
        file,
        reading.hashes(root),
        reading.text(provenance, "program"),
        reading.hash(provenance.path("codebook"), "sha256"),
        reading.list(provenance, "inputs"),
        reading.list(provenance, "codings"),
        reading.list(provenance, "models"),
        reading.texts(provenance, "settings"),
        reading.invocation(root));
  }

  /** The folder in which the report stands. */
  public Path folder() {
    Path folder = manifest.toAbsolutePath().getParent();
    return folder == null ? manifest.toAbsolutePath() : folder;
  }
}

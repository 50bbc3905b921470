package org.commentariat.report.recorded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commentariat.analysis.Invocation;
import org.commentariat.analysis.Provenance.HashedFile;
import tools.jackson.databind.JsonNode;

/** Takes values out of a manifest, which may be damaged or no manifest at all. */
record Reading(Path file) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  InvalidManifest invalid(String reason) {
    return new InvalidManifest(
        file + ": is not the manifest of a report, or is damaged: " + reason);
  }

  String text(JsonNode parent, String key) throws InvalidManifest {
    JsonNode node = parent.path(key);
    if (!node.isString()) {
      throw invalid("\"" + key + "\" is missing or no text");
    }
    return node.asString();
  }

  String hash(JsonNode parent, String key) throws InvalidManifest {
    String hash = text(parent, key);
    if (!HASH.matcher(hash).matches()) {
      throw invalid("\"" + key + "\" holds no SHA-256 in hexadecimal: " + hash);
    }
    return hash;
  }

  SortedMap<String, String> texts(JsonNode parent, String key) throws InvalidManifest {
    JsonNode node = parent.path(key);
    if (!node.isObject()) {
      throw invalid("\"" + key + "\" is missing or no object");
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      texts.put(entry.getKey(), text(node, entry.getKey()));
    }
    return texts;
  }

  /** The files of the report; none may lie outside its folder. */
  SortedMap<String, String> hashes(JsonNode root) throws InvalidManifest {
    SortedMap<String, String> files = texts(root, "files");
    for (String name : files.keySet()) {
      hash(root.path("files"), name);
      boolean within =
          !name.isBlank()
              && !name.contains("\\")
              && !name.contains("\0")
              && List.of(name.split("/", -1)).stream()
                  .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
      if (!within) {
        throw invalid("\"files\" names a file outside the report: " + name);
      }
    }
    return files;
  }

  List<HashedFile> list(JsonNode parent, String key) throws InvalidManifest {
    JsonNode node = parent.path(key);
    if (!node.isArray()) {
      throw invalid("\"" + key + "\" is missing or no list");
    }
    List<HashedFile> files = new ArrayList<>();
    for (JsonNode each : node) {
      files.add(new HashedFile(text(each, "name"), hash(each, "sha256")));
    }
    return files;
  }

  /** How it was made; manifests of old do not say. */
  Invocation invocation(JsonNode root) throws InvalidManifest {
    JsonNode node = root.path("invocation");
    return node.isMissingNode()
        ? Invocation.NONE
        : new Invocation(words(node, "options"), words(node, "paths"));
  }

  private List<String> words(JsonNode parent, String key) throws InvalidManifest {
    List<String> words = new ArrayList<>();
    for (JsonNode each : parent.path(key)) {
      if (!each.isString()) {
        throw invalid("\"" + key + "\" holds something else than text: " + each);
      }
      words.add(each.asString());
    }
    return words;
  }
}

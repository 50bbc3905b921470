package org.commentariat.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Provenance.HashedFile;
import org.commentariat.analysis.pseudonym.Pseudonyms;

/** Files that an analysis works on, as recorded and as they are now. */
final class Materials {
  private Materials() {}

  /** In what files differ from those recorded, a line each; empty when they are the same. */
  static List<String> differences(List<HashedFile> recorded, List<HashedFile> now) {
    Map<String, String> found = new LinkedHashMap<>();
    now.forEach(file -> found.put(file.name(), file.sha256()));
    List<String> differences = new ArrayList<>();
    List<HashedFile> unseen = new ArrayList<>();
    for (HashedFile file : recorded) {
      String hash = found.remove(file.name());
      if (hash == null) {
        unseen.add(file);
      } else if (!hash.equals(file.sha256())) {
        differences.add(
            file.name() + ": changed; SHA-256 was " + file.sha256() + " and is " + hash);
      }
    }
    for (HashedFile file : unseen) {
      // a name of a commenter in the name of the file was replaced in the record
      boolean masked = file.name().matches("(?s).*" + Pseudonyms.STAND_IN + ".*");
      if (!masked || !found.values().remove(file.sha256())) {
        differences.add(file.name() + ": missing; SHA-256 was " + file.sha256());
      }
    }
    found.forEach((name, hash) -> differences.add(name + ": new; SHA-256 is " + hash));
    return differences;
  }
}

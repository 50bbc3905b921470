package org.commentariat.ingest.source;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ids that are given once in a run, in upper or in lower case. Not for several threads at once. */
public final class SourceIds {

  private final Set<String> taken = new HashSet<>();

  /** Nobody else is given this id from now on. */
  public void take(String id) {
    taken.add(folded(id));
  }

  /**
   * An id made of the name of a file, without its extension; where it is taken the name of its
   * folder is put before it, and where that is taken too a number behind it.
   *
   * @param name a path with {@code /} between names
   */
  public String of(String name) {
    List<String> names = List.of(name.split("/", -1));
    String last = withoutExtension(names.get(names.size() - 1));
    String id = safe(last);
    if (taken.contains(folded(id)) && names.size() > 1) {
      id = safe(names.get(names.size() - 2) + "-" + last);
    }
    return unused(id);
  }

  /** An id made of the name of a folder that is one input. */
  public String ofFolder(String name) {
    return unused(safe(name));
  }

  /** An id made of the id of an archive and the name of a file in it. */
  public String within(String archive, String entry) {
    return unused(archive + "-" + safe(withoutExtension(entry)));
  }

  private String unused(String wanted) {
    String id = wanted;
    for (int k = 2; !taken.add(folded(id)); k++) {
      id = wanted + "-" + k;
    }
    return id;
  }

  private static String withoutExtension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }

  private static String safe(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String safe = composed.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|-+$", "");
    return safe.isEmpty() ? "page" : safe;
  }

  private static String folded(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}

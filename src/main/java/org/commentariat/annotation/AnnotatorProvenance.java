package org.commentariat.annotation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What annotated the comments, exactly enough to do it again.
 *
 * @param library e.g. {@code Stanford CoreNLP}
 * @param version of the library
 * @param settings by name, in the library's own names, and the caps set before it
 * @param models name of each model file in use, with its SHA-256 in hexadecimal digits
 */
public record AnnotatorProvenance(
    String library,
    String version,
    SortedMap<String, String> settings,
    SortedMap<String, String> models) {
  public AnnotatorProvenance {
    settings = sorted(settings);
    models = sorted(models);
  }

  private static SortedMap<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}

package org.commentariat.report.section;

import java.util.List;

/**
 * A section of a report.
 *
 * @param id unique in the report: letters and hyphens
 * @param title its heading
 * @param parts in the order in which they are read
 */
public record Section(String id, String title, List<Part> parts) {
  public Section {
    if (!id.matches("[a-z][a-z-]*")) {
      throw new IllegalArgumentException("not an id of a section: \"" + id + "\"");
    }
    parts = List.copyOf(parts);
  }
}

package org.commentariat.ingest.xml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small element with all it holds. Names are without prefixes: exports declare any, or none.
 *
 * @param text all text directly in it
 */
record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children) {

  XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** An attribute; null where it has none of this name. */
  @Nullable String attribute(String name) {
    return attributes.get(name);
  }

  /** The first child of a name. */
  @Nullable XmlElement child(String name) {
    for (XmlElement child : children) {
      if (child.name().equals(name)) {
        return child;
      }
    }
    return null;
  }

  /** The text of the first child of a name, without white space around it; empty if none. */
  String text(String child) {
    XmlElement found = child(child);
    return found == null ? "" : found.text().strip();
  }

  /** An attribute of the first child of a name. */
  @Nullable String attribute(String child, String name) {
    XmlElement found = child(child);
    return found == null ? null : found.attribute(name);
  }
}

package org.commentariat.codebook.file;

import java.util.List;
import java.util.Map;

/** A part of a YAML file that remembers its line, from 1. */
sealed interface YamlNode {
  int line();

  /** A single value; empty when nothing was written. */
  record Scalar(int line, String text) implements YamlNode {}

  /** A list. */
  record Sequence(int line, List<YamlNode> items) implements YamlNode {}

  /** Keys with their values, in the order of the file. */
  record Mapping(int line, Map<String, Entry> entries) implements YamlNode {}

  /** A value and the line of its key. */
  record Entry(int line, YamlNode value) {}
}

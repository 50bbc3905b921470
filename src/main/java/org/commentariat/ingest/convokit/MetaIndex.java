package org.commentariat.ingest.convokit;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code index.json} of a corpus. */
final class MetaIndex {

  private MetaIndex() {}

  /** The types of all that stands in {@code meta}, in Python's words. */
  static ObjectNode json() {
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    index.set(
        "utterances-index",
        types(
            Map.of(
                "kind", "str",
                "named", "bool",
                "source", "str",
                "article", "str",
                "quoted", "str",
                "quotations", "list",
                "link", "dict",
                "placeholder", "str")));
    index.set("speakers-index", types(Map.of("person", "bool")));
    index.set(
        "conversations-index",
        types(
            Map.of("thread", "str", "title", "str", "declared_comments", "int", "source", "str")));
    index.set("overall-index", types(Map.of("program", "str")));
    index.put("version", 1);
    index.putArray("vectors");
    return index;
  }

  private static ObjectNode types(Map<String, String> types) {
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(types).forEach((key, type) -> index.putArray(key).add("<class '" + type + "'>"));
    return index;
  }
}

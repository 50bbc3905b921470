package org.commentariat.codebook.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commentariat.codebook.file.InvalidCodebook.Problem;
import org.commentariat.codebook.file.YamlNode.Entry;
import org.commentariat.codebook.file.YamlNode.Mapping;
import org.commentariat.codebook.file.YamlNode.Scalar;
import org.commentariat.codebook.file.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * From YAML text to nodes that know their lines. Anchors and aliases are refused: a codebook needs
 * none, and with them a small file can stand for a huge one.
 */
final class YamlTree {
  private static final int DEEPEST = 20;

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final YAMLParser parser;
  private final List<Problem> problems;

  private YamlTree(YAMLParser parser, List<Problem> problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** The root, or null when the text is not YAML or empty, which is then among the problems. */
  static @Nullable YamlNode read(String text, List<Problem> problems) {
    try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        problems.add(new Problem(1, "the file is empty"));
        return null;
      }
      YamlNode root = new YamlTree(parser, problems).node();
      if (parser.nextToken() != null) {
        int line = parser.currentTokenLocation().getLineNr();
        problems.add(new Problem(line, "a second document begins here; expected one"));
      }
      return root;
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      int line = place == null ? 1 : Math.max(1, place.getLineNr());
      problems.add(new Problem(line, "not YAML: " + said(e.getOriginalMessage())));
      return null;
    }
  }

  private YamlNode node() {
    int line = parser.currentTokenLocation().getLineNr();
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      problems.add(new Problem(line, "anchors (&) and aliases (*) are not allowed"));
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return new Mapping(line, entries());
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Sequence(line, items);
    }
    return new Scalar(line, token == JsonToken.VALUE_NULL ? "" : parser.getString().strip());
  }

  private Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      Entry before = entries.putIfAbsent(key, new Entry(line, node()));
      if (before != null) {
        problems.add(
            new Problem(line, "\"" + key + "\" stands twice; first on line " + before.line()));
      }
    }
    return entries;
  }

  /** The parser's words without the excerpts of the file that it indents below them. */
  private static String said(String message) {
    return message
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }
}

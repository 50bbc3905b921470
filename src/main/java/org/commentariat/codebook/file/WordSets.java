package org.commentariat.codebook.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.codebook.Phrase.Kind;
import org.commentariat.codebook.Phrase.Word;
import org.commentariat.codebook.file.InvalidCodebook.Problem;
import org.commentariat.codebook.file.YamlNode.Entry;
import org.commentariat.codebook.file.YamlNode.Mapping;
import org.commentariat.codebook.file.YamlNode.Sequence;

/** Reads the named word sets of a codebook file. */
final class WordSets {

  private WordSets() {}

  /** The sets by name; a member is a sequence of one or more words. */
  static Map<String, List<List<Word>>> read(Fields codebook, List<Problem> problems) {
    Map<String, List<List<Word>>> sets = new TreeMap<>();
    YamlNode node = codebook.node("words");
    if (node == null) {
      return sets;
    }
    if (!(node instanceof Mapping mapping)) {
      problems.add(new Problem(node.line(), "words: expected named lists of words"));
      return sets;
    }
    Fields fields = Fields.of("words", mapping, mapping.entries().keySet(), problems);
    for (Map.Entry<String, Entry> set : mapping.entries().entrySet()) {
      if (!(set.getValue().value() instanceof Sequence sequence) || sequence.items().isEmpty()) {
        fields.problem(set.getKey(), "word set \"" + set.getKey() + "\": expected a list of words");
      }
      sets.put(
          set.getKey(),
          fields.texts(
              set.getKey(),
              (text, line) -> {
                try {
                  return PhraseParser.sequence(text, Kind.ANY);
                } catch (IllegalArgumentException e) {
                  problems.add(new Problem(line, "word set: " + e.getMessage()));
                  return null;
                }
              }));
    }
    return sets;
  }
}

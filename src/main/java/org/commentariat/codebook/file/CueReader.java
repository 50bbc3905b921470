package org.commentariat.codebook.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Cue;
import org.commentariat.codebook.Cue.Effect;
import org.commentariat.codebook.Cue.Strength;
import org.commentariat.codebook.Frame;
import org.commentariat.codebook.Phrase;
import org.commentariat.codebook.file.InvalidCodebook.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the cues of a codebook file. */
final class CueReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "code",
          "strength",
          "weight",
          "phrase",
          "frame",
          "headline",
          "negated",
          "attributed",
          "asked",
          "supposed");
  private static final Set<String> ROLES = Set.of("who", "does", "what", "about", "with");

  private final Set<String> codes;
  private final PhraseParser phrases;
  private final List<Problem> problems;

  private CueReader(Set<String> codes, PhraseParser phrases, List<Problem> problems) {
    this.codes = codes;
    this.phrases = phrases;
    this.problems = problems;
  }

  /** A reader that knows the word sets and codes of the file. */
  static CueReader of(Fields codebook, List<Code> codes, List<Problem> problems) {
    Set<String> ids = new HashSet<>();
    codes.forEach(code -> ids.add(code.id()));
    return new CueReader(ids, new PhraseParser(WordSets.read(codebook, problems)), problems);
  }

  /** A phrase, or null when it cannot be read, which is then among the problems. */
  @Nullable Phrase phrase(String notation, int line) {
    try {
      return phrases.parse(notation);
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(line, "phrase \"" + notation + "\": " + e.getMessage()));
      return null;
    }
  }

  List<Cue> cues(Fields codebook) {
    List<Cue> cues = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode node : codebook.list("cues")) {
      Fields fields = Fields.of("cue", node, KEYS, problems);
      String name = fields.text("name");
      if (!name.isEmpty() && !names.add(name)) {
        fields.problem("name", "two cues with the name \"" + name + "\"");
      }
      int before = problems.size();
      Cue cue = cue(name, fields);
      if (problems.size() == before && cue != null) {
        cues.add(cue);
      }
    }
    return cues;
  }

  private @Nullable Cue cue(String name, Fields fields) {
    String code = code(fields, "code", fields.text("code"));
    if (fields.node("weight") == null) {
      fields.problem("weight", "cue: \"weight\" is missing");
    }
    double weight = fields.number("weight", 0);
    Strength strength = strength(fields);
    List<Phrase> ownPhrases = fields.texts("phrase", this::phrase);
    List<Frame> frames = frames(fields);
    if (fields.node("phrase") == null && fields.node("frame") == null) {
      fields.problem("name", "cue: expected \"phrase\" or \"frame\"");
    }
    List<Phrase> headline = fields.texts("headline", this::phrase);
    Effect negated = negation(fields);
    String flipped = negated == Effect.FLIPS ? code(fields, "negated", flip(fields)) : null;
    Effect attributed = effect(fields, "attributed", Effect.CANCELS);
    Effect asked = effect(fields, "asked", Effect.COUNTS);
    Effect supposed = effect(fields, "supposed", Effect.COUNTS);
    if (ownPhrases.isEmpty() && frames.isEmpty()) {
      return null;
    }
    return new Cue(
        name,
        code,
        strength,
        weight,
        ownPhrases,
        frames,
        headline,
        negated,
        flipped,
        attributed,
        asked,
        supposed);
  }

  private String code(Fields fields, String key, String code) {
    if (!code.isEmpty() && !codes.contains(code)) {
      fields.problem(key, "unknown code \"" + code + "\"" + Spelling.suggestion(code, codes));
    }
    return code;
  }

  private List<Frame> frames(Fields fields) {
    List<Frame> frames = new ArrayList<>();
    for (YamlNode node : fields.list("frame")) {
      Fields frame = Fields.of("frame", node, ROLES, problems);
      List<Phrase> does = frame.texts("does", this::phrase);
      if (frame.node("does") == null) {
        frame.problem("does", "frame: \"does\" is missing");
      }
      if (!does.isEmpty()) {
        frames.add(
            new Frame(
                frame.texts("who", this::phrase),
                does,
                frame.texts("what", this::phrase),
                frame.texts("about", this::phrase),
                frame.texts("with", this::phrase)));
      }
    }
    return frames;
  }

  private static Strength strength(Fields fields) {
    String text = fields.textOrNull("strength");
    List<String> known = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      String name = strength.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return strength;
      }
      known.add(name);
    }
    if (text != null) {
      fields.problem(
          "strength",
          "\"strength\": expected "
              + String.join(", ", known)
              + ", found \""
              + text
              + "\""
              + Spelling.suggestion(text, known));
    }
    return Strength.MEDIUM;
  }

  private Effect negation(Fields fields) {
    String text = fields.textOrNull("negated");
    return text != null && text.startsWith("flips to ")
        ? Effect.FLIPS
        : effect(fields, "negated", Effect.CANCELS);
  }

  private static String flip(Fields fields) {
    return fields.text("negated").substring("flips to ".length()).strip();
  }

  private static Effect effect(Fields fields, String key, Effect absent) {
    String text = fields.textOrNull(key);
    if (text == null) {
      return absent;
    }
    for (Effect effect : Effect.values()) {
      if (effect != Effect.FLIPS && effect.name().toLowerCase(Locale.ROOT).equals(text)) {
        return effect;
      }
    }
    String flips = key.equals("negated") ? ", or \"flips to\" and a code" : "";
    List<String> known = Arrays.asList("counts", "cancels", "required");
    fields.problem(
        key,
        "\""
            + key
            + "\": expected counts, cancels or required"
            + flips
            + ", found \""
            + text
            + "\""
            + Spelling.suggestion(text, known));
    return absent;
  }
}

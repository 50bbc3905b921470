package org.commentariat.stance.cue;

import java.util.Set;

/** English words that turn what stands in their scope. Dictionary forms. */
final class English {
  /** Particles and adverbs that deny the word they hang on. */
  static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "n't",
          "never",
          "no",
          "nor",
          "neither",
          "hardly",
          "scarcely",
          "barely",
          "nowhere",
          "without",
          "cannot");

  /** Pronouns that deny the clause they stand in. */
  static final Set<String> NEGATIVE_PRONOUNS = Set.of("nobody", "none", "nothing", "no-one");

  /** Predicates that deny their complement: "refuse to comply", "the lack of a warrant". */
  static final Set<String> NEGATIVE_PREDICATES =
      Set.of(
          "refuse",
          "fail",
          "deny",
          "decline",
          "stop",
          "prevent",
          "avoid",
          "oppose",
          "resist",
          "reject",
          "forbid",
          "prohibit",
          "lack",
          "refusal",
          "failure",
          "absence",
          "opposition",
          "unable",
          "unwilling",
          "cease",
          "quit",
          "doubt");

  /** Prepositions that deny their noun. */
  static final Set<String> NEGATIVE_PREPOSITIONS = Set.of("without", "against", "instead");

  /** Predicates whose negation belongs to their complement: "I don't think that …". */
  static final Set<String> TRANSPARENT =
      Set.of(
          "think", "believe", "feel", "guess", "suppose", "expect", "want", "see", "say", "mean");

  /** Predicates by which something is permitted, and denied by which it is forbidden. */
  static final Set<String> PERMITTING = Set.of("allow", "permit", "let", "authorize", "entitle");

  /** Auxiliaries that say what ought to be. */
  static final Set<String> OBLIGING = Set.of("should", "must", "ought", "shall");

  /** Predicates that report words or thoughts. */
  static final Set<String> REPORTING =
      Set.of(
          "say",
          "claim",
          "think",
          "believe",
          "argue",
          "state",
          "tell",
          "assert",
          "insist",
          "allege",
          "suggest",
          "maintain",
          "imply",
          "assume",
          "pretend",
          "feel",
          "contend",
          "declare",
          "hold",
          "write",
          "report",
          "announce",
          "complain",
          "whine",
          "suppose",
          "imagine",
          "ask",
          "call");

  /** Subjects whose reports are the commenter's own view. */
  static final Set<String> FIRST_PERSON = Set.of("i", "we", "imho", "one");

  private English() {}
}

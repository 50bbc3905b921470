package org.commentariat.stance.cue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence around a cue does to it.
 *
 * @param negated whether an odd number of negations has it in scope; null when the sentence was not
 *     parsed and holds a negation, so that nobody can tell
 * @param forbidden whether it is negated as what must not be, rather than as what is not
 * @param attributed whether it is reported as the words or thoughts of others
 * @param asked whether the sentence is a question
 * @param supposed whether it stands in an if-clause
 */
record Circumstances(
    @Nullable Boolean negated,
    boolean forbidden,
    boolean attributed,
    boolean asked,
    boolean supposed) {

  private static final List<String> DENYING = List.of("advmod", "det", "neg", "cc", "mark");
  private static final List<String> ARGUMENTS = List.of("nsubj", "obj");
  private static final List<String> IF = List.of("if", "unless", "whether");

  /** Reads the dependencies from the anchor of a stretch up to the root. */
  static Circumstances of(SentenceTree tree, Stretch stretch) {
    boolean asked = tree.form(tree.size() - 1).startsWith("?");
    if (!tree.parsed()) {
      return new Circumstances(tree.negating() ? null : false, false, false, asked, false);
    }
    return new Circumstances(
        negations(tree, stretch) % 2 == 1,
        forbidden(tree, stretch),
        attributed(tree, stretch),
        asked,
        supposed(tree, stretch));
  }

  /** Climbs while the scope of a negation above would still reach down to the anchor. */
  private static int negations(SentenceTree tree, Stretch stretch) {
    int count = 0;
    int below = -1;
    int node = stretch.anchor();
    boolean clause = false; // the last step up left a full clause
    while (node >= 0) {
      boolean reaches = !clause || English.TRANSPARENT.contains(tree.lemma(node));
      if (!reaches) {
        return count;
      }
      count += denials(tree, stretch, node, below);
      int governor = tree.governor(node);
      if (governor >= 0 && !stretch.has(governor) && !subjectOf(tree, node)) {
        count += English.NEGATIVE_PREDICATES.contains(tree.lemma(governor)) ? 1 : 0;
      }
      if (endsScope(tree, node)) {
        return count;
      }
      clause = tree.is(node, "ccomp");
      below = node;
      node = governor;
    }
    return count;
  }

  /** "should never be allowed to read", "must not read": nothing is said about what they do. */
  private static boolean forbidden(SentenceTree tree, Stretch stretch) {
    for (int node = stretch.anchor(); node >= 0; node = tree.governor(node)) {
      if (denials(tree, stretch, node, -1) > 0) {
        return English.PERMITTING.contains(tree.lemma(node))
            || tree.dependents(node).stream()
                .anyMatch(d -> tree.is(d, "aux") && English.OBLIGING.contains(tree.lemma(d)));
      }
    }
    return false;
  }

  private static boolean endsScope(SentenceTree tree, int node) {
    boolean verb = tree.token(node).partOfSpeech().startsWith("V");
    return tree.is(node, "parataxis")
        || tree.is(node, "advcl")
        || tree.is(node, "acl:relcl")
        || (tree.is(node, "conj") && verb)
        || tree.is(node, "csubj");
  }

  private static boolean subjectOf(SentenceTree tree, int node) {
    return tree.is(node, "nsubj") && !tree.is(node, "nsubj:pass");
  }

  /** Negations that hang on {@code node}; what hangs on {@code below} was counted there. */
  private static int denials(SentenceTree tree, Stretch stretch, int node, int below) {
    int count = 0;
    for (int dependent : tree.dependents(node)) {
      boolean argument =
          dependent != below
              && tree.isAny(dependent, ARGUMENTS)
              && deniesItself(tree, stretch, dependent);
      boolean particle = !stretch.has(dependent) && isParticle(tree, dependent);
      count += argument || particle ? 1 : 0;
    }
    return count;
  }

  private static boolean isParticle(SentenceTree tree, int i) {
    String lemma = tree.lemma(i);
    return tree.is(i, "case")
        ? English.NEGATIVE_PREPOSITIONS.contains(lemma)
        : tree.isAny(i, DENYING) && English.NEGATIONS.contains(lemma);
  }

  /** "nobody may search", "no court can": an argument that denies the clause. */
  private static boolean deniesItself(SentenceTree tree, Stretch stretch, int argument) {
    if (English.NEGATIVE_PRONOUNS.contains(tree.lemma(argument))) {
      return !stretch.has(argument);
    }
    for (int dependent : tree.dependents(argument)) { // "no" is now and then taken for an adverb
      if (tree.isAny(dependent, DENYING)
          && !stretch.has(dependent)
          && tree.lemma(dependent).equals("no")) {
        return true;
      }
    }
    return false;
  }

  private static boolean attributed(SentenceTree tree, Stretch stretch) {
    for (int node = stretch.anchor(); tree.governor(node) >= 0; node = tree.governor(node)) {
      int governor = tree.governor(node);
      boolean complement = tree.is(node, "ccomp");
      if (complement && !stretch.has(governor) && reportsOthers(tree, governor)) {
        return true;
      }
      int aside = tree.dependent(node, "parataxis");
      if (aside >= 0 && !stretch.has(aside) && reportsOthers(tree, aside)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reportsOthers(SentenceTree tree, int predicate) {
    if (!English.REPORTING.contains(tree.lemma(predicate))) {
      return false;
    }
    List<Integer> who = new Roles(tree).who(predicate);
    boolean passive = tree.has(predicate, "aux:pass");
    return who.isEmpty()
        ? passive
        : who.stream().noneMatch(subject -> English.FIRST_PERSON.contains(tree.lemma(subject)));
  }

  private static boolean supposed(SentenceTree tree, Stretch stretch) {
    for (int node = stretch.anchor(); node >= 0; node = tree.governor(node)) {
      for (int dependent : tree.dependents(node)) {
        if (tree.is(dependent, "mark") && IF.contains(tree.lemma(dependent))) {
          return true;
        }
      }
    }
    return false;
  }
}

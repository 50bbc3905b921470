package org.commentariat.ingest.page.quotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Searches a page for the passage that a quotation takes its words from. */
final class SourceSearch {

  /** A quotation may begin with this many words that differ from its source. */
  private static final int LATEST_ANCHOR = 8;

  /** Words compared to choose among several sources. */
  private static final int GLIMPSE = 200;

  /** Fewer agreeing words than this prove a source only if they are most of the first line. */
  private static final int ENOUGH_WORDS = 6;

  private final Words words;
  private final PassageIndex index;
  private final Alignment alignment;
  private final BitSet quoted = new BitSet();
  private final int[] namedAt;
  private final Map<String, Integer> names = new HashMap<>();

  SourceSearch(int lineCount, Words words, Alignment alignment) {
    this.words = words;
    this.alignment = alignment;
    index = new PassageIndex(words, lineCount);
    namedAt = new int[words.size()];
  }

  /**
   * A source.
   *
   * @param offset words of the quotation before the first that agrees
   * @param place where that word stands in the source
   * @param copy whether the source is itself a quotation
   * @param rivals how many other passages agree as well
   */
  record Hit(int offset, int place, boolean copy, int rivals) {}

  private record Candidate(int offset, int place, boolean copy, int rank) {}

  /**
   * The passage that agrees best; of equals, one whose author has the name given, then the latest.
   *
   * @param first index of the first line quoted
   * @param limit the place after the last word that may be quoted
   * @return null if nothing before agrees in enough words
   */
  @Nullable Hit search(SaidLine said, int first, int limit) {
    List<Candidate> candidates = new ArrayList<>();
    for (int line : index.linesBefore(said.line(), first)) {
      consider(candidates, said, first, limit, 0, words.lineStart(line));
    }
    int before = words.lineStart(said.line());
    for (int offset = 0; offset <= LATEST_ANCHOR && candidates.isEmpty(); offset++) {
      for (int place : index.placesBefore(before, words.lineStart(first) + offset)) {
        consider(candidates, said, first, limit, offset, place);
      }
    }
    Candidate best = null;
    int rivals = 0;
    for (Candidate candidate : candidates) {
      if (best == null || candidate.rank >= best.rank) {
        rivals = best != null && candidate.rank == best.rank ? rivals + 1 : 0;
        best = candidate;
      }
    }
    return best == null ? null : new Hit(best.offset, best.place, best.copy, rivals);
  }

  private void consider(
      List<Candidate> candidates, SaidLine said, int first, int limit, int offset, int place) {
    int from = words.lineStart(first);
    Alignment.Run run =
        alignment.run(from + offset, limit, place, words.lineStart(said.line()), GLIMPSE);
    int inFirstLine = words.lineEnd(first) - from;
    boolean proves = run.matched() >= ENOUGH_WORDS || run.matched() * 5 >= inFirstLine * 3;
    if (run.matched() == 0 || !proves) {
      return;
    }
    boolean copy = quoted.nextClearBit(place) >= run.sourceEnd();
    int named = namedAt[place];
    int fitting = named == 0 ? 1 : named == number(said.name()) ? 2 : 0;
    // a copy must agree in a quarter more words to be preferred to somebody's own words
    int weight = run.matched() * (copy ? 8 : 10);
    candidates.add(new Candidate(offset, place, copy, weight * 4 + fitting));
  }

  /** Notes a quotation: its words are not its writer's, and its source has a name. */
  void remember(FoundQuotation quotation) {
    quoted.set(
        words.lineStart(quotation.said().line()), Math.max(quotation.end(), quotation.from()));
    FoundQuotation.Source source = quotation.source();
    for (int place = source.from(); place < source.end(); place++) {
      namedAt[place] = number(quotation.said().name());
    }
  }

  /** Notes that a quotation ends elsewhere. */
  void replace(FoundQuotation quotation, FoundQuotation other) {
    quoted.clear(quotation.from(), quotation.end());
    quoted.set(other.from(), other.end());
  }

  /** Whether all words of a source are quotations themselves. */
  boolean isQuoted(FoundQuotation.Source source) {
    return source.isFound() && quoted.nextClearBit(source.from()) >= source.end();
  }

  /** Names as numbers from 1. */
  private int number(String name) {
    return names.computeIfAbsent(name, unseen -> names.size() + 1);
  }
}

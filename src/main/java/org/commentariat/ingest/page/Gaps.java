package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.page.quotation.FoundQuotation;

/**
 * What the quotations of a page tell about the gaps between its passages. Gap {@code k} lies before
 * passage {@code k}.
 */
final class Gaps {

  private final List<Passage> passages;
  private final List<List<FoundQuotation>> quotedIn = new ArrayList<>();
  private final boolean[] joined;
  private final int[] quotedFromStart;
  private final int[] quotedToEnd;
  private final int usualBlankLines;

  Gaps(List<Passage> passages) {
    this.passages = passages;
    joined = new boolean[passages.size()];
    quotedFromStart = new int[passages.size()];
    quotedToEnd = new int[passages.size()];
    passages.forEach(passage -> quotedIn.add(new ArrayList<>()));
    passages.forEach(
        passage -> {
          if (passage.quotation() != null && passage.quotation().source().isFound()) {
            note(passage.quotation());
          }
        });
    usualBlankLines = usualBlankLines();
  }

  private void note(FoundQuotation quotation) {
    FoundQuotation.Source source = quotation.source();
    int first = passageAt(source.from());
    int last = passageAt(source.end() - 1);
    if (source.copy() || first < 0) {
      return;
    }
    for (int k = first; k <= last; k++) {
      joined[k] |= k > first;
      quotedIn.get(k).add(quotation);
    }
    if (passages.get(first).from() == source.from()) {
      quotedFromStart[first]++;
    }
    if (passages.get(last).end() <= source.end()) {
      quotedToEnd[last]++;
    }
  }

  /** The passage that holds a word; −1 for words before the comments. */
  int passageAt(int place) {
    int low = 0;
    int high = passages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (passages.get(middle).from() <= place) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  private int usualBlankLines() {
    int[] counts = new int[4];
    for (int k = 1; k < passages.size(); k++) {
      if (passages.get(k).isQuotation() && passages.get(k).blankLines() < counts.length) {
        counts[passages.get(k).blankLines()]++;
      }
    }
    int usual = 0;
    for (int blank = 1; blank < counts.length; blank++) {
      if (counts[blank] > 1 && (usual == 0 || counts[blank] > counts[usual])) {
        usual = blank;
      }
    }
    return usual;
  }

  /** Empty lines before a comment that begins with a quotation; 0 when the page has too few. */
  int blankLinesBetweenComments() {
    return usualBlankLines;
  }

  /** Whether a quotation shows that both sides of the gap belong to one comment. */
  boolean isJoined(int k) {
    return joined[k];
  }

  /** How many quotations begin where passage {@code k} begins. */
  int quotedFromStart(int k) {
    return quotedFromStart[k];
  }

  /** How many quotations end where passage {@code k} ends. */
  int quotedToEnd(int k) {
    return quotedToEnd[k];
  }

  /** The quotations that take words from passage {@code k}. */
  List<FoundQuotation> quotedIn(int k) {
    return quotedIn.get(k);
  }
}

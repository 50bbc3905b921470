package org.commentariat.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fits a pair of texts into the room that a model has. Each takes what it needs; where both
 * together need too much, the first gives way until a third of the room is left to it. Of a text
 * that is still too long for its part the first loses its end, the second its middle: three
 * quarters of its room hold its beginning, one quarter its end.
 *
 * @param maxTokens longest input with all special tokens, at least 8
 */
record TokenBudget(int maxTokens) {
  private static final int CONTEXT_PART = 3;
  private static final int TAIL_PART = 4;

  /**
   * An input for the model.
   *
   * @param ids of the tokens, special ones included
   * @param types for each token 0 when it belongs to the first text, 1 for the second
   */
  record Input(List<Integer> ids, List<Integer> types) {
    Input {
      ids = List.copyOf(ids);
      types = List.copyOf(types);
    }
  }

  TokenBudget {
    if (maxTokens < 8) {
      throw new IllegalArgumentException("no room for two texts in " + maxTokens + " tokens");
    }
  }

  /** {@code [CLS] text [SEP]}, with the middle of a long text left out. */
  Input single(List<Integer> text, int cls, int sep) {
    List<Integer> ids = new ArrayList<>();
    ids.add(cls);
    ids.addAll(headAndTail(text, maxTokens - 2));
    ids.add(sep);
    return new Input(ids, Collections.nCopies(ids.size(), 0));
  }

  /** {@code [CLS] first [SEP] second [SEP]}. */
  Input pair(List<Integer> first, List<Integer> second, int cls, int sep) {
    int room = maxTokens - 3;
    int forFirst = Math.max(room / CONTEXT_PART, room - second.size());
    List<Integer> context = first.subList(0, Math.min(first.size(), forFirst));
    List<Integer> ids = new ArrayList<>();
    ids.add(cls);
    ids.addAll(context);
    ids.add(sep);
    List<Integer> types = new ArrayList<>(Collections.nCopies(ids.size(), 0));
    ids.addAll(headAndTail(second, room - context.size()));
    ids.add(sep);
    types.addAll(Collections.nCopies(ids.size() - types.size(), 1));
    return new Input(ids, types);
  }

  private static List<Integer> headAndTail(List<Integer> text, int room) {
    if (text.size() <= room) {
      return text;
    }
    int tail = room / TAIL_PART;
    List<Integer> kept = new ArrayList<>(text.subList(0, room - tail));
    kept.addAll(text.subList(text.size() - tail, text.size()));
    return kept;
  }
}

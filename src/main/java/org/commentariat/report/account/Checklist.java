package org.commentariat.report.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commentariat.analysis.Findings;

/**
 * What reviewers of a content analysis by machine ask, and what this report can answer: after the
 * disclosure standards of the American Association for Public Opinion Research, the Transparency
 * and Openness Promotion guidelines, and the literature on agreement and on errors of classifiers.
 *
 * @param items each answered
 * @param yours what only the authors of a paper can answer
 */
public record Checklist(List<Item> items, List<String> yours) {

  /** Whether something asked for was done. */
  public enum State {
    /** It was. */
    DONE("done"),
    /** It was not, or falls short. */
    NOT_DONE("not done"),
    /** These data give no occasion for it. */
    NOT_APPLICABLE("not applicable");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /**
   * One question.
   *
   * @param asked what is asked for
   * @param state whether it was done
   * @param figure the number behind that, in words
   * @param where the section that has more, or the command that would do it
   */
  public record Item(String asked, State state, String figure, String where) {

    /** The same where there are no comments with which it could have been done. */
    private Item ofNothing() {
      return state == State.NOT_DONE
          ? new Item(asked, State.NOT_APPLICABLE, "no comments", where)
          : this;
    }
  }

  private static final List<String> YOURS =
      List.of(
          "Why these articles and no others; who collected them, when, and with whose money.",
          "Whether questions and hypotheses were written down before the data were seen, and where.",
          "How coders were trained, and whether they worked without seeing each other’s codes or the"
              + " machine’s.",
          "Whether the site’s terms and the rights and privacy of those who wrote allow quoting them,"
              + " and what an ethics board said.",
          "Where data, codebook and codings can be had, or why they cannot.",
          "Who the commenters are, compared with the public that the paper speaks of.");

  public Checklist {
    items = List.copyOf(items);
    yours = List.copyOf(yours);
  }

  /** Of these findings; what is not done comes with the command that would do it. */
  public static Checklist of(Findings findings) {
    List<Item> items = new ArrayList<>();
    items.addAll(new DataItems(findings).items());
    items.addAll(new CodingItems(findings).items());
    items.addAll(new FigureItems(findings).items());
    return new Checklist(
        findings.corpus().found() == 0 ? items.stream().map(Item::ofNothing).toList() : items,
        YOURS);
  }

  /** How many items have this state. */
  public long count(State state) {
    return items.stream().filter(item -> item.state() == state).count();
  }

  /** What is not done first, what is not applicable last, otherwise in their order. */
  public List<Item> byState() {
    return items.stream()
        .sorted(
            Comparator.comparingInt(
                item ->
                    switch (item.state()) {
                      case NOT_DONE -> 0;
                      case DONE -> 1;
                      case NOT_APPLICABLE -> 2;
                    }))
        .toList();
  }
}

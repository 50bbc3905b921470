package org.commentariat.report.section;

import static org.commentariat.analysis.Figures.count;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.comparison.Comparisons;
import org.commentariat.analysis.comparison.Comparisons.LeftOut;
import org.commentariat.analysis.comparison.GroupPair;
import org.commentariat.analysis.comparison.GroupPair.CodeDifference;
import org.commentariat.analysis.comparison.GroupPair.Kind;
import org.commentariat.analysis.correction.Clustering;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.TestResult;

/** Differences between groups in sentences. */
record ComparisonWords(Findings findings) {
  /** Of more differences than this, sentences say only how many there are. */
  private static final int NAMED = 5;

  /** What one would read aloud before anything else. */
  String first() {
    Comparisons comparisons = findings.comparisons();
    if (comparisons.pairs().isEmpty()) {
      return "No groups of comments could be compared.";
    }
    return "Where the codes are more and where they are less common. "
        + (comparisons.codingsUsed()
            ? "The differences that count are corrected by human codings. "
            : "All differences are of uncorrected machine labels: if the machine errs more in one"
                + " group than in the other, that alone makes a difference. ")
        + "A difference that is not beyond chance is not shown to be none; its interval says how"
        + " large it may be.";
  }

  /** What is beyond chance, then what could not be compared. */
  List<String> sentences() {
    Comparisons comparisons = findings.comparisons();
    List<String> sentences = new ArrayList<>();
    sentences.addAll(found(comparisons));
    if (comparisons.codingsUsed()) {
      sentences.addAll(errors(comparisons));
    }
    if (comparisons.articles() > Comparisons.MOST_ARTICLES) {
      sentences.add(
          "Of "
              + count(comparisons.articles())
              + " articles with comments by "
              + comparisons.fewest()
              + " authors or more, the "
              + Comparisons.MOST_ARTICLES
              + " with most comments are compared with all others.");
    }
    for (LeftOut each : comparisons.leftOut()) {
      sentences.add(
          "Not compared: " + between(each.kind()) + ", because " + each.why().reason() + ".");
    }
    return sentences;
  }

  private List<String> found(Comparisons comparisons) {
    List<String> sure = new ArrayList<>();
    int tested = 0;
    for (GroupPair pair : comparisons.pairs()) {
      for (CodeDifference each : pair.codes()) {
        Double p = findings.tests().adjusted(pair.testId(each.code()));
        tested += p == null ? 0 : 1;
        if (p != null
            && p < TestList.SIGNIFICANT
            && each.best(comparisons.codingsUsed()) instanceof Estimate difference) {
          sure.add(
              "“"
                  + findings.label(each.code())
                  + "”, "
                  + groups(pair)
                  + ": "
                  + Figures.points(difference)
                  + ", "
                  + findings.tests().adjustment().label()
                  + " "
                  + Figures.statedP(p)
                  + (comparisons.codingsUsed() ? ", corrected." : ", uncorrected machine labels."));
        }
      }
    }
    if (tested == 0) {
      return List.of();
    }
    String tests =
        count(tested, "test") + ", " + findings.tests().adjustment().label() + " with all others";
    List<String> sentences = new ArrayList<>(sure.subList(0, Math.min(NAMED, sure.size())));
    sentences.add(
        sure.isEmpty()
            ? "No difference is beyond chance (" + tests + ")."
            : count(sure.size(), "difference")
                + (sure.size() == 1 ? " is" : " are")
                + " beyond chance ("
                + tests
                + ")"
                + (sure.size() > NAMED ? "; the first " + NAMED + " stand above." : "."));
    return sentences;
  }

  /** Whether the machine errs differently; only told where people have coded. */
  private static List<String> errors(Comparisons comparisons) {
    int differing = 0;
    int tested = 0;
    for (GroupPair pair : comparisons.pairs()) {
      for (CodeDifference each : pair.codes()) {
        if (each.differentialError() instanceof TestResult test) {
          tested++;
          differing += test.p() < TestList.SIGNIFICANT ? 1 : 0;
        }
      }
    }
    return tested == 0
        ? List.of()
        : List.of(
            differing == 0
                ? "The machine was not caught erring differently in two groups ("
                    + count(tested, "test")
                    + ", not adjusted); with few codings that is no proof."
                : "The machine errs differently in the groups of "
                    + count(differing)
                    + " of "
                    + count(tested, "comparison")
                    + " (p < 0.05, not adjusted): there the difference by the machine alone is"
                    + " wrong.");
  }

  /** The heading of a table. */
  String title(Kind kind) {
    return switch (kind) {
      case ARTICLE -> "Each article against all others";
      case OUTLET -> "Each outlet against all others";
      case PERIOD -> "After against before";
      case DEPTH -> "Replies against comments on the article";
    };
  }

  /** What the groups are. */
  String between(Kind kind) {
    return switch (kind) {
      case ARTICLE -> "articles";
      case OUTLET -> "outlets";
      case PERIOD -> "two periods";
      case DEPTH -> "replies and comments on the article";
    };
  }

  /** What the columns mean. */
  String caption(Kind kind, List<GroupPair> pairs) {
    boolean corrected = findings.comparisons().codingsUsed();
    return "Share in the first group less share in the second, in percentage points, with "
        + Figures.level(findings.level())
        + " intervals by "
        + pairs.get(0).clustering().noun()
        + ". "
        + (kind == Kind.PERIOD ? "Comments without a time are in neither group. " : "")
        + (kind == Kind.OUTLET ? outlets(pairs.get(0).clustering()) : "")
        + "p: "
        + (corrected
            ? "t test of the corrected difference"
            : "score test of the uncorrected difference")
        + ", adjusted for all "
        + count(findings.tests().tests(), "test")
        + " of the report."
        + (corrected
            ? " p, machine errs alike: Welch’s test whether the machine’s mean error is the same in"
                + " both groups; small means that it is not."
            : "");
  }

  /** Both groups of a pair: {@code 1 “Title” : others}. */
  String groups(GroupPair pair) {
    return switch (pair.kind()) {
      case ARTICLE ->
          number(pair) + "“" + findings.corpus().articleName(pair.first()) + "” : all others";
      case OUTLET ->
          number(pair)
              + "“"
              + pair.first()
              + "” : "
              + (pair.second().equals(GroupPair.OTHERS) ? "all others" : "“" + pair.second() + "”");
      case PERIOD -> "from " + pair.first() + " on : before";
      case DEPTH -> "replies : comments on the article";
    };
  }

  private static String outlets(Clustering clustering) {
    return "Comments on articles of no known outlet are in neither group. "
        + (clustering == Clustering.AUTHOR
            ? "The articles are taken as given: others of these outlets may differ. "
            : "");
  }

  private String number(GroupPair pair) {
    List<GroupPair> alike =
        findings.comparisons().pairs().stream().filter(each -> each.kind() == pair.kind()).toList();
    return alike.size() == 1 ? "" : alike.indexOf(pair) + 1 + " ";
  }
}

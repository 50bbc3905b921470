package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.robustness.Robustness;
import org.commentariat.analysis.tests.Adjustment;
import org.commentariat.analysis.tests.SeparateFamily;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.TestResult;

/** Intervals and tests in sentences; only those that this report holds. */
record StatisticsWords(Findings findings, Cited cited) {

  /** What numbers come from. */
  String statistics() {
    List<String> sentences = new ArrayList<>();
    sentences.add(shares());
    if (findings.tone().codes().stream().anyMatch(code -> code.test() instanceof TestResult)) {
      sentences.add(
          "Code and tone were tested for association by Pearson’s chi-square test, or exactly where"
              + " a count below 5 is to be expected; Cramér’s V is corrected for bias "
              + cited.cite(Reference.BERGSMA_2013)
              + ".");
    }
    if (!findings.comparisons().pairs().isEmpty()) {
      sentences.add(
          "Groups of comments ("
              + count(findings.comparisons().pairs().size(), "pair")
              + ") were compared by t tests with clustered variances "
              + cited.cite(Reference.WELCH_1947, Reference.BELL_MCCAFFREY_2002)
              + ".");
    }
    if (findings.dynamics().all().codes().stream()
        .anyMatch(code -> code.assortativity().value() instanceof PointEstimate)) {
      sentences.add(
          "Who answers whom with what was held against "
              + count(findings.dynamics().permutations())
              + " permutations of the codes among commenters of a thread "
              + cited.cite(Reference.PHIPSON_SMYTH_2010)
              + ", and so was the assortativity of each code "
              + cited.cite(Reference.NEWMAN_2003)
              + ".");
    }
    if (findings.words().codes().stream().anyMatch(code -> code.compared() > 0)) {
      sentences.add(
          "Words that set codes apart were found by log-odds ratios with a Dirichlet prior "
              + cited.cite(Reference.MONROE_2008)
              + " and tested by person "
              + cited.cite(Reference.BOOS_1992)
              + ".");
    }
    tests().ifPresent(sentences::add);
    sentences.add(bootstrap());
    choices().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private String shares() {
    return "Shares of comments have "
        + Figures.level(findings.level())
        + " score intervals "
        + cited.cite(Reference.WILSON_1927)
        + " at the effective sample size that is left when the comments of one commenter are alike "
        + cited.cite(Reference.DEAN_PAGANO_2015)
        + (findings.shares().byUnknown() == 0 ? "." : "; a comment of unknown author stands alone.")
        + " Shares of commenters count each known commenter once.";
  }

  private String bootstrap() {
    return "Intervals without a formula are BCa bootstrap intervals "
        + cited.cite(Reference.EFRON_1987)
        + " from "
        + resamples()
        + " of whole commenters or threads (seed "
        + findings.provenance().settings().getOrDefault("seed", "not recorded")
        + ").";
  }

  private String resamples() {
    String set = findings.provenance().settings().getOrDefault("bootstrap_replicates", "");
    return set.matches("\\d{1,9}")
        ? count(Integer.parseInt(set), "resample")
        : "an unknown number of resamples";
  }

  private Optional<String> tests() {
    TestList tests = findings.tests();
    int others = tests.separate().stream().mapToInt(SeparateFamily::tests).sum();
    if (tests.tests() + others == 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    if (tests.tests() > 0) {
      parts.add(
          "the p-values of "
              + count(tests.tests(), "test")
              + " were adjusted together "
              + cited.cite(source(tests.adjustment())));
    }
    if (others > 0) {
      parts.add(
          count(others, "test")
              + " within their own families "
              + cited.cite(
                  tests.separate().stream()
                      .filter(family -> family.tests() > 0)
                      .map(family -> source(family.adjustment()))
                      .distinct()
                      .toArray(Reference[]::new)));
    }
    String all = String.join(", and those of ", parts);
    return Optional.of(all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".");
  }

  private static Reference source(Adjustment adjustment) {
    return switch (adjustment) {
      case HOLM -> Reference.HOLM_1979;
      case BENJAMINI_HOCHBERG -> Reference.BENJAMINI_HOCHBERG_1995;
    };
  }

  private Optional<String> choices() {
    Robustness robustness = findings.robustness();
    int others = robustness.variants().size() - 1;
    return others < 1
        ? Optional.empty()
        : Optional.of(
            "The shares were computed again under "
                + count(others)
                + " other choices "
                + cited.cite(Reference.STEEGEN_2016)
                + ".");
  }
}

package org.commentariat.report.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a description of methods rests on. */
public enum Reference {
  ANGELOPOULOS_2023(
      "Angelopoulos, Duchi and Zrnic 2023",
      "Angelopoulos, A. N., Duchi, J. C., and Zrnic, T. (2023). PPI++: Efficient prediction-powered"
          + " inference. arXiv:2311.01453.",
      "10.48550/arXiv.2311.01453"),
  BELL_MCCAFFREY_2002(
      "Bell and McCaffrey 2002",
      "Bell, R. M., and McCaffrey, D. F. (2002). Bias reduction in standard errors for linear"
          + " regression with multi-stage samples. Survey Methodology 28, 169–181.",
      null),
  BENJAMINI_HOCHBERG_1995(
      "Benjamini and Hochberg 1995",
      "Benjamini, Y., and Hochberg, Y. (1995). Controlling the false discovery rate: A practical and"
          + " powerful approach to multiple testing. Journal of the Royal Statistical Society B 57,"
          + " 289–300.",
      "10.1111/j.2517-6161.1995.tb02031.x"),
  BERGSMA_2013(
      "Bergsma 2013",
      "Bergsma, W. (2013). A bias-correction for Cramér’s V and Tschuprow’s T. Journal of the Korean"
          + " Statistical Society 42, 323–328.",
      "10.1016/j.jkss.2012.10.002"),
  BOOS_1992(
      "Boos 1992",
      "Boos, D. D. (1992). On generalized score tests. The American Statistician 46, 327–333.",
      "10.1080/00031305.1992.10475921"),
  DEAN_PAGANO_2015(
      "Dean and Pagano 2015",
      "Dean, N., and Pagano, M. (2015). Evaluating confidence interval methods for binomial"
          + " proportions in clustered surveys. Journal of Survey Statistics and Methodology 3,"
          + " 484–503.",
      "10.1093/jssam/smv024"),
  EFRON_1987(
      "Efron 1987",
      "Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical"
          + " Association 82, 171–185.",
      "10.1080/01621459.1987.10478410"),
  HAYES_KRIPPENDORFF_2007(
      "Hayes and Krippendorff 2007",
      "Hayes, A. F., and Krippendorff, K. (2007). Answering the call for a standard reliability"
          + " measure for coding data. Communication Methods and Measures 1, 77–89.",
      "10.1080/19312450709336664"),
  HOLM_1979(
      "Holm 1979",
      "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal"
          + " of Statistics 6, 65–70.",
      null),
  MANNING_2014(
      "Manning et al. 2014",
      "Manning, C. D., Surdeanu, M., Bauer, J., Finkel, J., Bethard, S. J., and McClosky, D. (2014)."
          + " The Stanford CoreNLP natural language processing toolkit. In: Proceedings of the 52nd"
          + " Annual Meeting of the Association for Computational Linguistics: System Demonstrations,"
          + " 55–60.",
      "10.3115/v1/P14-5010"),
  MONROE_2008(
      "Monroe, Colaresi and Quinn 2008",
      "Monroe, B. L., Colaresi, M. P., and Quinn, K. M. (2008). Fightin’ words: Lexical feature"
          + " selection and evaluation for identifying the content of political conflict. Political"
          + " Analysis 16, 372–403.",
      "10.1093/pan/mpn018"),
  NEWMAN_2003(
      "Newman 2003",
      "Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126.",
      "10.1103/PhysRevE.67.026126"),
  PHIPSON_SMYTH_2010(
      "Phipson and Smyth 2010",
      "Phipson, B., and Smyth, G. K. (2010). Permutation p-values should never be zero: Calculating"
          + " exact p-values when permutations are randomly drawn. Statistical Applications in"
          + " Genetics and Molecular Biology 9, 39.",
      "10.2202/1544-6115.1585"),
  SOCHER_2013(
      "Socher et al. 2013",
      "Socher, R., Perelygin, A., Wu, J. Y., Chuang, J., Manning, C. D., Ng, A. Y., and Potts, C."
          + " (2013). Recursive deep models for semantic compositionality over a sentiment treebank."
          + " In: Proceedings of the 2013 Conference on Empirical Methods in Natural Language"
          + " Processing, 1631–1642. aclanthology.org/D13-1170.",
      null),
  STEEGEN_2016(
      "Steegen et al. 2016",
      "Steegen, S., Tuerlinckx, F., Gelman, A., and Vanpaemel, W. (2016). Increasing transparency"
          + " through a multiverse analysis. Perspectives on Psychological Science 11, 702–712.",
      "10.1177/1745691616658637"),
  TEBLUNTHUIS_2024(
      "TeBlunthuis, Hase and Chan 2024",
      "TeBlunthuis, N., Hase, V., and Chan, C.-H. (2024). Misclassification in automated content"
          + " analysis causes bias in regression. Can we fix it? Yes we can! Communication Methods and"
          + " Measures 18, 278–299.",
      "10.1080/19312458.2023.2293713"),
  WELCH_1947(
      "Welch 1947",
      "Welch, B. L. (1947). The generalization of ‘Student’s’ problem when several different"
          + " population variances are involved. Biometrika 34, 28–35.",
      "10.1093/biomet/34.1-2.28"),
  WILSON_1927(
      "Wilson 1927",
      "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference."
          + " Journal of the American Statistical Association 22, 209–212.",
      "10.1080/01621459.1927.10502953");

  private final String brief;
  private final String entry;
  private final @Nullable String doi;

  Reference(String brief, String entry, @Nullable String doi) {
    this.brief = brief;
    this.entry = entry;
    this.doi = doi;
  }

  /** Author and year: {@code Wilson 1927}. */
  public String brief() {
    return brief;
  }

  /** The digital object identifier, where there is one. */
  public Optional<String> doi() {
    return Optional.ofNullable(doi);
  }

  /** As it stands in a list of references, with its DOI where there is one. */
  public String entry() {
    return doi == null ? entry : entry + " doi:" + doi;
  }
}

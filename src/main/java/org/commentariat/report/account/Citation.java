package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.Locale;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;

/**
 * How to cite the program, and the report that it made. What is between square brackets is for
 * whoever publishes the report to fill in.
 *
 * @param program as a list of references has it
 * @param report as a list of references has it
 * @param bibtex both, for BibTeX and BibLaTeX
 */
public record Citation(String program, String report, String bibtex) {
  /** As in {@code CITATION.cff}. */
  static final String TITLE = "Commentariat";

  /** As in {@code CITATION.cff}. */
  static final String AUTHORS = "The Commentariat maintainers";

  /** As in {@code CITATION.cff}. */
  static final String LICENCE = "GPL-3.0-or-later";

  /** Of these findings. */
  public static Citation of(Findings findings) {
    Provenance from = findings.provenance();
    String program =
        AUTHORS
            + ". "
            + TITLE
            + ", version "
            + from.program()
            + " [computer software]. Licence: "
            + LICENCE
            + ".";
    String made =
        "made with "
            + TITLE
            + " "
            + from.program()
            + " from "
            + count(findings.corpus().found(), "comment")
            + " under "
            + count(findings.corpus().threads(), "article")
            + "; codebook “"
            + from.codebook().name()
            + "”, version "
            + from.codebook().version()
            + " (SHA-256 "
            + JudgingWords.brief(from.codebook().sha256())
            + "); "
            + count(findings.correction().coded(), "human coding")
            + ", seed "
            + from.settings().getOrDefault("seed", "not recorded");
    String report =
        "[Your name] ([year]). "
            + findings.summary().title()
            + ". Report "
            + made
            + ". [Where it is]";
    return new Citation(program, report, bibtex(findings, made));
  }

  private static String bibtex(Findings findings, String made) {
    String version = findings.provenance().program();
    return String.format(
        Locale.ROOT,
        """
        @software{commentariat,
          author = {{%s}},
          title = {%s},
          version = {%s},
          note = {Licence: %s}
        }
        @misc{commentariat-report,
          author = {[Your name]},
          year = {[year]},
          title = {{%s}},
          note = {Report %s},
          howpublished = {[Where it is]}
        }
        """,
        AUTHORS,
        TITLE,
        version,
        LICENCE,
        plain(findings.summary().title()),
        plain(made));
  }

  /** Signs that mean something to TeX are escaped; braces, which cannot be, are left out. */
  private static String plain(String words) {
    return words.replaceAll("[{}\\\\]", "").replaceAll("([%&$#_])", "\\\\$1").replace("~", " ");
  }
}

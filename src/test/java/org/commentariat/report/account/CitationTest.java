package org.commentariat.report.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commentariat.analysis.InventedCorpus;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static final Citation CITATION = Citation.of(InventedCorpus.small().findings());

  @Test
  void theProgramIsCitedAsItsCitationFileAsks() throws IOException {
    String file = Files.readString(Path.of("CITATION.cff"));
    assertThat(file)
        .contains("\ntitle: " + Citation.TITLE + "\n")
        .contains("- name: " + Citation.AUTHORS + "\n")
        .contains("\nlicense: " + Citation.LICENCE + "\n");
    assertThat(CITATION.program())
        .isEqualTo(
            "The Commentariat maintainers. Commentariat, version 0.1.0 [computer software]. Licence:"
                + " GPL-3.0-or-later.");
  }

  @Test
  void theReportIsCitedWithWhatItWasMadeFrom() {
    assertThat(CITATION.report())
        .startsWith("[Your name] ([year]). What 8 reader comments say. Report made with")
        .contains("from 8 comments under 2 articles")
        .contains("codebook “Trams or buses”, version 1.0 (SHA-256 0123456789ab…)")
        .contains("0 human codings, seed 7");
  }

  @Test
  void bibtexBalancesItsBracesAndEscapesWhatTexWouldRead() {
    String bibtex =
        Citation.of(InventedCorpus.small().codebook("50% {odd} & \\bad_name #1").findings())
            .bibtex();
    assertThat(bibtex)
        .contains("@software{commentariat,")
        .contains("@misc{commentariat-report,")
        .contains("50\\% odd \\& bad\\_name \\#1");
    assertThat(bibtex.chars().filter(c -> c == '{').count())
        .isEqualTo(bibtex.chars().filter(c -> c == '}').count());
  }
}

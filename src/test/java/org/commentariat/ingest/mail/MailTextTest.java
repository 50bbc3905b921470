package org.commentariat.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.thread.Quotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {

  private static String own(String body) {
    return MailText.of(body).text().ownWords();
  }

  private static List<Quotation> quoted(String body) {
    return MailText.of(body).text().quotations();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On Tue, 30 Oct 2001, Maya Green wrote: | Maya Green",
        "On Tue, 6 Nov 2001 15:01:18 -1000 Maya L Green wrote: | Maya L Green",
        "On Mon, Jan 5, 2015 at 3:04 PM, Maya <m@example.org> wrote: | Maya",
        "On November 19, 2001 02:36 pm, Maya Green wrote: | Maya Green",
        "Maya Green <maya at example.org> writes: | Maya Green",
        "'\"Maya F. Green\" schrieb:' | Maya F. Green",
        "Am 30.10.2001 um 12:00 schrieb Maya Green: | Maya Green",
        "Le 3 mai 2014 à 10:12, Maya Green a écrit : | Maya Green",
        "Quoting Maya Green <m@example.org>: | Maya Green",
        "Maya wrote: | Maya"
      })
  void theAttributionNamesTheWriterAndIsNobodysWords(String line, String name) {
    String body = "Hello.\n\n" + line + "\n> Quoted words.\n\nMine.\n";

    assertThat(own(body)).isEqualTo("Hello.\nMine.");
    assertThat(quoted(body)).containsExactly(new Quotation("Quoted words.", name, null));
  }

  @Test
  void anAttributionMayTakeTwoLines() {
    String body =
        "On Mon, Jan 5, 2015 at 3:04 PM, Maya Green\n<m@example.org> wrote:\n\n> Old.\nNew.";

    assertThat(own(body)).isEqualTo("New.");
    assertThat(quoted(body)).containsExactly(new Quotation("Old.", "Maya Green", null));
  }

  @Test
  void aSentenceAboveAQuotationIsNoAttribution() {
    assertThat(own("I never believed what the harbour master wrote:\n> Old.\nNew."))
        .isEqualTo("I never believed what the harbour master wrote:\nNew.");
  }

  @Test
  void signaturesAndFootersAreLeftOut() {
    String body =
        """
        My words.

        --
        Maya, Harbour Street 1

        > Quoted below.
        _______________________________________________
        Ferry mailing list
        https://lists.example.org/ferry
        """;

    assertThat(own(body)).isEqualTo("My words.");
    assertThat(quoted(body)).extracting(Quotation::text).containsExactly("Quoted below.");
    assertThat(MailText.of(body).trimmed()).isEqualTo(2);
  }

  @Test
  void whatFollowsACopiedHeaderIsQuoted() {
    String body =
        """
        I agree.

        -----Original Message-----
        From: list at example.org [mailto:list at example.org] On Behalf Of Maya
        Green
        Sent: Monday
        Subject: Tar

        Old words.
        """;

    assertThat(own(body)).isEqualTo("I agree.");
    assertThat(quoted(body)).containsExactly(new Quotation("Old words.", "Maya Green", null));
  }

  @Test
  void namesInFrontOfLinesMarkQuotationsOnlyBehindAnAttribution() {
    assertThat(own("Maya Green wrote:\n\nMaya> Old.\n\nNew.")).isEqualTo("New.");
    assertThat(own("I typed:\n\nSQL> select 1\n\ninto it.")).contains("SQL> select 1");
  }

  @Test
  void aSessionOfPythonIsNoQuotation() {
    assertThat(own("Try this:\n\n>>> a = 1\n>>> a\n1\n")).contains(">>> a = 1");
    assertThat(own("Maya wrote:\n>>> third level\n>> second level\nNew.")).isEqualTo("New.");
  }

  @Test
  void theRestOfALineThatABrokenQuotationLeftIsQuoted() {
    String body =
        "> The old ferry was sold to somebody on the other side of the sea for a\nsong.\n> Truly.\nNo.";

    assertThat(own(body)).isEqualTo("No.");
  }

  @Test
  void brokenLinesArePutTogetherAndListsAreNot() {
    String body =
        """
        The new ferry will run every hour from Monday on, so the harbour
        master says. Two things:
         - it is late
         - it is small
        """;

    assertThat(own(body))
        .isEqualTo(
            "The new ferry will run every hour from Monday on, so the harbour master says."
                + " Two things:\n- it is late\n- it is small");
  }
}

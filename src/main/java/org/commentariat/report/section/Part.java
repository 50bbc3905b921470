package org.commentariat.report.section;

import java.util.List;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.Passage;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;

/** A piece of a section. What it says is plain text; whoever writes it out escapes it. */
public sealed interface Part {

  /** A paragraph. */
  record Words(String text) implements Part {}

  /** A remark in small type on what stands above it. */
  record Note(String text) implements Part {}

  /** What each code means. */
  record Codes(List<CodeEntry> codes) implements Part {
    public Codes {
      codes = List.copyOf(codes);
    }
  }

  /** Sentences, one below the other. */
  record Bullets(List<String> sentences) implements Part {
    public Bullets {
      sentences = List.copyOf(sentences);
    }
  }

  /** A table under its name; one without a name belongs to what stands above it. */
  record Tabled(Table table) implements Part {}

  /** A picture; where there are no pictures its table has the same numbers. */
  record Drawn(Chart chart) implements Part {}

  /** Text to be copied as it is, line by line. */
  record Verbatim(String text) implements Part {}

  /** Comments in their own words, under a heading of their own. */
  record Quoted(String heading, List<Quote> quotes) implements Part {
    public Quoted {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * One comment in its own words.
   *
   * @param who pseudonym of the one who wrote it
   * @param note why it stands here
   * @param words its own words in pieces, some of them evidence
   */
  record Quote(String who, String note, Passage.Words words) {}

  /** Why figures of the table above are undefined, a note each. */
  static List<Part> reasons(Reasons reasons) {
    return reasons.lines().stream().<Part>map(Note::new).toList();
  }
}

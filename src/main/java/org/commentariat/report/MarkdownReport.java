package org.commentariat.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;
import org.commentariat.report.account.Account;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Table;
import org.commentariat.report.section.Part;
import org.commentariat.report.section.Section;
import org.commentariat.report.section.Sections;

/**
 * {@code report.md}: the text and the tables of the page, without the comments but for the
 * examples, for diffs and mails.
 */
public final class MarkdownReport implements ReportFormat {
  private static final String FILE_NAME = "report.md";

  private static final String NOTHING_UNREAD = "Nothing had to be left out as unreadable.";
  private static final String NOTHING_REPAIRED = "Nothing had to be repaired or guessed.";

  @Override
  public List<String> fileNames() {
    return List.of(FILE_NAME);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Markdown text = new Markdown();
    text.heading(1, findings.summary().title());
    findings.summary().warnings().forEach(text::quote);
    text.heading(2, "What was found");
    Account account = Account.of(findings);
    text.paragraph(findings.summary().inShort());
    text.list(account.glance().lines());
    text.heading(3, "One by one");
    text.list(findings.summary().found());
    read(text, findings);
    MarkdownFigures.shares(text, findings);
    Sections.ofStances(findings).forEach(section -> section(text, section));
    MarkdownFigures.tone(text, findings);
    MarkdownFigures.replies(text, findings);
    Sections.of(findings).forEach(section -> section(text, section));
    places(text, "What could not be read", NOTHING_UNREAD, findings.rejections());
    places(text, "What was repaired or guessed", NOTHING_REPAIRED, findings.notes());
    text.heading(2, "What these figures cannot tell");
    text.list(findings.summary().limits());
    Sections.ofAccount(account).forEach(section -> section(text, section));
    provenance(text, findings.provenance());
    Files.writeString(folder.resolve(FILE_NAME), text.toString(), StandardCharsets.UTF_8);
  }

  private static void read(Markdown text, Findings findings) {
    text.heading(2, "What was read");
    List<List<String>> rows = new ArrayList<>();
    for (Corpus.ArticleCount article : findings.corpus().articles()) {
      rows.add(List.of(Page.name(article), Page.comments(article), Page.links(article)));
    }
    text.table(List.of("Article", "Comments", "Reply links"), cut(rows));
    text.cutNote(rows.size());
  }

  private static void section(Markdown text, Section section) {
    text.heading(2, section.title());
    for (Part part : section.parts()) {
      if (part instanceof Part.Words words) {
        text.paragraph(words.text());
      } else if (part instanceof Part.Bullets bullets) {
        text.list(bullets.sentences());
      } else if (part instanceof Part.Tabled tabled) {
        table(text, tabled.table());
      } else if (part instanceof Part.Verbatim verbatim) {
        text.verbatim(verbatim.text());
      } else if (part instanceof Part.Quoted quoted) {
        text.heading(3, quoted.heading());
        quoted.quotes().forEach(text::quote);
      } // of charts the table has the numbers
    }
  }

  private static void table(Markdown text, Table table) {
    if (!table.name().isEmpty()) {
      text.heading(3, table.name());
    }
    if (!table.caption().isEmpty()) {
      text.paragraph(table.caption());
    }
    text.table(table);
    text.cutNote(table.size());
  }

  /** A list of what happened where in the input; {@code nothing} where it is empty. */
  private static void places(Markdown text, String heading, String nothing, List<?> places) {
    text.heading(2, heading);
    if (places.isEmpty()) {
      text.paragraph(nothing);
    }
    text.list(places.stream().limit(Page.ROWS).map(Object::toString).toList());
    text.cutNote(places.size());
  }

  private static void provenance(Markdown text, Provenance from) {
    text.heading(2, "Where it comes from");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Commentariat", from.program()));
    rows.add(List.of("CoreNLP", from.coreNlp()));
    from.settings().forEach((name, value) -> rows.add(List.of(name, value)));
    Provenance.CodebookVersion codebook = from.codebook();
    rows.add(List.of(codebook.name() + ", version " + codebook.version(), codebook.sha256()));
    from.codings().forEach(file -> rows.add(List.of("codings: " + file.name(), file.sha256())));
    from.models().forEach(file -> rows.add(List.of(file.name(), file.sha256())));
    from.inputs().stream()
        .limit(Page.ROWS)
        .forEach(file -> rows.add(List.of(file.name(), file.sha256())));
    text.table(List.of("What", "Version, value or SHA-256"), rows);
    text.cutNote(from.inputs().size());
  }

  private static List<List<String>> cut(List<List<String>> rows) {
    return rows.subList(0, Math.min(rows.size(), Page.ROWS));
  }
}

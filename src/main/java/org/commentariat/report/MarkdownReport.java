package org.commentariat.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;
import org.commentariat.report.account.Glance;
import org.commentariat.report.edition.Edited;
import org.commentariat.report.edition.Edition;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Table;
import org.commentariat.report.section.Part;
import org.commentariat.report.section.Section;

/**
 * {@code report.md}: the text and the tables of the page, without the comments but for the
 * examples, for diffs and mails.
 */
public final class MarkdownReport implements ReportFormat {
  private static final String FILE_NAME = "report.md";

  private static final String NOTHING_UNREAD = "Nothing had to be left out as unreadable.";
  private static final String NOTHING_REPAIRED = "Nothing had to be repaired or guessed.";

  private final Edition edition;

  /** The text of an edition. */
  public MarkdownReport(Edition edition) {
    this.edition = edition;
  }

  @Override
  public List<String> fileNames() {
    return List.of(FILE_NAME);
  }

  @Override
  public void write(Findings all, Path folder) throws IOException {
    Edited edited = edition.of(all);
    Findings findings = edited.findings();
    Markdown text = new Markdown();
    text.heading(1, findings.summary().title());
    edited.notices().forEach(text::quote);
    findings.summary().warnings().forEach(text::quote);
    text.heading(2, "What was found");
    text.paragraph(findings.summary().inShort());
    text.list(edited.glance().stream().map(Glance.Answer::line).toList());
    text.heading(3, "One by one");
    text.list(findings.summary().found());
    edited.sections().forEach(section -> section(text, section));
    places(
        text,
        "What could not be read",
        NOTHING_UNREAD,
        findings.rejections(),
        findings.corpus().rejected());
    places(
        text,
        "What was repaired or guessed",
        NOTHING_REPAIRED,
        findings.notes(),
        findings.corpus().notes());
    text.heading(2, "What these figures cannot tell");
    text.list(findings.summary().limits());
    edited.closing().forEach(section -> section(text, section));
    provenance(text, findings.provenance());
    Files.writeString(folder.resolve(FILE_NAME), text.toString(), StandardCharsets.UTF_8);
  }

  private static void section(Markdown text, Section section) {
    text.heading(2, section.title());
    for (Part part : section.parts()) {
      if (part instanceof Part.Words words) {
        text.paragraph(words.text());
      } else if (part instanceof Part.Note note) {
        text.paragraph(note.text());
      } else if (part instanceof Part.Codes codes) {
        text.list(codes.codes().stream().map(MarkdownReport::definition).toList());
      } else if (part instanceof Part.Bullets bullets) {
        text.list(bullets.sentences());
      } else if (part instanceof Part.Tabled tabled) {
        table(text, tabled.table());
      } else if (part instanceof Part.Verbatim verbatim) {
        text.verbatim(verbatim.text());
      } else if (part instanceof Part.Quoted quoted) {
        text.heading(3, quoted.heading());
        quoted.quotes().forEach(text::quote);
      } else if (part instanceof Part.Drawn drawn) {
        text.figure(FigureFiles.FOLDER + "/" + drawn.chart().fileName(), drawn.chart().caption());
      }
    }
  }

  private static String definition(CodeEntry code) {
    return code.label() + " (" + code.id() + "): " + code.definition();
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

  /**
   * A list of what happened where in the input; {@code nothing} where it is empty.
   *
   * @param all how many there are, shown or not
   */
  private static void places(
      Markdown text, String heading, String nothing, List<?> places, int all) {
    text.heading(2, heading);
    if (all == 0) {
      text.paragraph(nothing);
    } else if (places.isEmpty()) {
      text.paragraph(
          Figures.count(all, "place") + " of the input; this edition does not list them.");
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
}

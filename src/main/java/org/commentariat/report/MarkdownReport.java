package org.commentariat.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.Replies;
import org.commentariat.analysis.Shares;
import org.commentariat.analysis.Tone;
import org.commentariat.report.page.Page;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;

/**
 * {@code report.md}: the text and the tables of the page without the comments, for diffs and mails.
 */
public final class MarkdownReport implements ReportFormat {

  @Override
  public String fileName() {
    return "report.md";
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Markdown text = new Markdown();
    text.heading(1, findings.summary().title());
    findings.summary().warnings().forEach(text::quote);
    text.heading(2, "What was found");
    findings.summary().found().forEach(text::paragraph);
    read(text, findings);
    shares(text, findings);
    tone(text, findings);
    replies(text, findings);
    unread(text, findings);
    text.heading(2, "What these figures cannot tell");
    findings.summary().limits().forEach(text::item);
    provenance(text, findings.provenance());
    Files.writeString(folder.resolve(fileName()), text.toString(), StandardCharsets.UTF_8);
  }

  private static void read(Markdown text, Findings findings) {
    text.heading(2, "What was read");
    List<List<String>> rows = new ArrayList<>();
    for (Corpus.ArticleCount article : findings.corpus().articles()) {
      Integer declared = article.declared();
      rows.add(
          List.of(
              Page.name(article),
              declared == null ? "not stated" : Figures.count(declared),
              Figures.count(article.found()),
              Page.links(article)));
    }
    text.table(List.of("Article", "Declared", "Found", "Reply links"), cut(rows));
    text.cutNote(rows.size());
  }

  private static void shares(Markdown text, Findings findings) {
    Shares shares = findings.shares();
    text.heading(2, "Stances: how many comments, how many commenters");
    findings.codes().forEach(c -> text.item(c.label() + " (" + c.id() + "): " + c.definition()));
    String level = Figures.level(findings.level());
    text.paragraph(
        "Uncorrected machine labels of "
            + Figures.count(shares.comments(), "comment")
            + " with own words and of "
            + Figures.count(shares.commenters(), "known commenter")
            + "; shares with "
            + level
            + " intervals."
            + (Figures.isSmall(shares.comments()) ? " These are small numbers." : ""));
    List<List<String>> rows = new ArrayList<>();
    for (Shares.Row row : shares.rows()) {
      rows.add(
          List.of(
              findings.label(row.code()),
              Figures.count(row.comments()),
              Figures.share(row.clustered()),
              row.designEffect() instanceof PointEstimate effect
                  ? Figures.decimal(effect.value(), 2)
                  : "–",
              Figures.share(row.simple()),
              Figures.count(row.commenters()),
              Figures.share(row.byCommenter())));
    }
    text.table(
        List.of(
            "Code",
            "Comments",
            "Share, clustered interval",
            "Design effect",
            "Share, simple interval",
            "Commenters",
            "Share of commenters"),
        rows);
    text.paragraph(
        "The most active tenth of known commenters wrote "
            + Figures.share(shares.topTenth())
            + " of their comments; Gini coefficient "
            + Figures.coefficient(shares.gini())
            + ".");
  }

  private static void tone(Markdown text, Findings findings) {
    Tone tone = findings.tone();
    text.heading(2, "Tone is not stance");
    List<List<String>> rows = new ArrayList<>();
    rows.add(toneRow("All judged comments", tone.comments(), tone.tones()));
    for (Tone.CodeTone code : tone.codes()) {
      int n = code.table().rowTotal(Tone.PRESENT);
      rows.add(toneRow(findings.label(code.code()), n, code.present()));
    }
    text.table(List.of("Comments", "n", "Negative", "Neutral", "Positive"), rows);
    List<List<String>> tests = new ArrayList<>();
    for (Tone.CodeTone code : tone.codes()) {
      Double holm = code.holm();
      tests.add(
          List.of(
              findings.label(code.code()),
              code.test() instanceof TestResult test
                  ? test.method().label()
                  : Figures.undefined((Undefined) code.test()),
              holm == null ? "–" : Figures.p(holm),
              Figures.coefficient(code.cramersV())));
    }
    text.table(List.of("Code", "Test against tone", "p, Holm-adjusted", "Cramér’s V"), tests);
  }

  private static List<String> toneRow(String name, int n, List<Tone.ToneShare> shares) {
    List<String> row = new ArrayList<>(List.of(name, Figures.count(n)));
    shares.forEach(share -> row.add(Figures.share(share.share())));
    return row;
  }

  private static void replies(Markdown text, Findings findings) {
    Replies replies = findings.replies();
    text.heading(2, "Who answers whom");
    text.paragraph(
        Figures.count(replies.links())
            + " of "
            + Figures.count(findings.corpus().found(), "comment")
            + " answer another: "
            + Figures.share(replies.share())
            + ".");
    List<List<String>> rules = new ArrayList<>();
    replies
        .rules()
        .forEach(
            (rule, count) ->
                rules.add(
                    List.of(
                        Page.words(rule),
                        Figures.count(count.links()),
                        Figures.decimal(count.meanConfidence(), 2))));
    text.table(List.of("Rule", "Links", "Mean confidence"), rules);
    List<String> header = new ArrayList<>(List.of("Answers to", "Replies"));
    List<List<String>> rows = new ArrayList<>();
    for (Replies.AnswerRow row : replies.answers()) {
      header.add(findings.label(row.parent()));
      List<String> cells =
          new ArrayList<>(List.of(findings.label(row.parent()), Figures.count(row.replies())));
      row.cells().forEach(cell -> cells.add(Figures.count(cell.replies())));
      rows.add(cells);
    }
    text.table(header, rows);
  }

  private static void unread(Markdown text, Findings findings) {
    text.heading(2, "What could not be read");
    if (findings.rejections().isEmpty()) {
      text.paragraph("Nothing had to be left out as unreadable.");
    }
    findings.rejections().stream().limit(Page.ROWS).map(Object::toString).forEach(text::item);
    text.cutNote(findings.rejections().size());
  }

  private static void provenance(Markdown text, Provenance from) {
    text.heading(2, "Where it comes from");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Commentariat", from.program()));
    rows.add(List.of("CoreNLP", from.coreNlp()));
    from.settings().forEach((name, value) -> rows.add(List.of(name, value)));
    Provenance.CodebookVersion codebook = from.codebook();
    rows.add(List.of(codebook.name() + ", version " + codebook.version(), codebook.sha256()));
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

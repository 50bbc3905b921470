package org.commentariat.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.duplicate.Duplicates;
import org.commentariat.analysis.dynamics.Relations;
import org.commentariat.annotation.Sentiment;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * {@code comments.csv}: one row a comment. Comma-separated, quoted as in RFC 4180, lines ended by a
 * line feed. A cell that a spreadsheet would take for a formula (it begins with {@code = + - @}, a
 * tab, a carriage return or a line feed) gets an apostrophe before it.
 */
public final class CommentTable implements ReportFormat {
  private static final String FILE_NAME = "comments.csv";
  private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n";

  @Override
  public List<String> fileNames() {
    return List.of(FILE_NAME);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Map<String, Corpus.ArticleCount> articles = new HashMap<>();
    findings.corpus().articles().forEach(a -> articles.put(a.threadId(), a));
    Map<String, String> sameWords = sameWords(findings);
    CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\n");
    try (Writer writer =
            Files.newBufferedWriter(folder.resolve(FILE_NAME), StandardCharsets.UTF_8);
        SequenceWriter rows = new CsvMapper().writer(schema).writeValues(writer)) {
      rows.write(header(findings).toArray(String[]::new));
      for (CommentFinding comment : findings.comments()) {
        List<String> row = row(comment, articles.get(comment.threadId()), findings);
        row.add(sameWords.getOrDefault(comment.id(), ""));
        rows.write(row.stream().map(CommentTable::guarded).toArray(String[]::new));
      }
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e); // a full disk, told in the usual way
    }
  }

  private static List<String> header(Findings findings) {
    List<String> header =
        new ArrayList<>(List.of("id", "thread", "source", "article", "author", "time"));
    header.addAll(List.of("reply_to", "rule", "confidence", "depth", "codes"));
    findings.codes().forEach(code -> header.add("p_" + code.id()));
    header.addAll(List.of("abstained", "abstention", "relation", "p_irony", "ironic"));
    header.addAll(List.of("sentiment", "very_negative", "negative", "neutral"));
    header.addAll(List.of("positive", "very_positive", "own_words", "evidence"));
    header.add("same_words_as");
    return header;
  }

  /** For each comment that repeats another or is repeated, the first of these by their ids. */
  private static Map<String, String> sameWords(Findings findings) {
    Map<String, String> first = new HashMap<>();
    for (Duplicates duplicates : findings.structure().duplicates()) {
      String id = duplicates.copies().get(0).id();
      duplicates.copies().forEach(copy -> first.put(copy.id(), id));
    }
    return first;
  }

  private static List<String> row(
      CommentFinding comment, Corpus.@Nullable ArticleCount article, Findings findings) {
    ReplyLink link = comment.replyLink();
    List<String> row = new ArrayList<>();
    row.add(comment.id());
    row.add(comment.threadId());
    row.add(article == null ? "" : article.source());
    row.add(article == null ? "" : text(article.title()));
    row.add(comment.author());
    row.add(text(comment.time()));
    row.add(link == null ? "" : link.parent());
    row.add(link == null ? "" : link.rule().key());
    row.add(link == null ? "" : number(link.confidence()));
    row.add(Integer.toString(comment.depth()));
    row.add(comment.abstained() ? "" : String.join(" ", comment.rows()));
    for (CodeEntry code : findings.codes()) {
      Double p = comment.probabilities().get(code.id());
      row.add(p == null ? "" : number(p));
    }
    row.add(Boolean.toString(comment.abstained()));
    addSideJudgments(row, comment);
    addSentiment(row, comment.sentiment());
    row.add(comment.ownWords());
    row.add(
        comment.evidence().stream()
            .map(mark -> evidence(mark, comment.ownWords()))
            .collect(Collectors.joining("; ")));
    return row;
  }

  private static void addSideJudgments(List<String> row, CommentFinding comment) {
    Abstention abstention = comment.abstention();
    row.add(abstention == null ? "" : abstention.key());
    RelationJudgment judged = comment.relation();
    Relation relation = judged == null ? null : judged.relation();
    row.add(judged == null ? "" : relation == null ? Relations.UNSURE : relation.key());
    IronyJudgment irony = comment.irony();
    row.add(irony == null ? "" : number(irony.probability()));
    row.add(irony == null ? "" : Boolean.toString(irony.flagged()));
  }

  private static void addSentiment(List<String> row, Sentiment sentiment) {
    row.add(sentiment.label().key());
    Sentiment.Distribution degrees = sentiment.distribution();
    if (degrees == null) {
      row.addAll(List.of("", "", "", "", ""));
    } else {
      row.add(number(degrees.veryNegative()));
      row.add(number(degrees.negative()));
      row.add(number(degrees.neutral()));
      row.add(number(degrees.positive()));
      row.add(number(degrees.veryPositive()));
    }
  }

  private static String evidence(CommentFinding.Mark mark, String ownWords) {
    String words = ownWords.substring(mark.start(), mark.end());
    return mark.code() + ": “" + words + "” [" + mark.source() + "]";
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String number(double value) {
    return JsonFindings.plain(value).toPlainString();
  }

  static String guarded(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_BEGINS_WITH.indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}

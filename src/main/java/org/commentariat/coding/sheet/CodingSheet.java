package org.commentariat.coding.sheet;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.SampledComment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Writes the sheet of one coder: the comments in an order of its own, what they answer, and empty
 * cells for codes. Nothing in it tells what a machine, or another coder, made of a comment, nor who
 * wrote it. UTF-8 with a byte order mark, by which Excel knows it, and lines ended as Excel ends
 * them.
 */
public final class CodingSheet {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final char separator;

  /**
   * @param separator between cells: Excel expects a semicolon where numbers have a decimal comma
   */
  public CodingSheet(char separator) {
    this.separator = separator;
  }

  /** A code whose id is the name of another column, or null when there is none. */
  public static @Nullable String columnTaken(List<String> codes) {
    return codes.stream().filter(Columns.TAKEN::contains).findFirst().orElse(null);
  }

  /** The sheet of a coder of this sample. */
  public String write(CodingSample sample, String coder) {
    List<SampledComment> comments = new ArrayList<>();
    for (SampledComment comment : sample.comments()) {
      if (comment.coders().contains(coder)) {
        comments.add(comment);
      }
    }
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed(sample, coder));
    ListSampler.shuffle(random, comments);
    List<String> header =
        new ArrayList<>(
            List.of(Columns.UNIT, Columns.CODER, Columns.ARTICLE, Columns.PARENT, Columns.COMMENT));
    List<String> toFill = Columns.toFill(sample.codebook().codes());
    header.addAll(toFill);
    List<List<String>> rows = new ArrayList<>();
    for (SampledComment comment : comments) {
      List<String> row = new ArrayList<>(List.of(comment.unit(), coder));
      row.addAll(words(comment));
      toFill.forEach(name -> row.add(""));
      rows.add(row);
    }
    return table(header, rows, separator);
  }

  private static long seed(CodingSample sample, String coder) {
    // the sample itself took the seed; each coder gets one of its own
    return sample.design().seed() * 1_000_003L + 1 + sample.design().coders().indexOf(coder);
  }

  /** Article, parent and comment, safe in a cell. */
  static List<String> words(SampledComment comment) {
    return List.of(guarded(comment.article()), guarded(comment.parent()), guarded(comment.text()));
  }

  /** A text that a spreadsheet program leaves alone; empty for null. */
  public static String guarded(@Nullable String text) {
    return text == null ? "" : CellText.guarded(text);
  }

  /** A table as text; its cells are guarded already where they need it. */
  public static String table(List<String> header, List<List<String>> rows, char separator) {
    CsvSchema schema =
        CsvSchema.emptySchema().withLineSeparator("\r\n").withColumnSeparator(separator);
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (SequenceWriter out = new CsvMapper().writer(schema).writeValues(text)) {
      out.write(header.toArray(String[]::new));
      rows.forEach(row -> out.write(row.toArray(String[]::new)));
    }
    return text.toString();
  }
}

package org.commentariat.coding.adjudication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.folder.CodingFolder;
import org.commentariat.coding.sheet.CodingSheet;
import org.commentariat.coding.sheet.DecisionSheet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what an adjudication comes to: {@code decided.json} and {@code decided.csv} anew each
 * time, from sheets and decisions alone; and a table for the disagreements that have none yet,
 * beside those that are there.
 */
public final class DecidedFiles {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DecidedFiles() {}

  /**
   * Writes the files.
   *
   * @return those written, a table for decisions first if one was needed
   */
  public static List<Path> write(CodingFolder folder, Adjudication adjudication)
      throws IOException {
    CodingSample sample = adjudication.codings().sample();
    Map<String, String> files = new LinkedHashMap<>();
    if (!adjudication.unlisted().isEmpty()) {
      files.put(freeName(folder), DecisionSheet.write(sample, adjudication.unlisted()));
    }
    files.put("decided.csv", csv(sample, adjudication.settled()));
    files.put("decided.json", json(sample, adjudication));
    return folder.place(files);
  }

  private static String freeName(CodingFolder folder) throws IOException {
    List<String> taken =
        folder.adjudications().stream().map(file -> String.valueOf(file.getFileName())).toList();
    String name = "adjudication.csv";
    for (int i = 2; taken.contains(name); i++) {
      name = "adjudication-" + i + ".csv";
    }
    return name;
  }

  private static String csv(CodingSample sample, List<DecidedComment> settled) {
    List<String> header = new ArrayList<>(List.of("unit", "comment"));
    header.addAll(sample.codebook().codes());
    header.addAll(List.of("sentiment", "basis", "inclusion_probability"));
    List<List<String>> rows = new ArrayList<>();
    for (DecidedComment decided : settled) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  decided.comment().unit(), CodingSheet.guarded(decided.comment().commentId())));
      for (String code : sample.codebook().codes()) {
        row.add(decided.codes().contains(code) ? "1" : "0");
      }
      CodedSentiment sentiment = decided.sentiment();
      row.add(sentiment == null ? "" : sentiment.key());
      row.add(decided.basis().key());
      row.add(Double.toString(decided.comment().inclusionProbability()));
      rows.add(row);
    }
    return CodingSheet.table(header, rows, ',');
  }

  private static String json(CodingSample sample, Adjudication adjudication) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", "commentariat decided codes");
    root.put("data_sha256", sample.source().sha256());
    root.put("codebook_sha256", sample.codebook().sha256());
    ArrayNode open = root.putArray("open");
    adjudication.open().forEach(each -> open.add(each.comment().unit()));
    ArrayNode units = root.putArray("units");
    for (DecidedComment decided : adjudication.settled()) {
      ObjectNode unit = units.addObject();
      unit.put("unit", decided.comment().unit());
      unit.put("comment", decided.comment().commentId());
      decided.codes().forEach(unit.putArray("codes")::add);
      CodedSentiment sentiment = decided.sentiment();
      unit.put("sentiment", sentiment == null ? null : sentiment.key());
      unit.put("basis", decided.basis().key());
      unit.put("note", decided.note());
    }
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }
}

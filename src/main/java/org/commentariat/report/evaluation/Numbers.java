package org.commentariat.report.evaluation;

import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.table.ContingencyTable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How figures stand in JSON: {@code value} and {@code interval}, or why they are undefined. */
final class Numbers {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Numbers() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** The same on every system, with a line feed at the end. */
  static String text(ObjectNode root) {
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  static void put(PointMeasure measure, ObjectNode node) {
    if (measure instanceof PointEstimate estimate) {
      node.put("value", estimate.value());
    } else if (measure instanceof Undefined undefined) {
      node.put("undefined", undefined.reason());
    }
  }

  static void put(Measure measure, ObjectNode node) {
    if (measure instanceof Estimate estimate) {
      node.put("value", estimate.value());
      interval(measure, node.putObject("interval"));
    } else if (measure instanceof Undefined undefined) {
      node.put("undefined", undefined.reason());
    }
  }

  static void put(Coefficient coefficient, ObjectNode node) {
    put(coefficient.value(), node);
    if (coefficient.value() instanceof PointEstimate) {
      interval(coefficient.interval(), node.putObject("interval"));
    }
  }

  static void put(ContingencyTable table, ObjectNode node) {
    ArrayNode rows = node.putArray("rows");
    table.rows().forEach(rows::add);
    ArrayNode columns = node.putArray("columns");
    table.columns().forEach(columns::add);
    ArrayNode counts = node.putArray("counts");
    table.counts().forEach(row -> row.forEach(counts.addArray()::add));
  }

  private static void interval(Measure measure, ObjectNode node) {
    if (measure instanceof Estimate estimate) {
      Interval interval = estimate.interval();
      node.put("low", interval.low()).put("high", interval.high());
    } else if (measure instanceof Undefined undefined) {
      node.put("undefined", undefined.reason());
    }
  }
}

package org.commentariat.report.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Findings;
import org.commentariat.report.export.table.Column;
import org.commentariat.report.export.table.Entity;
import org.commentariat.report.export.table.Kind;
import org.commentariat.report.export.table.Reference;

/**
 * What {@code datapackage.json} says of the tables, after the Tabular Data Package and the Table
 * Schema of Frictionless Data, version 1 (<a
 * href="https://specs.frictionlessdata.io/table-schema/">specification</a>).
 */
final class DataPackage {
  private DataPackage() {}

  static Map<String, Object> of(Findings findings, List<Entity<?>> entities) {
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("profile", "tabular-data-package");
    descriptor.put("name", "commentariat");
    descriptor.put("title", findings.summary().title());
    descriptor.put(
        "description",
        "Made by Commentariat "
            + findings.provenance().program()
            + ". Commenters stand under pseudonyms. The words of the comments belong to those who"
            + " wrote them: whoever passes these tables on has to see to the licence, which is"
            + " therefore not stated here.");
    descriptor.put("resources", entities.stream().map(DataPackage::resource).toList());
    return descriptor;
  }

  private static Map<String, Object> resource(Entity<?> entity) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", entity.name());
    resource.put("path", entity.name() + ".csv");
    resource.put("description", entity.description());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("schema", schema(entity));
    return resource;
  }

  private static Map<String, Object> schema(Entity<?> entity) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", entity.columns().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    schema.put("primaryKey", entity.key());
    if (!entity.references().isEmpty()) {
      schema.put(
          "foreignKeys",
          entity.references().stream().map(each -> foreignKey(each, entity.name())).toList());
    }
    return schema;
  }

  private static Map<String, Object> field(Column<?> column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", type(column.kind()));
    field.put("description", column.label());
    Map<String, Object> constraints = constraints(column);
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }

  private static Map<String, Object> constraints(Column<?> column) {
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (column.required()) {
      constraints.put("required", true);
    }
    Integer least = column.bounds().least();
    if (least != null) {
      constraints.put("minimum", least);
    }
    Integer most = column.bounds().most();
    if (most != null) {
      constraints.put("maximum", most);
    }
    if (!column.levels().isEmpty()) {
      constraints.put("enum", List.copyOf(column.levels().keySet()));
    }
    return constraints;
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case FLAG -> "boolean";
      case TIME -> "datetime";
    };
  }

  /** The empty name stands for the table itself. */
  private static Map<String, Object> foreignKey(Reference reference, String table) {
    boolean itself = reference.table().equals(table);
    Map<String, Object> to = new LinkedHashMap<>();
    to.put("resource", itself ? "" : reference.table());
    to.put("fields", List.of(reference.key()));
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("fields", List.of(reference.column()));
    key.put("reference", to);
    return key;
  }
}

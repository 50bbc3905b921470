package org.commentariat.report;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.Findings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;

/**
 * The JSON Schema (draft 2020-12) of {@link JsonFindings}, made from the records that are written,
 * so that it cannot lag behind them. Every key is always there; what may be missing is null.
 */
public final class FindingsSchema {
  private static final String PACKAGES = "org.commentariat.";

  private final SerializationConfig config = JsonFindings.MAPPER.serializationConfig();
  private final ClassIntrospector introspector =
      config.classIntrospectorInstance().forOperation(config);

  /** By name, each once; the names of those that are being made stand for nothing yet. */
  private final SortedMap<String, Map<String, Object>> definitions = new TreeMap<>();

  private FindingsSchema() {}

  /** The schema as indented JSON. */
  public static String text() {
    FindingsSchema schema = new FindingsSchema();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "findings.json");
    root.put(
        "description",
        "Every number of a report by Commentariat. What each key means stands in"
            + " docs/reference/outputs.md.");
    root.putAll(schema.of(schema.config.constructType(Findings.class)));
    root.put("$defs", schema.definitions);
    return JsonFindings.text(root);
  }

  private Map<String, Object> of(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (type.isMapLikeType()) {
      return map(type);
    }
    if (type.isCollectionLikeType()) {
      return ordered("type", "array", "items", of(type.getContentType()));
    }
    if (raw.isEnum()) {
      return Map.of("enum", keys(raw));
    }
    if (raw == String.class || raw == LocalDate.class) {
      return Map.of("type", "string");
    }
    if (raw == Instant.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (raw == double.class || raw == Double.class) {
      return Map.of("type", "number");
    }
    if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return Map.of("type", "integer");
    }
    return Map.of("$ref", "#/$defs/" + define(type));
  }

  private Map<String, Object> map(JavaType type) {
    Map<String, Object> map = ordered("type", "object");
    if (type.getKeyType().isEnumType()) {
      map.put("propertyNames", Map.of("enum", keys(type.getKeyType().getRawClass())));
    }
    map.put("additionalProperties", of(type.getContentType()));
    return map;
  }

  /** Defines a record, or a closed choice of records, and gives its name. */
  private String define(JavaType type) {
    Class<?> raw = type.getRawClass();
    String name = raw.getName().replace(PACKAGES, "").replace('$', '.');
    if (!raw.getName().startsWith(PACKAGES)) {
      throw new IllegalStateException("no schema is known for " + raw.getName());
    }
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of()); // a record may hold itself
      definitions.put(name, raw.isSealed() ? choice(raw) : object(type));
    }
    return name;
  }

  private Map<String, Object> choice(Class<?> sealed) {
    List<Map<String, Object>> choices = new ArrayList<>();
    for (Class<?> each : sealed.getPermittedSubclasses()) {
      choices.add(of(config.constructType(each)));
    }
    return Map.of("anyOf", choices);
  }

  private Map<String, Object> object(JavaType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (BeanPropertyDefinition property : properties(type)) {
      Map<String, Object> value = of(property.getPrimaryType());
      boolean nullable = isNullable(property.getAccessor().getMember());
      properties.put(
          property.getName(),
          nullable ? Map.of("anyOf", List.of(value, Map.of("type", "null"))) : value);
    }
    Map<String, Object> object = ordered("type", "object", "properties", properties);
    object.put("required", List.copyOf(properties.keySet()));
    object.put("additionalProperties", false);
    return object;
  }

  private List<BeanPropertyDefinition> properties(JavaType type) {
    return introspector
        .introspectForSerialization(type, introspector.introspectClassAnnotations(type))
        .findProperties()
        .stream()
        .filter(property -> property.couldSerialize())
        .toList();
  }

  private static boolean isNullable(Member member) {
    AnnotatedElement type =
        member instanceof Method method
            ? method.getAnnotatedReturnType()
            : ((Field) member).getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private static List<String> keys(Class<?> constants) {
    return Arrays.stream(constants.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Keys and values in turn; in this order. */
  private static Map<String, Object> ordered(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }
}

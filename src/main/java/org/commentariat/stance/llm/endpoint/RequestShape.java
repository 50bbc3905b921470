package org.commentariat.stance.llm.endpoint;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a request asks for beside the conversation. Servers differ in what they understand; one that
 * complains is asked for less.
 *
 * @param format how the form of the answer is asked for
 * @param settings what else is set
 */
record RequestShape(Format format, Set<Setting> settings) {
  /** How the form of the answer is asked for, the strictest first. */
  enum Format {
    JSON_SCHEMA,
    JSON_OBJECT,
    PLAIN
  }

  /** A setting that some servers refuse. */
  enum Setting {
    TEMPERATURE(0),
    SEED(1),
    /** Room for the thoughts of models that think aloud; the answer itself needs a tenth of it. */
    MAX_TOKENS(4000);

    private final int value;

    Setting(int value) {
      this.value = value;
    }

    int value() {
      return value;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final RequestShape FULL =
      new RequestShape(Format.JSON_SCHEMA, EnumSet.allOf(Setting.class));

  RequestShape {
    settings = Set.copyOf(settings);
  }

  boolean has(Setting setting) {
    return settings.contains(setting);
  }

  /** The next shape to try: less the settings complained of, or else a looser format. */
  Optional<RequestShape> after(String complaint) {
    Set<Setting> kept =
        settings.stream()
            .filter(setting -> !complaint.contains(setting.key()))
            .collect(Collectors.toSet());
    if (kept.size() < settings.size()) {
      return Optional.of(new RequestShape(format, kept));
    }
    return switch (format) {
      case JSON_SCHEMA -> Optional.of(new RequestShape(Format.JSON_OBJECT, settings));
      case JSON_OBJECT -> Optional.of(new RequestShape(Format.PLAIN, settings));
      case PLAIN -> Optional.empty();
    };
  }

  /** In words for the provenance, e.g. {@code json_schema, temperature 0, seed 1}. */
  String words() {
    StringBuilder words = new StringBuilder(format.name().toLowerCase(Locale.ROOT));
    for (Setting setting : Setting.values()) {
      if (has(setting)) {
        words.append(", ").append(setting.key()).append(' ').append(setting.value());
      }
    }
    return words.toString();
  }
}

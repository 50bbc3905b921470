package org.commentariat.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.commentariat.analysis.CommentCoding;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Invocation;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.correction.HandCoding;
import org.commentariat.report.account.Account;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * {@code findings.json}: every number of the report, for programs. Keys stand in the order of the
 * records, the comments themselves are in {@link CommentTable}.
 */
public final class JsonFindings implements ReportFormat {
  private static final String FILE_NAME = "findings.json";

  /** Below this a number of millionths is an exact double. */
  private static final double LONG_ENOUGH = 1e6;

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  /** Shared with the manifest, so that both are laid out alike. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .addMixIn(Findings.class, WithoutComments.class)
          .addMixIn(Undefined.class, Reason.class)
          .addMixIn(Provenance.class, WithSettings.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(Enum.class, new LowerCase())
                  .addKeySerializer(Enum.class, new LowerCaseKey())
                  .addSerializer(Double.class, new PlainNumber(Double.class))
                  .addSerializer(double.class, new PlainNumber(double.class)))
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
          .build();

  @Override
  public List<String> fileNames() {
    return List.of(FILE_NAME);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Files.writeString(
        folder.resolve(FILE_NAME),
        text(new Whole(findings, Account.of(findings))),
        StandardCharsets.UTF_8);
  }

  /** Any of our values as indented JSON that ends with a line feed. */
  public static String text(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }

  /** The findings, and after them what the report says of itself. */
  record Whole(@JsonUnwrapped Findings findings, Account account) {}

  /** Leaves the comments and their codings out: they are tables of their own. */
  interface WithoutComments {
    @JsonIgnore
    List<CommentFinding> comments();

    @JsonIgnore
    List<CommentCoding> codings();

    @JsonIgnore
    List<HandCoding> handCodings();
  }

  /** The language model stands in the settings, the command line in the manifest alone. */
  interface WithSettings {
    @JsonIgnore
    @Nullable LlmProvenance languageModel();

    @JsonIgnore
    Invocation invocation();
  }

  /** Calls the reason by what it says. */
  interface Reason {
    @JsonProperty("undefined")
    String reason();
  }

  /** Six decimals at most and never an exponent, whatever the version of Java prints. */
  private static final class PlainNumber extends StdSerializer<Double> {
    PlainNumber(Class<Double> type) {
      super(type);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      json.writeNumber(plain(value));
    }
  }

  /** Six decimals at most, without trailing zeros. */
  public static BigDecimal plain(double value) {
    BigDecimal number =
        Math.abs(value) < LONG_ENOUGH
            ? BigDecimal.valueOf(Math.round(SixDecimals.of(value) * 1e6), 6)
            : new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN);
    return number.signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  /** Jackson's own lower case follows the machine's language: a Turkish one has no dot on its i. */
  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("rawtypes")
  private static final class LowerCase extends StdSerializer<Enum> {
    LowerCase() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum constant, JsonGenerator out, SerializationContext context) {
      out.writeString(lowerCase(constant));
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class LowerCaseKey extends StdSerializer<Enum> {
    LowerCaseKey() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum constant, JsonGenerator out, SerializationContext context) {
      out.writeName(lowerCase(constant));
    }
  }
}

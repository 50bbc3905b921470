package org.commentariat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.analysis.validation.MeasuredAccuracy.Basis;
import org.commentariat.analysis.validation.MeasuredAccuracy.CodeAccuracy;
import org.commentariat.stance.learned.StanceModel;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How good a classifier is known to be, from what comes with the program and with models. */
final class KnownAccuracy {
  /** What {@code evaluate} wrote of the bundled model and of the bundled cues, on other threads. */
  static final String BUNDLED = "/org/commentariat/stance/learned/microsoft-ireland.accuracy.json";

  /** The bundled cues among the comparisons of that file. */
  private static final String CUES = "cues";

  private static final double LEVEL = 0.95;

  private static final Pattern COMMENTS = Pattern.compile("(\\d{1,9}) in (\\d{1,9}) threads");

  private static final Pattern FIGURE =
      Pattern.compile("(-?\\d\\.\\d{1,6})(?: \\[(-?\\d\\.\\d{1,6}), (-?\\d\\.\\d{1,6})\\])?");

  private KnownAccuracy() {}

  /** Of the bundled model; null where the program was built without its figures. */
  static @Nullable MeasuredAccuracy ofBundledModel() throws IOException {
    JsonNode root = bundled();
    return root == null ? null : accuracy(root, root.path("all"));
  }

  /** Of the cues of the bundled codebook; null where the program was built without figures. */
  static @Nullable MeasuredAccuracy ofBundledCues() throws IOException {
    JsonNode root = bundled();
    if (root != null) {
      for (JsonNode comparison : root.path("comparisons")) {
        if (comparison.path("name").asString("").equals(CUES)) {
          return accuracy(root, comparison);
        }
      }
    }
    return null;
  }

  /** Of a model that {@code train} made, from its own file; null where that does not tell. */
  static @Nullable MeasuredAccuracy of(StanceModel model) {
    Map<String, String> told = model.provenance();
    Matcher comments = COMMENTS.matcher(told.getOrDefault("comments", ""));
    String macroF1 = told.get("macro_f1");
    if (macroF1 == null || !comments.matches()) {
      return null;
    }
    int n = Integer.parseInt(comments.group(1));
    int threads = Integer.parseInt(comments.group(2));
    if (n == 0 || threads == 0) {
      return null;
    }
    Coefficient notKept = Coefficient.undefined("the model file does not keep it");
    List<CodeAccuracy> codes = new ArrayList<>();
    for (String code : model.allCodes()) {
      String f1 = told.get("f1_" + code);
      if (f1 != null) {
        codes.add(new CodeAccuracy(code, notKept, notKept, figure(f1, n), notKept));
      }
    }
    return new MeasuredAccuracy(
        Basis.CROSS_VALIDATION,
        told.getOrDefault("labels", "codings of unknown origin"),
        n,
        threads,
        codes,
        figure(macroF1, n),
        notKept);
  }

  private static Coefficient figure(String text, int n) {
    Matcher figure = FIGURE.matcher(text);
    if (!figure.matches()) {
      return Coefficient.undefined("the model file says “" + text + "”");
    }
    double value = Double.parseDouble(figure.group(1));
    return figure.group(2) == null
        ? new Coefficient(
            new PointEstimate(value, n), new Undefined("the model file has no interval"))
        : coefficient(
            value, Double.parseDouble(figure.group(2)), Double.parseDouble(figure.group(3)), n);
  }

  private static @Nullable JsonNode bundled() throws IOException {
    try (InputStream in = KnownAccuracy.class.getResourceAsStream(BUNDLED)) {
      return in == null ? null : JsonMapper.shared().readTree(in.readAllBytes());
    }
  }

  private static MeasuredAccuracy accuracy(JsonNode root, JsonNode figures) {
    int n = figures.path("comments").asInt();
    List<CodeAccuracy> codes = new ArrayList<>();
    for (JsonNode code : figures.path("codes")) {
      codes.add(
          new CodeAccuracy(
              code.path("code").asString(),
              coefficient(code.path("precision"), n),
              coefficient(code.path("recall"), n),
              coefficient(code.path("f1"), n),
              coefficient(code.path("alpha"), n)));
    }
    return new MeasuredAccuracy(
        Basis.OTHER_THREADS,
        root.path("labels").asString(),
        n,
        figures.path("threads").asInt(),
        codes,
        coefficient(figures.path("macro_f1"), n),
        coefficient(figures.path("mean_alpha"), n));
  }

  private static Coefficient coefficient(JsonNode figure, int n) {
    if (!figure.path("value").isNumber()) {
      return Coefficient.undefined(figure.path("undefined").asString("it was not measured"));
    }
    double value = figure.path("value").asDouble();
    JsonNode interval = figure.path("interval");
    return interval.path("low").isNumber()
        ? coefficient(value, interval.path("low").asDouble(), interval.path("high").asDouble(), n)
        : new Coefficient(
            new PointEstimate(value, n),
            new Undefined(interval.path("undefined").asString("it was not measured")));
  }

  private static Coefficient coefficient(double value, double low, double high, int n) {
    Interval interval =
        new Interval(Math.min(low, value), Math.max(high, value), LEVEL); // of rounded figures
    return new Coefficient(new PointEstimate(value, n), new Estimate(value, interval, n));
  }
}

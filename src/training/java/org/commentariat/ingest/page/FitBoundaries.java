package org.commentariat.ingest.page;

import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.commentariat.ingest.page.quotation.QuotationFinder;
import org.commentariat.ingest.page.quotation.SaidLine;
import org.commentariat.ingest.page.quotation.Words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the weights of {@link BoundaryModel} by logistic regression with a quadratic penalty.
 *
 * <p>Arguments: a folder of pages {@code X.txt} with {@code X.gold.json} (an array {@code posts} of
 * objects with {@code own}); a JSON Lines file of comments of the same kind ({@code
 * conversation_id}, {@code text}) that serves the features of texts, or {@code -}; the file to
 * write; a folder of pages kept for testing, whose conversations are left out. How to run it stands
 * in {@code src/training/README.md}.
 */
public final class FitBoundaries {

  private static final int LEAST_SUPPORT = 12;

  /** Words need more, or those of one thread's topic would count. */
  private static final int LEAST_SUPPORT_OF_WORDS = 25;

  private static final double PENALTY = 1;
  private static final int ROUNDS = 8;

  /** A gap with what is known about it. */
  private record Example(int page, Map<String, Double> features, boolean boundary, double weight) {}

  /** A page cut into passages. */
  private record Cut(List<Passage> passages, Gaps gaps, Integer declared, Set<Integer> starts) {}

  private final List<Cut> cuts = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  private FitBoundaries() {}

  public static void main(String[] arguments) throws IOException {
    FitBoundaries fit = new FitBoundaries();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path page : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        fit.addPage(page);
      }
    }
    if (!arguments[1].equals("-")) {
      fit.addComments(Path.of(arguments[1]), Path.of(arguments[3]));
    }
    fit.crossValidate();
    fit.write(Path.of(arguments[2]));
  }

  /** Prints how well each page is divided by a model that was fitted on the other pages. */
  private void crossValidate() {
    double loss = 0;
    int gaps = 0;
    int right = 0;
    int segments = 0;
    int comments = 0;
    for (int page = 0; page < cuts.size(); page++) {
      int left = page;
      BoundaryModel model =
          new BoundaryModel(fit(examples.stream().filter(e -> e.page() != left).toList()));
      for (Example example : examples) {
        if (example.page() == page) {
          double logit = model.logit(example.features());
          loss += Math.log1p(Math.exp(example.boundary() ? -logit : logit));
          gaps++;
        }
      }
      Cut cut = cuts.get(page);
      List<Segmentation.Segment> found =
          new Segmentation(cut.passages(), cut.gaps(), model).segments(cut.declared());
      right += found.stream().filter(s -> cut.starts().contains(s.first())).count();
      segments += found.size();
      comments += cut.starts().size();
    }
    System.out.printf(
        Locale.ROOT,
        "leave one page out: log loss %.4f a gap over %d gaps; beginnings P %.3f R %.3f%n",
        loss / gaps,
        gaps,
        (double) right / segments,
        (double) right / comments);
  }

  private void write(Path file) throws IOException {
    long ofPages = examples.stream().filter(e -> e.page() >= 0).count();
    List<String> lines = new ArrayList<>();
    lines.add("# Log odds of a new comment between two paragraphs; written by src/training.");
    lines.add(
        "# Fitted on "
            + ofPages
            + " gaps of pages and "
            + (examples.size() - ofPages)
            + " gaps of single comments, penalty "
            + PENALTY
            + ".");
    fit(examples)
        .forEach(
            (name, weight) -> {
              if (!name.equals("comments only")) {
                lines.add(name + "\t" + String.format(Locale.ROOT, "%.3f", weight));
              }
            });
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private void addPage(Path page) throws IOException {
    List<String> lines = Arrays.asList(Files.readString(page).split("\\R", -1));
    List<SaidLine> announced = SaidLine.among(lines, 0, lines.size());
    PageLayout layout = PageLayout.of(lines, announced, announced);
    Words words = new Words(lines);
    List<FoundQuotation> quotations =
        new QuotationFinder(lines, words).find(announced, layout.end());
    List<Passage> passages = Passage.cut(lines, layout.first(), layout.end(), quotations, words);
    Gaps gaps = new Gaps(passages);
    Path gold = page.resolveSibling(page.getFileName().toString().replace(".txt", ".gold.json"));
    List<Integer> starts = new ArrayList<>();
    int place = 0;
    for (JsonNode post : JsonMapper.shared().readTree(gold).get("posts")) {
      starts.add(place);
      place += length(post.get("own").asString());
    }
    int own = 0;
    Set<Integer> begins = new TreeSet<>();
    cuts.add(new Cut(passages, gaps, layout.declared(), begins));
    for (int k = 0; k < passages.size(); k++) {
      Passage passage = passages.get(k);
      if (passage.isQuotation()) {
        continue;
      }
      if (starts.contains(own)) {
        begins.add(k > 0 && passages.get(k - 1).isQuotation() ? k - 1 : k);
      }
      if (k > 0 && !passages.get(k - 1).isQuotation() && !gaps.isJoined(k)) {
        examples.add(
            new Example(
                cuts.size() - 1, BoundaryFeatures.of(passages, gaps, k), starts.contains(own), 1));
      }
      own += length(passage.text());
    }
  }

  private static int length(String text) {
    String folded = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
    return folded.isEmpty() ? 0 : folded.split(" ").length;
  }

  private void addComments(Path comments, Path excluded) throws IOException {
    String conversation = "";
    String before = "";
    for (String line : Files.readAllLines(comments, StandardCharsets.UTF_8)) {
      JsonNode comment = JsonMapper.shared().readTree(line);
      String own = comment.get("text").asString().strip();
      String id = comment.get("conversation_id").asString();
      boolean known = Files.exists(excluded.resolve(id.replaceAll(".*:", "") + ".txt"));
      if (own.isEmpty() || known) {
        continue;
      }
      String[] paragraphs = own.split("\\s*\\n\\s*\\n\\s*");
      if (id.equals(conversation)) {
        examples.add(textExample(before, paragraphs[0], true));
      }
      for (int k = 1; k < paragraphs.length; k++) {
        examples.add(textExample(paragraphs[k - 1], paragraphs[k], false));
      }
      conversation = id;
      before = paragraphs[paragraphs.length - 1];
    }
  }

  private static Example textExample(String before, String after, boolean boundary) {
    Map<String, Double> features = new TreeMap<>(BoundaryFeatures.ofTexts(before, after));
    features.put("comments only", 1.0);
    return new Example(-1, features, boundary, 0.15);
  }

  private static List<String> supported(List<Example> examples) {
    Map<String, Integer> support = new HashMap<>();
    examples.forEach(e -> e.features().keySet().forEach(f -> support.merge(f, 1, Integer::sum)));
    return support.keySet().stream()
        .filter(
            f ->
                support.get(f)
                    >= (f.startsWith("opener ") ? LEAST_SUPPORT_OF_WORDS : LEAST_SUPPORT))
        .sorted()
        .toList();
  }

  /** Newton's method; see Hosmer, Lemeshow, Sturdivant (2013), doi:10.1002/9781118548387. */
  private static Map<String, Double> fit(List<Example> examples) {
    List<String> names = supported(examples);
    Map<String, Integer> column = new HashMap<>();
    names.forEach(name -> column.put(name, column.size()));
    RealVector weights = new ArrayRealVector(names.size());
    for (int round = 0; round < ROUNDS; round++) {
      RealVector gradient = new ArrayRealVector(names.size());
      RealMatrix curvature = new Array2DRowRealMatrix(names.size(), names.size());
      for (int k = 0; k < names.size(); k++) {
        double penalty = isFree(names.get(k)) ? 1e-6 : PENALTY;
        gradient.addToEntry(k, -penalty * weights.getEntry(k));
        curvature.addToEntry(k, k, penalty);
      }
      for (Example example : examples) {
        add(example, column, weights, gradient, curvature);
      }
      weights = weights.add(new CholeskyDecomposition(curvature).getSolver().solve(gradient));
    }
    Map<String, Double> fitted = new TreeMap<>();
    for (int k = 0; k < names.size(); k++) {
      fitted.put(names.get(k), weights.getEntry(k));
    }
    return fitted;
  }

  private static boolean isFree(String name) {
    return name.equals("bias") || name.equals("comments only");
  }

  private static void add(
      Example example,
      Map<String, Integer> column,
      RealVector weights,
      RealVector gradient,
      RealMatrix curvature) {
    double logit = 0;
    for (Map.Entry<String, Double> feature : example.features().entrySet()) {
      Integer k = column.get(feature.getKey());
      logit += k == null ? 0 : weights.getEntry(k) * feature.getValue();
    }
    double p = 1 / (1 + Math.exp(-logit));
    for (Map.Entry<String, Double> a : example.features().entrySet()) {
      Integer row = column.get(a.getKey());
      if (row == null) {
        continue;
      }
      gradient.addToEntry(
          row, example.weight() * a.getValue() * ((example.boundary() ? 1 : 0) - p));
      for (Map.Entry<String, Double> b : example.features().entrySet()) {
        Integer k = column.get(b.getKey());
        if (k != null) {
          curvature.addToEntry(
              row, k, example.weight() * a.getValue() * b.getValue() * p * (1 - p));
        }
      }
    }
  }
}

package org.commentariat.encoder;

import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the outputs of a network that was run on one text. */
record ModelOutput(OrtSession.Result result, Set<String> names, EncoderSettings settings) {

  /** The vector of the text. */
  List<Double> embedding() throws OrtException {
    Object value = value(settings.embedding());
    List<Double> embedding = new ArrayList<>();
    if (value instanceof float[][] one && settings.pooling().isEmpty()) {
      embedding = row(one);
    } else if (value instanceof float[][][] tokens && !settings.pooling().isEmpty()) {
      for (EncoderSettings.Pooling pooling : settings.pooling()) {
        embedding.addAll(
            switch (pooling) {
              case CLS -> row(new float[][] {tokens[0][0]});
              case MEAN -> mean(tokens[0]);
            });
      }
    } else {
      throw new IllegalStateException(
          "output \""
              + settings.embedding()
              + "\" should be numbers in "
              + (settings.pooling().isEmpty()
                  ? "two dimensions (text, vector), since \"pooling\" is empty"
                  : "three dimensions (text, token, vector), since \"pooling\" is "
                      + settings.pooling()));
    }
    return settings.normalize() ? scaled(embedding) : embedding;
  }

  /** The scores of the model's own heads; empty when it has none. */
  List<Double> logits() throws OrtException {
    String name = settings.logits();
    if (name == null) {
      return List.of();
    }
    if (value(name) instanceof float[][] scores) {
      return row(scores);
    }
    throw new IllegalStateException(
        "output \"" + name + "\" should be numbers in two dimensions (text, score)");
  }

  private Object value(String name) throws OrtException {
    OnnxValue value = result.get(name).orElse(null);
    if (value == null) {
      throw new IllegalStateException(
          "no output \"" + name + "\", which encoder.json names; it has " + new TreeSet<>(names));
    }
    return value.getValue();
  }

  private static List<Double> row(float[][] values) {
    List<Double> row = new ArrayList<>();
    for (float number : values[0]) {
      row.add((double) number);
    }
    return row;
  }

  private static List<Double> mean(float[][] tokens) {
    double[] sums = new double[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += token[i];
      }
    }
    List<Double> mean = new ArrayList<>();
    for (double sum : sums) {
      mean.add(sum / tokens.length);
    }
    return mean;
  }

  private static List<Double> scaled(List<Double> vector) {
    double length = Math.sqrt(vector.stream().mapToDouble(x -> x * x).sum());
    return length == 0 ? vector : vector.stream().map(x -> x / length).toList();
  }
}

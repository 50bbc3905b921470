package org.commentariat.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A BERT-like encoder in the ONNX format. Each text is computed alone and on one core, so its
 * numbers depend neither on other texts nor on how many threads encode; several threads may encode
 * at once. Needs no network.
 */
public final class OnnxEncoder implements TextEncoder {
  private final EncoderSettings settings;
  private final String sha256;
  private final WordPiece tokenizer;
  private final TokenBudget budget;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int dimensions;
  private final int logits;

  private OnnxEncoder(ModelFiles files) throws IOException, InvalidModel {
    this.sha256 = files.sha256();
    this.settings = settings(files);
    this.tokenizer = tokenizer(files);
    this.budget = new TokenBudget(settings.maxTokens());
    try {
      this.environment = NativeRuntime.environment();
      environment.setTelemetry(false);
      this.session = session(environment, files.network());
    } catch (OrtException | LinkageError e) {
      throw invalid(files, ModelFiles.NETWORK, "cannot be loaded: " + e.getMessage(), e);
    }
    try {
      // the longest input tells at once whether inputs and outputs are as the settings say
      Encoding probe = encode("a ".repeat(settings.maxTokens()), null);
      this.dimensions = probe.embedding().size();
      this.logits = probe.logits().size();
    } catch (IllegalStateException e) {
      close();
      throw invalid(files, ModelFiles.NETWORK, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Loads an encoder.
   *
   * @param folder with {@code encoder.json}, {@code vocab.txt} and {@code model.onnx}
   * @throws IOException when a file is there and cannot be read
   * @throws InvalidModel when a file is missing or is not what it should be
   */
  public static OnnxEncoder load(Path folder) throws IOException, InvalidModel {
    return new OnnxEncoder(ModelFiles.in(folder));
  }

  /**
   * Loads an encoder from the class path.
   *
   * @param folder absolute, such as {@code /org/commentariat/encoder}
   * @throws IOException when a file is there and cannot be read
   * @throws InvalidModel when a file is missing or is not what it should be
   */
  public static OnnxEncoder loadResource(String folder) throws IOException, InvalidModel {
    return new OnnxEncoder(ModelFiles.ofResource(folder));
  }

  private static EncoderSettings settings(ModelFiles files) throws InvalidModel {
    try {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build()
          .readValue(files.settings(), EncoderSettings.class);
    } catch (JacksonException e) {
      throw invalid(files, ModelFiles.SETTINGS, e.getOriginalMessage(), e);
    }
  }

  private static WordPiece tokenizer(ModelFiles files) throws InvalidModel {
    String text = new String(files.vocabulary(), StandardCharsets.UTF_8);
    try {
      return new WordPiece(text.lines().toList());
    } catch (IllegalArgumentException e) {
      throw invalid(files, ModelFiles.VOCABULARY, String.valueOf(e.getMessage()), e);
    }
  }

  private static InvalidModel invalid(ModelFiles files, String file, String why, Throwable cause) {
    return new InvalidModel(files.place() + "/" + file + ": " + why, cause);
  }

  private static OrtSession session(OrtEnvironment environment, byte[] network)
      throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      // 8-bit weights are scaled back once, when the model is loaded, and not for every text
      options.addConfigEntry("session.disable_quant_qdq", "1");
      return environment.createSession(network, options);
    }
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public int logits() {
    return logits;
  }

  @Override
  public Encoding encode(String first, @Nullable String second) {
    List<Integer> ids = tokenizer.ids(first);
    TokenBudget.Input input =
        second == null
            ? budget.single(ids, tokenizer.cls(), tokenizer.sep())
            : budget.pair(ids, tokenizer.ids(second), tokenizer.cls(), tokenizer.sep());
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      put(tensors, "input_ids", row(input.ids()));
      put(tensors, "attention_mask", row(Collections.nCopies(input.ids().size(), 1)));
      put(tensors, "token_type_ids", row(input.types()));
      try (OrtSession.Result result = session.run(tensors)) {
        ModelOutput output = new ModelOutput(result, session.getOutputNames(), settings);
        return new Encoding(output.embedding(), output.logits());
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be run: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private void put(Map<String, OnnxTensor> tensors, String name, long[][] values)
      throws OrtException {
    if (session.getInputNames().contains(name)) { // some models have no token types
      tensors.put(name, OnnxTensor.createTensor(environment, values));
    }
  }

  private static long[][] row(List<Integer> numbers) {
    return new long[][] {numbers.stream().mapToLong(n -> n).toArray()};
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
    }
  }
}

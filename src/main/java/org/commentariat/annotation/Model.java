package org.commentariat.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.commentariat.provenance.Sha256;

/** The model files, each found on the class path. */
enum Model {
  TAGGER("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger"),
  PARSER("edu/stanford/nlp/models/srparser/englishSR.ser.gz"),
  SENTIMENT("edu/stanford/nlp/models/sentiment/sentiment.ser.gz"),
  DEPENDENCIES("edu/stanford/nlp/models/parser/nndep/english_UD.gz");

  private final String path;

  Model(String path) {
    this.path = path;
  }

  /** The models that these layers need; the tagger always. */
  static Set<Model> of(Set<Layer> layers) {
    Set<Model> models = EnumSet.of(TAGGER);
    if (layers.contains(Layer.SENTIMENT)) {
      models.add(PARSER);
      models.add(SENTIMENT);
    }
    if (layers.contains(Layer.DEPENDENCIES)) {
      models.add(DEPENDENCIES);
    }
    return models;
  }

  /** Name of the class path resource. */
  String path() {
    return path;
  }

  /**
   * @throws IllegalStateException when the class path has no such file
   */
  void requirePresent() {
    requirePresent(path);
  }

  static void requirePresent(String path) {
    if (Model.class.getClassLoader().getResource(path) == null) {
      throw new IllegalStateException(
          "CoreNLP model " + path + " is missing: its folder or jar must be on the class path");
    }
  }

  /** SHA-256 of the file in lower-case hexadecimal digits, read as a stream. */
  String sha256() {
    requirePresent();
    try (InputStream resource = Model.class.getClassLoader().getResourceAsStream(path)) {
      return Sha256.of(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("reading CoreNLP model " + path, e);
    }
  }
}

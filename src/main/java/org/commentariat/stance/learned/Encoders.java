package org.commentariat.stance.learned;

import java.util.List;
import org.commentariat.encoder.InvalidModel;
import org.commentariat.encoder.TextEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The encoders that a model reads with.
 *
 * @param inContext reads the own words after the headline and the words of the parent
 * @param ownWords reads the own words alone; null where no model asks for {@link
 *     FeatureBlock#OWN_WORDS}
 */
public record Encoders(TextEncoder inContext, @Nullable TextEncoder ownWords) {

  /** Both, or the only one. */
  public List<TextEncoder> all() {
    return ownWords == null ? List.of(inContext) : List.of(inContext, ownWords);
  }

  /** Frees the memory of both. */
  public void close() {
    all().forEach(TextEncoder::close);
  }

  /** One encoder, for models that read in context only. */
  public static Encoders of(TextEncoder inContext) {
    return new Encoders(inContext, null);
  }

  /**
   * Makes sure that a model was learned with these.
   *
   * @throws InvalidModel when it was learned with others
   */
  void requireThoseOf(StanceModel model) throws InvalidModel {
    require(model.encoder(), inContext);
    StanceModel.EncoderVersion second = model.ownWordsEncoder();
    if (second != null) {
      if (ownWords == null) {
        throw new InvalidModel(
            "the model reads with a second encoder, \""
                + second.name()
                + "\" ("
                + second.sha256()
                + "), which is not here");
      }
      require(second, ownWords);
    }
  }

  private static void require(StanceModel.EncoderVersion expected, TextEncoder found)
      throws InvalidModel {
    if (!expected.sha256().equals(found.sha256())) {
      throw new InvalidModel(
          "the model was learned with another encoder, \""
              + expected.name()
              + "\" ("
              + expected.sha256()
              + "); this program has \""
              + found.name()
              + "\" ("
              + found.sha256()
              + ")");
    }
  }
}

package org.commentariat.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The three files of an encoder.
 *
 * @param place the folder, as messages call it
 * @param settings bytes of {@code encoder.json}
 * @param vocabulary bytes of {@code vocab.txt}
 * @param network bytes of {@code model.onnx}
 */
@SuppressWarnings("ArrayRecordComponent") // lives only while a model is loaded, never compared
record ModelFiles(String place, byte[] settings, byte[] vocabulary, byte[] network) {
  static final String SETTINGS = "encoder.json";
  static final String VOCABULARY = "vocab.txt";
  static final String NETWORK = "model.onnx";

  /** A file by its name; null when there is none. */
  private interface Source {
    byte @Nullable [] bytes(String name) throws IOException;
  }

  static ModelFiles in(Path folder) throws IOException, InvalidModel {
    return read(
        folder.toString(),
        name -> {
          try {
            return Files.readAllBytes(folder.resolve(name));
          } catch (NoSuchFileException e) {
            return null;
          }
        });
  }

  /**
   * Of the class path.
   *
   * @param folder absolute, such as {@code /org/commentariat/encoder}
   */
  static ModelFiles ofResource(String folder) throws IOException, InvalidModel {
    return read(
        folder,
        name -> {
          try (InputStream in = ModelFiles.class.getResourceAsStream(folder + "/" + name)) {
            return in == null ? null : in.readAllBytes();
          }
        });
  }

  private static ModelFiles read(String place, Source source) throws IOException, InvalidModel {
    return new ModelFiles(
        place,
        required(place, SETTINGS, source),
        required(place, VOCABULARY, source),
        required(place, NETWORK, source));
  }

  private static byte[] required(String place, String name, Source source)
      throws IOException, InvalidModel {
    byte[] bytes = source.bytes(name);
    if (bytes == null) {
      throw new InvalidModel(
          place
              + ": no "
              + name
              + "; an encoder is a folder with "
              + SETTINGS
              + ", "
              + VOCABULARY
              + " and "
              + NETWORK);
    }
    return bytes;
  }

  /** SHA-256 of the three files one after the other: settings, vocabulary, network. */
  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(settings);
      digest.update(vocabulary);
      digest.update(network);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.commentariat.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * ONNX Runtime, loaded so that no files are left behind. By itself it unpacks its native libraries
 * into a folder and asks the JVM to delete first the folder, which is not empty then, and the files
 * afterwards. So they are unpacked here, and deleted as soon as they are loaded.
 */
final class NativeRuntime {
  /** Where ONNX Runtime looks for its libraries; a user may have set it. */
  private static final String PLACE = "onnxruntime.native.path";

  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");
  private static boolean loaded;

  private NativeRuntime() {}

  /** The environment of this JVM, which lives as long as the JVM does. */
  static synchronized OrtEnvironment environment() throws IOException {
    if (loaded || System.getProperty(PLACE) != null) {
      return load();
    }
    Path folder = Files.createTempDirectory("commentariat-onnxruntime");
    try {
      if (!unpack(folder)) {
        return load(); // an unknown machine: ONNX Runtime may still find a library of its own
      }
      System.setProperty(PLACE, folder.toString());
      OrtEnvironment environment = load();
      loaded = true;
      return environment;
    } finally {
      System.clearProperty(PLACE);
      remove(folder);
    }
  }

  private static OrtEnvironment load() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "commentariat");
  }

  /** Whether there are libraries for this machine. */
  private static boolean unpack(Path folder) throws IOException {
    for (String library : LIBRARIES) {
      String name = System.mapLibraryName(library);
      String resource = "/ai/onnxruntime/native/" + platform() + "/" + name;
      try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
        if (in == null) {
          return false;
        }
        Files.copy(in, folder.resolve(name));
      }
    }
    return true;
  }

  /** As ONNX Runtime calls it, such as {@code linux-x64}. */
  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
        + "-"
        + (machine.matches("amd64|x86_64") ? "x64" : machine);
  }

  /** Now, or at the end where a system does not let go of libraries that are in use. */
  private static void remove(Path folder) {
    folder.toFile().deleteOnExit(); // asked for first, done last
    for (String library : LIBRARIES) {
      Path file = folder.resolve(System.mapLibraryName(library));
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
  }
}

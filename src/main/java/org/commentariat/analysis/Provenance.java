package org.commentariat.analysis;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.stance.llm.LlmProvenance;
import org.jspecify.annotations.Nullable;

/**
 * Where the findings come from: enough to make them again, and nothing that differs between two
 * equal runs (no clock, host, absolute path or Java version).
 *
 * @param program version of this program
 * @param codebook what comments were judged by
 * @param inputs every file of comments read, in the order read
 * @param codings every file of codings read, by name; empty where none were given
 * @param models every model file loaded
 * @param coreNlp version of CoreNLP
 * @param languageModel the language model that judged, or null when none did; the settings of the
 *     findings tell it too
 * @param settings all that was set, by name
 * @param invocation how it was asked for
 */
public record Provenance(
    String program,
    CodebookVersion codebook,
    List<HashedFile> inputs,
    List<HashedFile> codings,
    List<HashedFile> models,
    String coreNlp,
    @Nullable LlmProvenance languageModel,
    SortedMap<String, String> settings,
    Invocation invocation) {

  /** A setting that is shown before any figure: what a reader must know of the classifier. */
  public static final String CAUTION = "caution";

  /** A file by its relative name and the SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
  public record HashedFile(String name, String sha256) {
    public HashedFile {
      requireHash(name, sha256);
    }
  }

  /** A codebook by its name, its version and the SHA-256 of its file. */
  public record CodebookVersion(String name, String version, String sha256) {
    public CodebookVersion {
      requireHash(name, sha256);
    }
  }

  public Provenance {
    inputs = List.copyOf(inputs);
    codings = List.copyOf(codings);
    models = List.copyOf(models);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** Without codings, and not by a command line. */
  public Provenance(
      String program,
      CodebookVersion codebook,
      List<HashedFile> inputs,
      List<HashedFile> models,
      String coreNlp,
      @Nullable LlmProvenance languageModel,
      SortedMap<String, String> settings) {
    this(
        program,
        codebook,
        inputs,
        List.of(),
        models,
        coreNlp,
        languageModel,
        settings,
        Invocation.NONE);
  }

  /** The same, with these files of codings. */
  public Provenance withCodings(List<HashedFile> files) {
    return new Provenance(
        program, codebook, inputs, files, models, coreNlp, languageModel, settings, invocation);
  }

  /** The same, judged by a language model; or by none, when null. */
  public Provenance withLanguageModel(@Nullable LlmProvenance model) {
    return new Provenance(
        program, codebook, inputs, codings, models, coreNlp, model, settings, invocation);
  }

  /** The same, asked for by this command line. */
  public Provenance withInvocation(Invocation asked) {
    return new Provenance(
        program, codebook, inputs, codings, models, coreNlp, languageModel, settings, asked);
  }

  private static void requireHash(String name, String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(name + ": not a SHA-256 in hexadecimal: " + sha256);
    }
  }
}

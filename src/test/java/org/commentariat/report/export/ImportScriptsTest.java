package org.commentariat.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportScriptsTest {
  @TempDir Path folder;

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place).resolve(program)));
  }

  private static String run(Path data, String... command) throws Exception {
    Path output = data.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(data.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    String said = Files.readString(output);
    assertThat(ended && process.exitValue() == 0).as(said).isTrue();
    return said;
  }

  @Test
  void rReadsEveryTableWithLabelsFactorsAndTimes() throws Exception {
    assumeThat(isInstalled("Rscript")).isTrue();
    Path data = ExportedCorpora.tables(InventedCorpus.small().findings(), folder, Export.SCRIPTS);
    String check =
        """
        source("import.R")
        comments <- commentariat$comments
        stopifnot(length(commentariat) == 17, nrow(comments) == 8)
        stopifnot(identical(attr(comments$depth, "label"),
          "Comments between it and the article; 0 for one that answers nobody"))
        stopifnot(identical(as.character(comments$tone[5]), "not parsed"))
        stopifnot(identical(sum(comments$abstained), 1L), is.na(comments$commenter[5]))
        stopifnot(format(comments$time[2], "%H:%M", tz = "UTC") == "22:15")
        judged <- commentariat$judgments
        stopifnot(identical(levels(judged$code), c("For trams", "For buses")))
        stopifnot(sum(judged$applies[judged$code == "For trams"], na.rm = TRUE) == 3)
        stopifnot(is.na(judged$applies[judged$comment_id == "h5"]))
        cat("all is well")
        """;
    Files.writeString(data.resolve("check.R"), check);
    assertThat(run(data, "Rscript", "--vanilla", "check.R")).contains("all is well");
  }

  @Test
  void rReadsWordsAsTheyAreWritten() throws Exception {
    assumeThat(isInstalled("Rscript")).isTrue();
    Path data = ExportedCorpora.tables(ExportedCorpora.hostile(), folder, Export.SCRIPTS);
    String check =
        """
        source("import.R")
        words <- commentariat$texts$own_words
        mark <- commentariat$evidence[1, ]
        stopifnot(identical(substr(words[1], mark$begin + 1, mark$end), "hit"))
        stopifnot(identical(words[2], "@Commenter 1: NA"))
        stopifnot(grepl("two\\"\\nlines", words[1]))
        stopifnot(identical(nlevels(commentariat$judgments$code), 2L))
        cat("all is well")
        """;
    Files.writeString(data.resolve("check.R"), check);
    assertThat(run(data, "Rscript", "--vanilla", "check.R")).contains("all is well");
  }

  @Test
  void rReadsEveryKindOfCorpus() throws Exception {
    assumeThat(isInstalled("Rscript")).isTrue();
    for (Map.Entry<String, Findings> each : ExportedCorpora.all().entrySet()) {
      Path data =
          ExportedCorpora.tables(each.getValue(), folder.resolve(each.getKey()), Export.SCRIPTS);
      Files.writeString(
          data.resolve("check.R"),
          "source('import.R'); cat('rows:', nrow(commentariat$comments), '\\n')");
      assertThat(run(data, "Rscript", "--vanilla", "check.R"))
          .contains("rows: " + each.getValue().comments().size());
    }
  }

  @Test
  void psppReadsEveryTableThatHasNoWordsOfComments() throws Exception {
    assumeThat(isInstalled("pspp")).isTrue();
    Path data = ExportedCorpora.tables(InventedCorpus.small().findings(), folder, Export.SCRIPTS);
    run(data, "pspp", "-O", "format=csv", "import.sps");
    Files.writeString(
        data.resolve("check.sps"),
        """
        GET FILE='comments.sav'.
        FREQUENCIES /VARIABLES=tone abstained.
        LIST /VARIABLES=comment_id time p_neutral.
        GET FILE='shares.sav'.
        LIST /VARIABLES=estimator share_high.
        """);
    String said = run(data, "pspp", "-O", "format=csv", "check.sps");
    assertThat(said)
        .contains("Tone of its own words")
        .contains("not parsed")
        .contains("h2,31-JUL-2014 22:15:00,.375000")
        .contains("2,.835736"); // the clustered interval
  }

  @Test
  void everyRScriptIsInAsciiWhateverTheLabels() throws IOException {
    Path data = ExportedCorpora.tables(ExportedCorpora.hostile(), folder, Export.SCRIPTS);
    String script = Files.readString(data.resolve("import.R"), StandardCharsets.US_ASCII);
    assertThat(script).contains("\"It\\U00002019s \\U0000201Cone\\U0000201D\"");
  }

  @Test
  void labelsCannotEndAStringOfSpss() throws IOException {
    Findings findings =
        new InventedCorpus()
            .codes(new CodeEntry("one", "It's one'.\nDELETE VARIABLES ALL", "Is one."))
            .thread("t", "T", 1, InventedCorpus.post("c", "A", null, "Yes.", "one"))
            .findings();
    Path data = ExportedCorpora.tables(findings, folder, Export.SCRIPTS);
    assertThat(Files.readString(data.resolve("import.sps")))
        .contains("1 'It''s one''. DELETE VARIABLES ALL'");
  }
}

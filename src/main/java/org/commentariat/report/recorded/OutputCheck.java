package org.commentariat.report.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commentariat.provenance.Sha256;

/**
 * The files of a report against its manifest. Names are relative to the folder of the report, with
 * {@code /} between folders, and sorted.
 *
 * @param differing files that are not what was written
 * @param missing files that are not there, or are no files
 * @param extra what lies in the folders of the report and is no part of it; folders end with {@code
 *     /}
 */
public record OutputCheck(List<String> differing, List<String> missing, List<String> extra) {
  public OutputCheck {
    differing = List.copyOf(differing);
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
  }

  /**
   * Reads every file of a report again.
   *
   * @throws IOException when a file that is there cannot be read
   */
  public static OutputCheck of(RecordedReport report) throws IOException {
    List<String> differing = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, String> each : report.files().entrySet()) {
      Path file = report.folder().resolve(each.getKey());
      if (!Files.isRegularFile(file)) {
        missing.add(each.getKey());
      } else if (!Sha256.of(file).equals(each.getValue())) {
        differing.add(each.getKey());
      }
    }
    return new OutputCheck(differing, missing, extra(report));
  }

  /** Whether every file of the report is as it was written; what else lies there is no matter. */
  public boolean isWhole() {
    return differing.isEmpty() && missing.isEmpty();
  }

  private static List<String> extra(RecordedReport report) throws IOException {
    SortedSet<String> folders = new TreeSet<>();
    folders.add("");
    for (String name : report.files().keySet()) {
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
        folders.add(name.substring(0, slash + 1));
      }
    }
    NavigableSet<String> extra = new TreeSet<>();
    for (String folder : folders) {
      Path place = report.folder().resolve(folder);
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> entries = Files.list(place)) {
          entries
              .map(entry -> folder + entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
              .filter(name -> !folders.contains(name) && !report.files().containsKey(name))
              .filter(name -> !report.folder().resolve(name).equals(manifest(report)))
              .forEach(extra::add);
        }
      }
    }
    return List.copyOf(extra);
  }

  private static Path manifest(RecordedReport report) {
    return report.manifest().toAbsolutePath();
  }
}

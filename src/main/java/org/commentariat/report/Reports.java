package org.commentariat.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.commentariat.analysis.Findings;
import org.commentariat.report.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Writes all files of a report into one folder. They are made in a hidden folder beside their
 * places and moved when all are complete, so a run that fails or is killed leaves the old report
 * whole. A run killed in the middle of the moving itself is finished by the next. Files that this
 * program did not write are not touched. Safe for use by several threads and processes: two runs
 * into one folder do not mix, the second is refused.
 */
public final class Reports {
  private final Edition edition;
  private final List<ReportFormat> formats;

  /** The working edition with these formats, each of which writes files of its own. */
  public Reports(List<ReportFormat> formats) {
    this(Edition.WORKING, formats);
  }

  private Reports(Edition edition, List<ReportFormat> formats) {
    this.edition = edition;
    this.formats = List.copyOf(formats);
  }

  /** The working edition with every format there is. */
  public static Reports all() {
    return of(Edition.WORKING, List.of());
  }

  /** The working edition with further formats. */
  public static Reports with(List<ReportFormat> further) {
    return of(Edition.WORKING, further);
  }

  /** An edition without further formats. */
  public static Reports of(Edition edition) {
    return of(edition, List.of());
  }

  /**
   * An edition with the formats that it has, and further ones. One for publication has no row a
   * comment.
   */
  public static Reports of(Edition edition, List<ReportFormat> further) {
    List<ReportFormat> formats =
        new ArrayList<>(
            List.of(
                new HtmlReport(edition), new MarkdownReport(edition), new FigureFiles(edition)));
    if (edition == Edition.WORKING) {
      formats.addAll(List.of(new JsonFindings(), new CommentTable()));
    }
    formats.addAll(further);
    return new Reports(edition, formats);
  }

  /**
   * Writes the report.
   *
   * @param findings what to render
   * @param folder where; made when it does not exist
   * @param force whether files with our names that somebody else wrote or changed may be replaced
   * @return the files now in place, the manifest last
   * @throws ReportsNotWritten when the place cannot be used or a file there is not ours
   */
  public List<Path> write(Findings findings, Path folder, boolean force) throws ReportsNotWritten {
    try {
      List<Path> made = create(folder);
      boolean done = false;
      try {
        List<Path> files = writeLocked(findings, folder, force);
        done = true;
        return files;
      } finally {
        if (!done) {
          for (Path empty : made) {
            Files.deleteIfExists(empty);
          }
        }
      }
    } catch (ReportsNotWritten e) {
      throw e;
    } catch (IOException e) {
      throw new ReportsNotWritten(folder + ": cannot write the report there: " + e, e);
    }
  }

  /**
   * Finds out, before long work, whether a report could be written there; leaves nothing behind.
   *
   * @param folder where; need not exist
   * @param force as in {@link #write}
   * @throws ReportsNotWritten when it could not
   */
  public void requirePlace(Path folder, boolean force) throws ReportsNotWritten {
    try {
      Path place = nearestExisting(folder);
      requireWritable(place);
      if (Files.exists(folder)) {
        refuseForeign(folder, fileNames(), force);
      }
    } catch (ReportsNotWritten e) {
      throw e;
    } catch (IOException e) {
      throw new ReportsNotWritten(folder + ": cannot be looked at: " + e, e);
    }
  }

  /** Tries it out: what the file system says of itself is not always so. */
  private static void requireWritable(Path place) throws ReportsNotWritten {
    try {
      Files.delete(Files.createTempFile(place, ".commentariat-", ".try"));
    } catch (IOException e) {
      throw new ReportsNotWritten(place + ": cannot be written to; choose another folder", e);
    }
  }

  /** What is written whatever the findings are, the manifest last. */
  private List<String> fileNames() {
    Stream<String> names = formats.stream().flatMap(format -> format.fileNames().stream());
    return Stream.concat(names, Stream.of(Manifest.FILE_NAME)).toList();
  }

  /** The folder itself or the nearest folder above it that exists. */
  private static Path nearestExisting(Path folder) throws ReportsNotWritten {
    @Nullable Path path = folder.toAbsolutePath();
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    if (path == null || !Files.isDirectory(path)) {
      throw new ReportsNotWritten(
          (path == null ? folder : path) + ": is a file; expected a folder for the report");
    }
    return path;
  }

  private List<Path> writeLocked(Findings findings, Path folder, boolean force) throws IOException {
    Path workshop = Files.createDirectories(folder.resolve(Workshop.FOLDER));
    try (FileChannel channel =
        FileChannel.open(
            workshop.resolve(Workshop.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (lock(channel) == null) {
        throw new ReportsNotWritten(folder + ": another run is writing its report there");
      }
      try {
        return make(findings, folder, force);
      } finally {
        Workshop.clear(workshop);
      }
    }
  }

  private List<Path> make(Findings findings, Path folder, boolean force) throws IOException {
    Workshop.deliver(folder); // what a killed run had completed
    Path workshop = folder.resolve(Workshop.FOLDER);
    Workshop.empty(workshop); // what it had not
    refuseForeign(folder, fileNames(), force);
    for (ReportFormat format : formats) {
      format.write(findings, workshop);
    }
    SortedSet<String> made = Workshop.files(workshop);
    Set<String> all = new LinkedHashSet<>(fileNames());
    all.remove(Manifest.FILE_NAME);
    if (!made.containsAll(all)) {
      throw new IllegalStateException("not written: " + all + ", only " + made);
    }
    all.addAll(made);
    refuseForeign(folder, all, force);
    Manifest.of(workshop, made).write(edition, findings, workshop);
    Workshop.deliver(folder);
    all.add(Manifest.FILE_NAME);
    return all.stream().map(folder::resolve).toList();
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another thread of this very process
    }
  }

  /** Makes the folder; returns the folders that had to be made, the innermost first. */
  private static List<Path> create(Path folder) throws IOException {
    Path existing = nearestExisting(folder);
    List<Path> made = new ArrayList<>();
    for (Path path = folder.toAbsolutePath();
        path != null && !path.equals(existing);
        path = path.getParent()) {
      made.add(path);
    }
    Files.createDirectories(folder);
    return made;
  }

  private static void refuseForeign(Path folder, Collection<String> names, boolean force)
      throws IOException {
    Manifest manifest = Manifest.read(folder);
    for (String name : names) {
      Path obstacle = Manifest.obstacle(folder, name);
      if (obstacle != null) {
        throw new ReportsNotWritten(
            obstacle + ": is a file or a link; expected a folder or nothing");
      }
      Path file = folder.resolve(name);
      if (Files.isDirectory(file)) {
        throw new ReportsNotWritten(file + ": is a folder; expected a file or nothing");
      }
      boolean ours =
          name.equals(Manifest.FILE_NAME)
              ? !manifest.equals(Manifest.NONE)
              : manifest.knows(folder, name);
      if (!force && !ours && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new ReportsNotWritten(
            file
                + ": was not written by this program, or was changed since; move it away, choose"
                + " another folder, or force the writing (--force)");
      }
    }
  }
}

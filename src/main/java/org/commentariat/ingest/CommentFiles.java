package org.commentariat.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.commentariat.ingest.assembly.ThreadAssembly;
import org.commentariat.ingest.assembly.ThreadSink;
import org.commentariat.ingest.container.Contents;
import org.commentariat.ingest.container.PackedSource;
import org.commentariat.ingest.convokit.ConvoKitReader;
import org.commentariat.ingest.html.HtmlPageReader;
import org.commentariat.ingest.json.JsonExportReader;
import org.commentariat.ingest.mail.MailReader;
import org.commentariat.ingest.page.PlainTextPageReader;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.SourceIds;
import org.commentariat.ingest.table.ColumnMap;
import org.commentariat.ingest.table.CsvReader;
import org.commentariat.ingest.table.JsonTableReader;
import org.commentariat.ingest.xml.DisqusReader;
import org.commentariat.ingest.xml.WordPressReader;
import org.jspecify.annotations.Nullable;

/**
 * The files that hold comments, found first and read one by one, so that a caller can show how far
 * it has come. Threads of which several files hold parts are put together. Immutable.
 */
public final class CommentFiles {

  private final List<InputFile> files;
  private final List<Rejection> rejections;
  private final ReadingOptions options;

  private CommentFiles(List<InputFile> files, List<Rejection> rejections, ReadingOptions options) {
    this.files = List.copyOf(files);
    this.rejections = List.copyOf(rejections);
    this.options = options;
  }

  /**
   * Finds the files under some paths. Folders are searched through in an order that depends on
   * names only; hidden files, {@code README.md}, {@code README.txt} and loops of links are passed
   * over. A file reached twice is listed once.
   *
   * @param paths files or folders; one that is missing becomes a rejection
   */
  public static CommentFiles under(List<Path> paths, ReadingOptions options) {
    FileSearch search = new FileSearch();
    paths.forEach(search::add);
    return new CommentFiles(search.files(), search.rejections(), options);
  }

  /** The formats that can be read, in the order in which they are tried. */
  public static List<CommentReader> formats() {
    return formats(ColumnMap.EMPTY);
  }

  private static List<CommentReader> formats(ColumnMap columns) {
    List<CommentReader> readers = new ArrayList<>();
    readers.add(new ConvoKitReader());
    readers.addAll(JsonExportReader.all());
    readers.add(new DisqusReader());
    readers.add(new WordPressReader());
    readers.add(new MailReader());
    readers.add(new HtmlPageReader());
    readers.add(new JsonTableReader(columns));
    readers.add(new CsvReader(columns));
    readers.add(new PlainTextPageReader());
    return List.copyOf(readers);
  }

  /** The files in the order in which they are to be read. */
  public List<InputFile> files() {
    return files;
  }

  /**
   * Reads all files and hands over their threads, comment by comment, in memory that does not grow
   * with the words of the comments. Whatever is wrong with a file ends up in the ledger.
   *
   * @param progress told how many files are read
   * @return what was left out and repaired; what {@link #under} could not find comes first
   * @throws IOException when the sink fails, or there is no room for temporary files
   */
  public Ledger read(ThreadSink sink, IntConsumer progress) throws IOException {
    try (ThreadAssembly assembly = new ThreadAssembly(options.unapprovedToo())) {
      rejections.forEach(assembly::reject);
      int read = 0;
      SourceIds ids = new SourceIds();
      files.forEach(file -> ids.take(file.id()));
      for (InputFile file : files) {
        unpack(file, ids, assembly);
        progress.accept(++read);
      }
      assembly.deliver(sink);
      return assembly.ledger();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Reads all files into memory. */
  public Ingest readAll(IntConsumer progress) throws IOException {
    ThreadCollector threads = new ThreadCollector();
    Ledger ledger = read(threads, progress);
    return new Ingest(threads.threads(), ledger);
  }

  private void unpack(InputFile file, SourceIds ids, ThreadAssembly assembly) {
    try {
      Contents contents = Contents.of(file, ids);
      contents.rejections().forEach(assembly::reject);
      contents.sources().forEach(source -> read(source, assembly));
    } catch (IOException e) {
      assembly.reject(new Rejection(file.name(), "whole file", unreadable(e)));
    }
  }

  private static String unreadable(IOException e) {
    return e instanceof AccessDeniedException
        ? "it may not be read (access denied)"
        : "it cannot be read: " + e.getMessage();
  }

  private void read(Source source, ThreadAssembly assembly) {
    ThreadAssembly.SourceIntake intake = assembly.intake(source);
    try {
      Opening opening = Opening.of(source);
      if (opening.isEmpty()) {
        intake.reject("whole file", "it is empty (0 bytes)");
        return;
      }
      CommentReader reader = readerOf(opening);
      if (reader == null) {
        intake.reject(
            "whole file",
            (opening.isBinary() ? "it is no text" : "its format is not known")
                + "; what can be read: "
                + formats().stream().map(CommentReader::format).collect(Collectors.joining(", ")));
        return;
      }
      reader.read(source, intake);
      if (intake.isEmpty()) {
        intake.reject("whole file", "no comments in it; it was read as " + reader.format());
      }
    } catch (IOException e) {
      intake.reject("whole file", unreadable(e));
    } catch (UncheckedIOException e) {
      throw e; // no room for temporary files
    } catch (RuntimeException | StackOverflowError e) { // one file must not end the run
      intake.reject("whole file", "reading stopped through a fault in this program: " + e);
    } finally {
      if (source instanceof PackedSource packed) {
        packed.reportEnd(intake);
      }
      intake.finish();
    }
  }

  private @Nullable CommentReader readerOf(Opening opening) {
    for (CommentReader reader : formats(options.columns())) {
      boolean chosen =
          options.format() == null
              ? reader.recognises(opening)
              : options.format().equals(reader.key());
      if (chosen) {
        return reader;
      }
    }
    return null;
  }
}

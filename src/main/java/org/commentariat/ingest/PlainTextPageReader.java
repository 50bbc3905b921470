package org.commentariat.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commentariat.ingest.page.RebuiltPage;

/**
 * Reads a saved page as plain text: an article, then comments without author lines, in which a
 * reply may begin with {@code NAME said,} and the words it answers. One file is one thread.
 */
public final class PlainTextPageReader implements CommentReader {

  /** Larger files are refused: no page with comments is that long. In bytes. */
  private static final long LARGEST_PAGE = 64L << 20;

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]");
  private static final Pattern OTHER_NAME =
      Pattern.compile(
          ".*\\.(?:html?|xhtml|mhtml?|xml|jsonl?|csv|tsv|ya?ml|pdf|docx?|odt|rtf|zip|gz|xlsx?|md)");
  private static final Pattern OTHER_OPENING =
      Pattern.compile(
          "\\s*(?:<(?:!doctype|html|\\?xml|head|body|rss|feed)\\b|\\{\\s*\"|\\[\\s*\\{|%PDF-|\\{\\\\rtf)",
          Pattern.CASE_INSENSITIVE);

  private final long largest;

  public PlainTextPageReader() {
    this(LARGEST_PAGE);
  }

  PlainTextPageReader(long largest) {
    this.largest = largest;
  }

  @Override
  public String format() {
    return "saved pages as plain text (.txt)";
  }

  @Override
  public boolean recognises(InputFile file, byte[] opening) {
    String name = file.source().toLowerCase(Locale.ROOT);
    return !OTHER_NAME.matcher(name).matches()
        && !DecodedText.isBinary(opening)
        && !OTHER_OPENING.matcher(new String(opening, StandardCharsets.ISO_8859_1)).lookingAt();
  }

  @Override
  public Ingest read(InputFile file) throws IOException {
    long size = Files.size(file.path());
    if (size > largest) {
      return Ingest.rejected(
          file.source(),
          "whole file",
          "a saved page of " + largest + " bytes at most was expected; it has " + size);
    }
    DecodedText decoded = DecodedText.of(Files.readAllBytes(file.path()));
    if (decoded.text().isBlank()) {
      return Ingest.rejected(
          file.source(), "whole file", "a page with text was expected; it has only white space");
    }
    List<String> lines = Arrays.asList(LINE_END.split(decoded.text(), -1));
    RebuiltPage page = RebuiltPage.of(file.id(), file.source(), lines);
    List<Note> notes = new ArrayList<>();
    decoded.repairs().forEach(r -> notes.add(new Note(file.source(), "whole file", r)));
    page.remarks().forEach(r -> notes.add(new Note(file.source(), "line " + r.line(), r.text())));
    return new Ingest(List.of(page.thread()), List.of(), notes);
  }
}

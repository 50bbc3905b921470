package org.commentariat.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.DecodedText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.ThreadKey;

/**
 * Reads a saved page as plain text: an article, then comments, with bylines of any kind that
 * repeats or without any, in which a reply may begin with {@code NAME said,} and the words it
 * answers. One file is one thread.
 */
public final class PlainTextPageReader implements CommentReader {

  /** Larger files are refused: no page with comments is that long. In bytes. */
  private static final int LARGEST_PAGE = 64 << 20;

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]");
  private static final Pattern OTHER_NAME =
      Pattern.compile(
          ".*\\.(?:html?|xhtml|mhtml?|xml|jsonl?|csv|tsv|ya?ml|pdf|docx?|odt|rtf|zip|gz|xlsx?|md)");
  private static final Pattern OTHER_OPENING =
      Pattern.compile(
          "\\s*(?:<(?:!doctype|html|\\?xml|head|body|rss|feed)\\b|\\{\\s*\"|\\[\\s*\\{|%PDF-|\\{\\\\rtf)",
          Pattern.CASE_INSENSITIVE);

  private final int largest;

  public PlainTextPageReader() {
    this(LARGEST_PAGE);
  }

  PlainTextPageReader(int largest) {
    this.largest = largest;
  }

  @Override
  public String key() {
    return "page";
  }

  @Override
  public String format() {
    return "saved pages as plain text (.txt)";
  }

  @Override
  public boolean recognises(Opening opening) {
    String name = opening.source().name().toLowerCase(Locale.ROOT);
    return !OTHER_NAME.matcher(name).matches()
        && !opening.isBinary()
        && !OTHER_OPENING.matcher(opening.text()).lookingAt();
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = in.readNBytes(largest + 1);
    }
    if (bytes.length > largest) {
      intake.reject(
          "whole file", "a saved page of " + largest + " bytes at most was expected; it has more");
      return;
    }
    DecodedText decoded = DecodedText.of(bytes);
    if (decoded.text().isBlank()) {
      intake.reject("whole file", "a page with text was expected; it has only white space");
      return;
    }
    decoded.enterRepairs(intake);
    List<String> lines = Arrays.asList(LINE_END.split(decoded.text(), -1));
    RebuiltPage page = RebuiltPage.of(source.id(), lines);
    page.remarks().forEach(r -> intake.note(Note.Kind.GUESS, "line " + r.line(), r.text()));
    intake.thread(ThreadKey.only(), page.article());
    page.comments().forEach(intake::comment);
    if (page.pingbacks() > 0) {
      intake.omit(Omission.Kind.PINGBACK, page.pingbacks());
    }
  }
}

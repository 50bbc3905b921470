package org.commentariat.ingest.html;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.ReplyLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page as a browser saves it: an article with comments, or the posts of a forum. One
 * file is one thread. Of all the ways in which the page may show comments, the one that shows most
 * is read. Nothing that the page refers to is fetched.
 */
public final class HtmlPageReader implements CommentReader {

  /** Larger files are refused: the page has to be in memory as a whole. In bytes. */
  private static final int LARGEST_PAGE = 64 << 20;

  /** Any page may nest its elements so deep; browsers stop there. */
  private static final int DEPTH_OF_BROWSERS = 512;

  /** The parser takes time by tags times depth; with so many steps it takes seconds. */
  private static final long PARSING_STEPS = 1_000_000_000;

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?i)<(?:!doctype\\s+html|(?:html|head|body|meta|title|link|script|style|div|p|table|ul|ol"
              + "|article|section|main|header|h[1-6]|span|form|center|noscript|shreddit-[a-z-]+)\\b)");
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/]");
  private static final Pattern CUT = Pattern.compile("<[a-zA-Z/!][^<>]*$");
  private static final Pattern REPLIES =
      Pattern.compile("(\\d{1,7})\\s*(?:more\\s+)?(?:repl|comment)");

  private static final List<PagePattern> PATTERNS = patterns();
  private static final PagePattern OTHERWISE = new RepeatedBlocks();

  private final int largest;
  private final long steps;

  public HtmlPageReader() {
    this(LARGEST_PAGE, PARSING_STEPS);
  }

  HtmlPageReader(int largest, long steps) {
    this.largest = largest;
    this.steps = steps;
  }

  private static List<PagePattern> patterns() {
    List<PagePattern> patterns = new ArrayList<>(ForumPlatforms.all());
    patterns.addAll(BlogPlatforms.all());
    patterns.add(Microdata.pattern());
    patterns.add(new StructuredData());
    return List.copyOf(patterns);
  }

  @Override
  public String key() {
    return "html";
  }

  @Override
  public String format() {
    return "saved web pages (.html)";
  }

  @Override
  public boolean recognises(Opening opening) {
    boolean named =
        opening.isNamed(".html") || opening.isNamed(".htm") || opening.isNamed(".xhtml");
    return !opening.isBinary()
        && (BEGINS
                .matcher(opening.text())
                .region(start(opening.text()), opening.text().length())
                .lookingAt()
            || (named && TAG.matcher(opening.text()).find()));
  }

  /** Where the first element begins, behind white space, comments and an XML declaration. */
  private static int start(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      String close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?xml", at) ? "?>" : "";
      int end = close.isEmpty() ? -1 : text.indexOf(close, at);
      if (end < 0) {
        return at;
      }
      at = end + close.length();
    }
    return at;
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = in.readNBytes(largest + 1);
    }
    if (bytes.length > largest) {
      intake.reject(
          "whole file", "a web page of " + largest + " bytes at most was expected; it has more");
      return;
    }
    String text = PageEncoding.text(bytes, intake);
    int deepest = deepest(text);
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(deepest);
    Document page = parser.parseInput(text, "");
    if (!page.hasText()) {
      intake.reject("whole file", "a web page with text was expected; it shows none");
      return;
    }
    intake.thread(ThreadKey.only(), PageArticle.of(page));
    List<FoundComment> comments = ReplyEvidence.linked(comments(page, intake));
    state(comments, intake);
    noteWhatIsElsewhere(page, comments.isEmpty(), intake);
    rejectBelow(deepest, page, intake);
    noteDamage(text, intake);
  }

  private static List<FoundComment> comments(Document page, Intake intake) {
    List<FoundComment> most = List.of();
    for (PagePattern pattern : PATTERNS) {
      List<FoundComment> comments = pattern.find(page);
      if (comments.size() > most.size()) {
        most = comments;
      }
    }
    if (most.isEmpty()) {
      most = OTHERWISE.find(page);
      if (!most.isEmpty()) {
        intake.note(
            Note.Kind.GUESS,
            most.get(0).place(),
            "the page is of no platform known; "
                + most.size()
                + " blocks that repeat, with authors, were taken for its comments");
      }
    }
    return most;
  }

  private static void state(List<FoundComment> comments, Intake intake) {
    List<String> told = new ArrayList<>();
    for (FoundComment comment : comments) {
      if (comment.time() != null) {
        told.add(comment.time());
      }
    }
    PostTime.Order order = PostTime.order(told);
    int unread = 0;
    int local = 0;
    int dayOnly = 0;
    for (FoundComment comment : comments) {
      PostTime time = comment.time() == null ? null : PostTime.read(comment.time(), order);
      unread += comment.time() != null && time == null && isShown(comment) ? 1 : 0;
      local += time != null && !time.hasZone() && time.hasClock() ? 1 : 0;
      dayOnly += time != null && !time.hasClock() ? 1 : 0;
      intake.comment(stated(comment, time));
    }
    note(intake, unread, "times are told so that they cannot be read for sure, e.g. 2 hours ago");
    note(intake, local, "times have no time zone and were read as UTC");
    note(intake, dayOnly, "times have no time of day and were read as midnight, UTC");
  }

  private static boolean isShown(FoundComment comment) {
    return comment.state() == StatedComment.State.PUBLISHED;
  }

  private static StatedComment stated(FoundComment comment, @Nullable PostTime time) {
    StatedComment.Draft draft =
        StatedComment.at(ThreadKey.only(), comment.place())
            .id(comment.id())
            .author(comment.author())
            .time(time == null ? null : time.time())
            .text(comment.text())
            .state(comment.state());
    ReplyLink link = comment.link();
    return link == null
        ? draft.done()
        : draft.parent(link.parent(), link.rule(), link.confidence()).done();
  }

  private static void note(Intake intake, int count, String text) {
    if (count > 0) {
      intake.note(Note.Kind.GUESS, "whole file", count, count + " " + text);
    }
  }

  /** Comments that a browser would fetch when asked to. */
  private static void noteWhatIsElsewhere(Document page, boolean none, Intake intake) {
    int folded = 0;
    for (Element more :
        page.select(".morecomments a, .morechildren a, faceplate-partial[src*=more-comments]")) {
      Matcher count = REPLIES.matcher(more.text());
      folded += count.find() ? Integer.parseInt(count.group(1)) : 0;
    }
    if (folded > 0) {
      intake.omit(Omission.Kind.NOT_IN_SOURCE, folded);
    }
    if (none
        && page.selectFirst(
                "#disqus_thread, .fb-comments, #livefyre-comments, .coral-talk-stream, #coral_thread")
            != null) {
      intake.note(
          Note.Kind.GUESS,
          "whole file",
          "the page fetches its comments when it is opened; they are not in the file");
    }
  }

  /** How deep elements may be nested, so that the time for a page stays bounded. */
  private int deepest(String text) {
    long tags = text.chars().filter(sign -> sign == '<').count();
    return (int) Math.max(DEPTH_OF_BROWSERS, steps / Math.max(tags, 10_000));
  }

  private static void rejectBelow(int deepest, Document page, Intake intake) {
    int[] reached = new int[1];
    page.traverse((node, depth) -> reached[0] = Math.max(reached[0], depth));
    if (reached[0] >= deepest - 2) {
      intake.reject(
          "whole file",
          "elements nested less than "
              + deepest
              + " deep were expected in a page of this size; those below are not read");
    }
  }

  private static void noteDamage(String text, Intake intake) {
    String end = text.substring(Math.max(0, text.length() - 2000));
    if (CUT.matcher(end).find()) {
      intake.reject(
          "line " + (1 + text.chars().filter(sign -> sign == '\n').count()),
          "the rest of the page was expected; the file ends inside a tag");
    }
  }
}

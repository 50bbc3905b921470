package org.commentariat.ingest.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentariat.ingest.source.DecodedText;
import org.commentariat.ingest.source.StatedComment;

/**
 * Measures on pages whose comments are marked how well their beginning is found, and how often lines
 * of the site are taken for words of a comment.
 *
 * <p>Argument: a folder of pages in plain text. On each, a line {@code !@#$%^&*() COMMENTS} stands
 * before the first comment; it is taken out before the page is read. Pages without such a line are
 * pages without comments. A page counts as right within k lines if the first line of the first
 * comment is found at most k lines away, empty lines not counted, and a page without comments if
 * none are found.
 */
public final class ScorePages {

  private static final Pattern MARKER =
      Pattern.compile("!@#\\$%\\^&\\*\\(\\)\\s*COMMENTS\\s*", Pattern.CASE_INSENSITIVE);

  /** Lines that no person writes, whatever the reader of pages thinks. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)\\W*(?:reply|like|share|permalink|quote|flag|report(?: abuse| comment)?|recommend(?:ed)?\\W*\\d*"
              + "|leave a (?:reply|comment)|post a comment|name \\(required\\)|e-?mail \\(.*|website|submit comment"
              + "|\\d+ (?:comments|likes|points|votes)|share this|powered by.*|subscribe.{0,30}|log ?in.{0,30}"
              + "|replydelete|(?:older|newer) posts?|\u00a9.*|all rights reserved.*|your email address.*)\\W*");

  private ScorePages() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    int[] within = new int[3];
    int clean = 0;
    for (Path file : files) {
      List<String> lines = new ArrayList<>(DecodedText.of(Files.readAllBytes(file)).text().lines().toList());
      int marked = takeMarker(lines);
      RebuiltPage page = RebuiltPage.of("page", lines);
      int away = linesApart(lines, marked, page.firstLine());
      within[0] += away == 0 ? 1 : 0;
      within[1] += away <= 1 ? 1 : 0;
      within[2] += away <= 3 ? 1 : 0;
      List<String> furniture = furniture(page);
      clean += furniture.isEmpty() ? 1 : 0;
      if (away > 1 || !furniture.isEmpty()) {
        System.out.printf(
            Locale.ROOT,
            "%s: begins at line %d, found %d; of the site: %s%n",
            file.getFileName(),
            marked + 1,
            page.firstLine() + 1,
            furniture);
      }
    }
    double all = files.size();
    System.out.printf(
        Locale.ROOT,
        "%d pages; beginning right %.3f, within 1 line %.3f, within 3 lines %.3f; without furniture %.3f%n",
        files.size(),
        within[0] / all,
        within[1] / all,
        within[2] / all,
        clean / all);
  }

  /** Index of the first line with text after the marker, which is removed; −1 without marker. */
  private static int takeMarker(List<String> lines) {
    for (int line = 0; line < lines.size(); line++) {
      if (MARKER.matcher(lines.get(line).strip()).matches()) {
        lines.remove(line);
        while (line < lines.size() && lines.get(line).isBlank()) {
          line++;
        }
        return line < lines.size() ? line : -1;
      }
    }
    return -1;
  }

  private static int linesApart(List<String> lines, int marked, int found) {
    if (marked < 0 || found < 0) {
      return marked == found ? 0 : lines.size();
    }
    return (int)
        lines.subList(Math.min(marked, found), Math.max(marked, found)).stream()
            .filter(line -> !line.isBlank())
            .count();
  }

  private static List<String> furniture(RebuiltPage page) {
    List<String> found = new ArrayList<>();
    for (StatedComment comment : page.comments()) {
      comment.ownWords().lines().filter(line -> FURNITURE.matcher(line).matches()).forEach(found::add);
    }
    return found;
  }
}

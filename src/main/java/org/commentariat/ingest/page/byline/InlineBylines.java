package org.commentariat.ingest.page.byline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentariat.ingest.page.furniture.Furniture;
import org.commentariat.ingest.page.furniture.Headline;
import org.jspecify.annotations.Nullable;

/**
 * A page whose bylines stand at the end of the last line of comments ({@code ... – NAME DATE}) or
 * before their first word ({@code NAME: ...}), with the bylines on lines of their own.
 *
 * @param lines the page with the bylines apart
 * @param origin for each of them the index of the line on the page it comes from
 */
public record InlineBylines(List<String> lines, List<Integer> origin) {

  private static final int LEAST = 3;
  private static final int LONGEST = 80;
  private static final int LONGEST_NAME = 32;
  private static final int MOST_DASHES = 3;
  private static final int LEAST_TEXT = 4;

  public InlineBylines {
    lines = List.copyOf(lines);
    origin = List.copyOf(origin);
  }

  /** The page with its bylines apart; null where fewer than three comments have such a byline. */
  public static @Nullable InlineBylines in(List<String> lines) {
    boolean dayFirst = lines.stream().anyMatch(Stamp::hasDayFirst);
    List<Integer> tails = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int heading = -1;
    int paragraphs = 0;
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      tails.add(tailAt(text, dayFirst));
      heads.add(heading < 0 ? -1 : headEnd(text));
      if (heads.get(line) >= 0) {
        names.add(text.substring(0, heads.get(line)).strip());
      }
      paragraphs += heading >= 0 && Headline.isProse(text) ? 1 : 0;
      heading = Furniture.isHeading(text) || Furniture.declared(text) >= 0 ? line : heading;
    }
    if (tails.stream().filter(at -> at >= 0).count() >= LEAST) {
      return apart(lines, tails, true);
    }
    long headed = heads.stream().filter(at -> at >= 0).count();
    boolean most = headed >= LEAST && names.size() >= LEAST && headed * 2 > paragraphs;
    return most ? apart(lines, heads, false) : null;
  }

  private static InlineBylines apart(List<String> lines, List<Integer> cuts, boolean tails) {
    List<String> apart = new ArrayList<>();
    List<Integer> origin = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      int cut = cuts.get(line);
      String text = lines.get(line);
      if (cut >= 0) {
        String before = text.substring(0, cut);
        apart.add(tails ? before.stripTrailing() : before.strip() + " wrote:");
        origin.add(line);
        text = text.substring(cut + 1);
      }
      apart.add(text);
      origin.add(line);
      if (cut >= 0 && tails) { // what follows is another comment
        apart.add("");
        origin.add(line);
      }
    }
    return new InlineBylines(apart, origin);
  }

  /** Where the dash before a name and a date at the end of a line stands, or −1. */
  private static int tailAt(String raw, boolean dayFirst) {
    String line = raw.stripTrailing();
    int dashes = 0;
    int limit = Math.max(0, line.length() - LONGEST);
    for (int at = line.length() - 1; at > limit && dashes < MOST_DASHES; at--) {
      boolean dash = "-\u2013\u2014".indexOf(line.charAt(at)) >= 0;
      if (dash && Character.isWhitespace(line.charAt(at - 1))) {
        dashes++;
        BylineLine read = BylineLine.of(line.substring(at + 1), 0, dayFirst);
        Stamp stamp = read == null ? null : read.stamp();
        boolean signed = read != null && read.name() != null && stamp != null;
        if (signed && words(line.substring(0, at)) >= LEAST_TEXT) {
          return at;
        }
      }
    }
    return -1;
  }

  /** Where the colon behind a name at the beginning of a line stands, or −1. */
  private static int headEnd(String line) {
    int colon = line.indexOf(':');
    boolean near = colon > 0 && colon <= LONGEST_NAME && colon + 1 < line.length();
    boolean name =
        near
            && Character.isWhitespace(line.charAt(colon + 1))
            && PersonName.in(line.substring(0, colon)) != null
            && !Furniture.isHeading(line);
    return name && words(line.substring(colon + 1)) > 0 ? colon : -1;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", LEAST_TEXT + 1).length;
  }
}

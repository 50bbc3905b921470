package org.commentariat.ingest.page.byline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lines that say who wrote a comment, or when, or both.
 *
 * @param first index of its first line
 * @param last index of its last line
 * @param shape equal for the bylines of one site
 * @param name the person, or null where no name was found
 * @param addressee the person answered, where the byline names one
 * @param stamp when, or null
 * @param number of the comment on its page, or −1
 * @param indent white space before it, in columns
 * @param ofArticle whether it stands under an article and not over a comment
 */
record Byline(
    int first,
    int last,
    String shape,
    @Nullable String name,
    @Nullable String addressee,
    @Nullable Stamp stamp,
    int number,
    int indent,
    boolean ofArticle) {

  static Byline of(BylineLine line) {
    return new Byline(
        line.line(),
        line.line(),
        line.shape(),
        line.name(),
        line.addressee(),
        line.stamp(),
        line.number(),
        line.indent(),
        line.ofArticle());
  }

  /** Together with a line that gives the time, or the number, and nobody's name. */
  Byline with(BylineLine other) {
    return new Byline(
        Math.min(first, other.line()),
        Math.max(last, other.line()),
        shape + " / " + other.shape(),
        name,
        addressee == null ? other.addressee() : addressee,
        stamp == null ? other.stamp() : stamp,
        number < 0 ? other.number() : number,
        indent,
        ofArticle || other.ofArticle());
  }

  /** Together with a line that is a name and nothing else. */
  Byline named(String person, int line) {
    String other = line < first ? "name / " + shape : shape + " / name";
    return new Byline(
        Math.min(first, line),
        Math.max(last, line),
        other,
        person,
        addressee,
        stamp,
        number,
        indent,
        ofArticle);
  }

  /** With the lines from an earlier one on. */
  Byline from(int line) {
    return new Byline(line, last, shape, name, addressee, stamp, number, indent, ofArticle);
  }

  @Nullable Instant time() {
    return stamp == null ? null : stamp.time();
  }
}

package org.commentariat.ingest.html;

/**
 * Comments as pages mark them for search engines, with {@code itemtype} and {@code itemprop}.
 *
 * @see <a href="https://schema.org/Comment">schema.org/Comment</a>
 */
final class Microdata {

  private Microdata() {}

  static PagePattern pattern() {
    return Markup.of(
            "schema.org microdata", "[itemtype~=(?i)schema\\.org/(?:Comment|UserComments|Answer)$]")
        .id("id", "(?:\\w*[a-zA-Z_-])?(\\d+)")
        .author("[itemprop~=author|creator] [itemprop=name]", "[itemprop~=^(?:author|creator)$]")
        .time(
            "[itemprop=datePublished]", "[itemprop=dateCreated]", "[itemprop=commentTime]", "time")
        .body("[itemprop=text]", "[itemprop=commentText]", "[itemprop=description]")
        .loose();
  }
}

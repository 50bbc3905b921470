package org.commentariat.ingest.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How blogs, news sites and the services that lend them comments mark comments up. */
final class BlogPlatforms {

  /** {@code #comment-12} and the like, also where the id is no number. */
  private static final String COMMENT_ID = "(?:li-|div-|dt-)?comment[-_]?(\\d+|[0-9a-f]{10,60})";

  private static final Pattern COMMENT_LINK = Pattern.compile("#" + COMMENT_ID + "$");

  private static final Pattern YOUTUBE_ANSWER = Pattern.compile("[?&]lc=([\\w-]+)\\.[\\w-]+");

  private BlogPlatforms() {}

  static List<PagePattern> all() {
    return List.of(
        Markup.of("Disqus", "li.post[id^=post-]")
            .id("id", "post-(\\d+)")
            .author(".post-byline .author", ".author")
            .time("a.time-ago[title]", ".time-ago")
            .body(".post-message")
            .deleted(".post-message-minimized")
            .parent(block -> linkTo(block, "a.parent-link", "#comment-(\\d+)")),
        Markup.of("Disqus (list of 2010)", "li[id^=dsq-comment-]")
            .id("id", "dsq-comment-(\\d+)")
            .author("[id^=dsq-author-user-]", "[id^=dsq-cite-]", ".dsq-commenter-name")
            .time(".dsq-comment-header-time a", ".dsq-comment-meta")
            .body("[id^=dsq-comment-message-]", ".dsq-comment-text", ".dsq-comment-body")
            .loose(),
        Markup.of("IntenseDebate", "div.idc-c[id^=IDComment]")
            .id("id", "IDComment(\\d+)")
            .author(".idc-n a", ".idc-n", ".idc-i")
            .time(".idc-time", ".idc-c-h-inner")
            .body(".idc-c-t-inner", ".idc-c-t"),
        Markup.of("Livefyre", "article.fyre-comment-article[data-message-id]")
            .id("data-message-id", "(.+)")
            .author(".fyre-comment-username")
            .time("time[datetime]", ".fyre-comment-date")
            .body(".fyre-comment"),
        Markup.of("Blogger", "dt[id~=^c\\d+$], li.comment[id~=^c\\d+$]")
            .id("id", "c(\\d+)")
            .author("cite.user", "dt a[rel=nofollow]", "dt.comment-author")
            .time(".comment-timestamp a", ".datetime a", ".datetime", "dd.comment-footer")
            .body("p.comment-content", "dd.comment-body")
            .deleted(".deleted-comment")
            .spread(),
        Markup.of("Slashdot", "li.comment[id^=tree_]")
            .id("id", "tree_(\\d+)")
            .author(".by a", ".by")
            .time(".otherdetails")
            .body(".commentBody"),
        Markup.of("old Reddit", "div.comment[data-fullname]")
            .id("data-fullname", "(t1_\\w+)")
            .author("a.author", "p.tagline em")
            .time("time[datetime]")
            .body(".usertext-body .md", ".usertext-body"),
        Markup.of("Reddit", "shreddit-comment[thingid]")
            .id("thingid", "(\\w+)")
            .author("shreddit-comment[author]")
            .time("[created-timestamp]", "shreddit-comment[created]", "time[datetime]")
            .body("[slot=comment]", "[id$=-rtjson-content]")
            .deleted("shreddit-comment[is-comment-deleted]", "shreddit-comment[deleted]")
            .parent(
                block -> {
                  String parent = block.root().attr("parentid");
                  return parent.startsWith("t1_") ? parent : null;
                }),
        Markup.of("Reddit (2018)", "div[id~=^t1_\\w+$]:has([data-testid=comment])")
            .id("id", "(t1_\\w+)")
            .author("[data-testid=comment_author_link]", "a[href*=/user/]")
            .time("[data-testid=comment_timestamp]")
            .body("[data-testid=comment]")
            .level(BlogPlatforms::redditLevel),
        Markup.of("YouTube", "ytd-comment-renderer, ytd-comment-view-model")
            .idInside("a[href*=lc=]", "href", "[?&]lc=([\\w.-]+)")
            .author("#author-text", "[id=author-comment-badge]")
            .time("#published-time-text", ".published-time-text")
            .body("#content-text")
            .parent(BlogPlatforms::youTubeParent),
        Markup.of("Hacker News", "tr.comtr[id], tr.athing:has(td.default)")
            .id("id", "(\\d+)")
            .author(".hnuser")
            .time(".age[title]", ".age")
            .body(".commtext", "span.comment")
            .level(BlogPlatforms::hackerNewsIndent),
        Markup.of(
                "WordPress",
                ":is(li, div, article, section, dt, tr, p):matchesComment"
                        .replace(":matchesComment", "[id~=^" + COMMENT_ID + "$]")
                    + ", li.comment, li.pingback, li.trackback, #trackback_list > li")
            .id("id", COMMENT_ID)
            .idInside("a[name~=^comment-\\d+$]", "name", "(\\d+)")
            .pingback(
                "li.pingback, li.trackback, div.pingback, div.trackback, article.pingback,"
                    + " #trackback_list > li, dt.pingback, dt.trackback")
            .unapproved(".comment-awaiting-moderation", ".unapproved")
            .parent(block -> Markup.linkedParent(block, COMMENT_LINK))
            .loose()
            .spread(),
        Markup.of(
                "Drupal",
                "div.comment:has(> .submitted), div.comment:has(> .content),"
                    + " article.comment, article.js-comment")
            .idInside("a[id~=^comment-\\d+$]", "id", "(\\d+)")
            .body(".field-name-comment-body", ".field--name-comment-body", "div.content")
            .level(block -> indents(block.root()))
            .unapproved(".comment-unpublished", ".comment--unpublished")
            .loose());
  }

  private static @Nullable String linkTo(Block block, String link, String target) {
    Element element = block.first(CommonMarks.evaluators(link));
    if (element == null) {
      return null;
    }
    Matcher match = Pattern.compile(target).matcher(element.attr("href"));
    return match.find() ? match.group(1) : null;
  }

  /** Steps of indentation; in old pages a transparent image of 40 pixels a step. */
  private static int hackerNewsIndent(Block block) {
    for (Element element : block.own()) {
      String width =
          element.hasAttr("indent")
              ? element.attr("indent") + "0"
              : element.nameIs("img") ? element.attr("width") : "";
      if (width.matches("\\d{1,7}")) {
        return Integer.parseInt(width);
      }
    }
    return 0;
  }

  /** What the page tells those who cannot see the lines: {@code level 2}. */
  private static int redditLevel(Block block) {
    for (Element element : block.own()) {
      if (element.nameIs("span") && element.ownText().matches("level \\d{1,4}")) {
        return Integer.parseInt(element.ownText().substring(6));
      }
    }
    return 1;
  }

  /** The id of an answer begins with that of its parent and a full stop. */
  private static @Nullable String youTubeParent(Block block) {
    Element link = block.first(CommonMarks.evaluators("a[href*=lc=]"));
    Matcher parent = YOUTUBE_ANSWER.matcher(link == null ? "" : link.attr("href"));
    return parent.find() ? parent.group(1) : null;
  }

  private static int indents(Element element) {
    int indents = 0;
    for (Element above = element.parent(); above != null; above = above.parent()) {
      indents += above.hasClass("indented") ? 1 : 0;
    }
    return indents;
  }
}

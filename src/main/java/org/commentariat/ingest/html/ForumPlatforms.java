package org.commentariat.ingest.html;

import java.util.List;

/** How forums mark posts up. Their posts follow each other; quotations tell who answers whom. */
final class ForumPlatforms {

  private ForumPlatforms() {}

  static List<PagePattern> all() {
    return List.of(
        Markup.of("XenForo 2", "article.message[data-content^=post-]")
            .id("data-content", "post-(\\d+)")
            .author("article[data-author]", ".message-name .username", ".message-name")
            .time(".message-attribution time[datetime]", "time[datetime]")
            .body(".message-body .bbWrapper", ".message-body")
            .deleted("article.message--deleted"),
        Markup.of("XenForo 1", "li.message[id^=post-]")
            .id("id", "post-(\\d+)")
            .author("li[data-author]", ".username")
            .time("abbr.DateTime[data-time]", ".DateTime")
            .body(".messageText")
            .deleted("li.deleted"),
        Markup.of("phpBB 3", "div.post[id~=^p\\d+$]")
            .id("id", "p(\\d+)")
            .author(
                "p.author .username, p.author .username-coloured",
                "p.author strong",
                ".postprofile dt a")
            .time("p.author time[datetime]", "p.author")
            .body(".content"),
        Markup.of("phpBB 2", "tr:has(> td > span.name > a[name])")
            .idInside("span.name > a[name]", "name", "(\\d+)")
            .author("span.name b", "span.name")
            .time("span.postdetails:matchesOwn(\\d{1,2}:\\d{2})")
            .body("td:has(> span.postbody)", "span.postbody"),
        Markup.of("vBulletin 3", "table[id~=^post\\d+$]")
            .id("id", "post(\\d+)")
            .author(".bigusername", "[id^=postmenu_]")
            .time("td.thead:matches(\\d{4})", "td.thead", "div.normal")
            .body("[id^=post_message_]"),
        Markup.of("vBulletin 4", "li[id~=^post_\\d+$]")
            .id("id", "post_(\\d+)")
            .author(".username strong", ".username")
            .time(".postdate .date", ".postdate", ".date")
            .body("blockquote.postcontent", "[id^=post_message_]")
            .deleted("li.postbitdeleted"),
        Markup.of("vBulletin 5", "li.b-post[data-node-id], div.b-post[data-node-id]")
            .id("data-node-id", "(\\d+)")
            .author(".author [itemprop=name]", ".author a", ".author")
            .time("time[datetime]", ".b-post__timestamp")
            .body(".js-post__content-text", ".OLD__post-content-text", "[itemprop=text]"),
        Markup.of("IP.Board 3", "div.post_block[id^=post_id_]")
            .id("id", "post_id_(\\d+)")
            .author(".author [itemprop=name], [itemprop~=creator]", ".author", ".post_username")
            .time("abbr.published[title]", ".published", ".posted_info")
            .body(".entry-content", ".post"),
        Markup.of("Invision Community 4", "article[id^=elComment_]")
            .id("id", "elComment_(\\d+)")
            .author(".cAuthorPane_author a", ".cAuthorPane_author", ".ipsComment_author a")
            .time(".ipsComment_meta time[datetime]", "time[datetime]")
            .body("[data-role=commentContent]", ".ipsComment_content .ipsType_richText"),
        Markup.of("SMF", "div.post_wrapper")
            .idInside("[id~=^msg_\\d+$]", "id", "(\\d+)")
            .author(".poster h4 a", ".poster h4", ".poster a")
            .time(".keyinfo .smalltext", ".postinfo .smalltext", ".smalltext")
            .body(".inner[id^=msg_]", ".inner"),
        Markup.of("MyBB", "div.post[id~=^post_\\d+$], table[id~=^post_\\d+$]")
            .id("id", "post_(\\d+)")
            .author(".author_information .largetext", ".post_author .largetext", ".largetext")
            .time(".post_date", "span.smalltext", ".smalltext")
            .body(".post_body", "[id^=pid_]"),
        Markup.of("Discourse", "[id~=^post_\\d+$]:has([itemprop=text]), article[data-post-id]")
            .id("id", "post_(\\d+)")
            .author(".creator [itemprop=name]", ".names .username a", ".names a", ".username")
            .time("time[datetime]", ".relative-date[data-time]")
            .body(".cooked", "[itemprop=text]")
            .parent(
                block -> {
                  String reply = block.root().attr("data-reply-to-post-number");
                  return reply.isBlank() ? null : reply;
                }),
        Markup.of("FluxBB", "div.blockpost[id~=^p\\d+$]")
            .id("id", "p(\\d+)")
            .author(".postleft dt")
            .time("h2 a", "h2")
            .body(".postmsg"),
        Markup.of("NodeBB", "li[component=post][data-pid]")
            .id("data-pid", "(\\d+)")
            .author("li[data-username]", "[itemprop=author]")
            .time("li[data-timestamp]", "[itemprop=datePublished]", ".timeago")
            .body("[component=post/content]", "[itemprop=text]")
            .deleted("li.deleted"));
  }
}

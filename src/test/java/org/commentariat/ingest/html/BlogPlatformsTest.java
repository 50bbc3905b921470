package org.commentariat.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BlogPlatformsTest {

  @Test
  void wordPressNestsAnswersAndListsPingbacks() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <!DOCTYPE html><html><head><title>Ferry fares rise again | Harbour Gazette</title></head>
            <body><h1>Ferry fares rise again</h1><p>The council met on Monday.</p>
            <h2 class="comments-title">5 thoughts on “Ferry fares rise again”</h2>
            <ol class="commentlist">
            <li class="comment even thread-even depth-1 parent" id="comment-101">
              <article id="div-comment-101" class="comment-body">
                <footer class="comment-meta"><div class="comment-author vcard">
                  <img class="avatar" alt=""><b class="fn"><a href="http://a.example">Ada Quist</a></b>
                  <span class="says">says:</span></div>
                  <div class="comment-metadata"><a href="#comment-101">
                    <time datetime="2019-03-04T10:15:00+01:00">March 4, 2019 at 10:15 am</time></a></div>
                </footer>
                <div class="comment-content"><p>Too dear for pensioners.</p><p>Really too dear.</p></div>
                <div class="reply"><a class="comment-reply-link" href="#comment-101">Reply</a></div>
              </article>
              <ol class="children"><li class="comment byuser odd alt depth-2" id="comment-104">
                <article id="div-comment-104" class="comment-body">
                  <footer class="comment-meta"><div class="comment-author vcard">
                    <b class="fn">Bo</b> <span class="says">says:</span></div>
                  <time datetime="2019-03-04T11:00:00+00:00">March 4, 2019 at 11:00 am</time></footer>
                  <div class="comment-content"><p>They have a discount card.</p></div>
                </article></li></ol>
            </li>
            <li class="pingback" id="comment-102"><div class="comment-body">Pingback:
              <a href="http://b.example">What others say about ferries</a></div></li>
            <li class="comment" id="comment-103"><article class="comment-body">
              <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Cyd</b></div>
              <em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em></footer>
              <div class="comment-content"><p>First!</p></div></article></li>
            </ol>
            <ul><li class="recentcomments"><span class="comment-author-link">Zed</span> on Ports</li></ul>
            </body></html>
            """);

    assertThat(page.lines())
        .containsExactly(
            "101 Ada Quist: Too dear for pensioners. / Really too dear.",
            "104 Bo -> 101 NESTING: They have a discount card.",
            "102 null PINGBACK: Pingback: What others say about ferries",
            "103 Cyd UNAPPROVED: First!");
    assertThat(page.times()).startsWith("2019-03-04T09:15:00Z", "2019-03-04T11:00:00Z");
    assertThat(page.articles).hasSize(1);
    assertThat(page.articles.get(0).title()).isEqualTo("Ferry fares rise again");
    assertThat(page.articles.get(0).declaredComments()).isEqualTo(5);
  }

  @Test
  void oldWordPressThemesPutBylineAndWordsIntoOneElement() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <html><body><h3 id="comments">2 Responses to “Mooring rules”</h3><ol class="commentlist">
            <li class="alt" id="comment-7"><cite><a href="x" rel="external nofollow">Dee</a></cite> Says:<br>
              <small class="commentmetadata"><a href="#comment-7" title="">July 9th, 2008 at 4:05 pm</a></small>
              <p>Buoys are <b>badly</b> marked.</p></li>
            <li id="comment-8"><p>@<a href="#comment-7">Dee</a>: they were repainted.</p>
              <p><cite>Comment by Eli — 10.07, 2008 @ <a href="#comment-8">08:30</a></cite></p></li>
            </ol></body></html>
            """);

    assertThat(page.lines())
        .containsExactly(
            "7 Dee: Buoys are badly marked.", "8 Eli -> 7 STATED_ID: @Dee: they were repainted.");
    assertThat(page.times()).containsExactly("2008-07-09T16:05:00Z", "2008-07-10T08:30:00Z");
    assertThat(page.notes).anyMatch(note -> note.contains("2 times have no time zone"));
  }

  @Test
  void definitionListsKeepBylineAndWordsApart() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <dl id="comment_list">
            <dt class="comment depth-1" id="comment-31"><span class="comment_author">Fay</span>
              <span class="comment_time"><a href="#comment-31">June 2, 2012 at 7:00 am</a></span></dt>
            <dd class="comment depth-1"><div class="format_text" id="comment-body-31"><p>One pier.</p></div></dd>
            <dt class="comment depth-1" id="comment-32"><span class="comment_author">Gil</span>
              <span class="comment_time"><a href="#comment-32">June 2, 2012 at 8:00 am</a></span></dt>
            <dd class="comment depth-1"><div class="format_text" id="comment-body-32"><p>Two piers.</p></div></dd>
            </dl><div id="comment_nav_1"><p>Previous Comments</p></div>
            <ul id="trackback_list"><li><a href="http://t.example">Piers of the world</a></li></ul>
            """);

    assertThat(page.lines())
        .startsWith("31 Fay: One pier.", "32 Gil: Two piers.")
        .hasSize(3)
        .last()
        .asString()
        .contains("PINGBACK");
  }

  @Test
  void movableTypeAndTypePadNameTheAuthorBelow() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <h2>Comments</h2>
            <a id="c6a00d8341c"></a>
            <div class="comment comment-odd" id="comment-6a00d8341c0001">
              <div class="comment-content"><p>The crane is back.</p></div>
              <p class="comment-footer">Posted by: <a href="http://h.example">Hal Ito</a> |
                <a href="#comment-6a00d8341c0001">January 5, 2010 at 09:35 AM</a></p></div>
            <div class="comment comment-even" id="comment-6a00d8341c0002">
              <div class="comment-content"><p>Which crane?</p></div>
              <p class="comment-footer"><span class="author">Ivy</span> replied to
                <a href="#comment-6a00d8341c0001">comment from Hal Ito</a> |
                <a href="#comment-6a00d8341c0002">January 6, 2010 at 10:00 AM</a></p></div>
            """);

    assertThat(page.lines())
        .containsExactly(
            "6a00d8341c0001 Hal Ito: The crane is back.",
            "6a00d8341c0002 Ivy -> 6a00d8341c0001 STATED_ID: Which crane?");
    assertThat(page.times()).containsExactly("2010-01-05T09:35:00Z", "2010-01-06T10:00:00Z");
  }

  @Test
  void bloggerListsFlatOrNested() throws IOException {
    ReadPage flat =
        ReadPage.of(
            """
            <div id="comments"><h4>3 comments:</h4><dl id="comments-block">
            <dt class="comment-author" id="c9001"><a name="c9001"></a>
              <a href="http://j.example" rel="nofollow">Jo</a> said...</dt>
            <dd class="comment-body"><p>Fog all week.<br><br>And wind.</p></dd>
            <dd class="comment-footer"><span class="comment-timestamp">
              <a href="#c9001">5 August 2011 at 14:20</a></span></dd>
            <dt class="comment-author" id="c9002"><a rel="nofollow" href="k">Kit</a> said...</dt>
            <dd class="comment-body"><span class="deleted-comment">This comment has been removed by the author.</span></dd>
            <dd class="comment-footer"><span class="comment-timestamp"><a href="#c9002">5 August 2011 at 15:00</a></span></dd>
            <dt class="comment-author" id="c9003">Anonymous said...</dt>
            <dd class="comment-body"><p>Sun today.</p></dd>
            <dd class="comment-footer"><span class="comment-timestamp"><a href="#c9003">6 August 2011 at 09:00</a></span></dd>
            </dl></div>
            """);
    ReadPage nested =
        ReadPage.of(
            """
            <div class="comment-thread"><ol><li class="comment" id="c9004"><div class="comment-block">
              <div class="comment-header"><cite class="user"><a href="l">Lou</a></cite>
                <span class="datetime secondary-text"><a href="#c9004">7 August 2011 at 10:00</a></span></div>
              <p class="comment-content">High tide?</p><span class="comment-actions"><a>Reply</a></span></div>
              <div class="comment-replies"><ol><li class="comment" id="c9005"><div class="comment-block">
                <div class="comment-header"><cite class="user">Max</cite></div>
                <p class="comment-content">At noon.</p></div></li></ol></div></li></ol></div>
            """);

    assertThat(flat.lines())
        .containsExactly(
            "9001 Jo: Fog all week. / And wind.",
            "9002 Kit DELETED: This comment has been removed by the author.",
            "9003 Anonymous: Sun today.");
    assertThat(nested.lines())
        .containsExactly("9004 Lou: High tide?", "9005 Max -> 9004 NESTING: At noon.");
  }

  @Test
  void disqusStatesParentsByLinkOrByNesting() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <ul id="post-list" class="post-list"><li class="post" id="post-555">
              <div data-role="post-content" class="post-content"><div class="post-body"><header>
                <span class="post-byline"><span class="author publisher-anchor-color"><a>Nan</a></span></span>
                <div class="post-meta"><a class="time-ago" title="Sunday, July 17, 2011 1:04 PM">9 years ago</a></div>
                </header><div class="post-body-inner"><div class="post-message"><div><p>Who pays?</p></div></div></div>
                <footer><ul><li>1</li><li>Reply</li></ul></footer></div></div>
              <ul class="children" data-role="children"><li class="post" id="post-556"><div class="post-content">
                <header><span class="post-byline"><span class="author">Oz</span>
                <span><a class="parent-link" href="#comment-555">Nan</a></span></span>
                <a class="time-ago" title="Sunday, July 17, 2011 2:00 PM">9 years ago</a></header>
                <div class="post-message"><p>The port does.</p></div></div>
                <ul class="children"></ul></li>
              <li class="post minimized" id="post-557"><div class="post-content">
                <div class="post-message"><p>This comment was deleted.</p></div></div></li></ul></li></ul>
            """);

    assertThat(page.lines())
        .containsExactly(
            "555 Nan: Who pays?",
            "556 Oz -> 555 STATED_ID: The port does.",
            "557 null DELETED -> 555 NESTING: This comment was deleted.");
    assertThat(page.times().get(0)).isEqualTo("2011-07-17T13:04:00Z");
  }

  @Test
  void redditIsReadInBothItsForms() throws IOException {
    ReadPage old =
        ReadPage.of(
            """
            <div class="sitetable nestedlisting"><div class="thing id-t1_aa1 comment" data-fullname="t1_aa1">
              <div class="entry"><p class="tagline"><a class="author">pia</a>
                <time datetime="2020-05-01T12:00:00+00:00">3 years ago</time></p>
                <form class="usertext"><div class="usertext-body"><div class="md"><p>Buses first.</p></div></div></form>
                <ul class="flat-list buttons"><li>permalink</li></ul></div>
              <div class="child"><div class="sitetable listing">
                <div class="thing comment deleted" data-fullname="t1_aa2"><div class="entry">
                  <p class="tagline"><em>[deleted]</em></p><div class="usertext-body"><div class="md"><p>[removed]</p></div></div></div>
                  <div class="child"><div class="thing comment" data-fullname="t1_aa3"><div class="entry">
                    <p class="tagline"><a class="author">quin</a></p><div class="usertext-body"><div class="md">
                    <blockquote><p>Buses first.</p></blockquote><p>Trams first.</p></div></div></div></div></div></div>
                <div class="thing morechildren"><div class="entry"><span class="morecomments">
                  <a>load more comments <span class="gray">&nbsp;(12 replies)</span></a></span></div></div>
              </div></div></div></div>
            """);
    ReadPage now =
        ReadPage.of(
            """
            <shreddit-post post-title="Night buses" comment-count="2"></shreddit-post>
            <shreddit-comment thingid="t1_bb1" author="rex" depth="0" created="2024-02-03T04:05:06.000000+0000">
              <div slot="commentMeta"><faceplate-tracker>rex</faceplate-tracker></div>
              <div slot="comment" id="t1_bb1-post-rtjson-content"><p>Every hour, please.</p></div>
              <shreddit-comment thingid="t1_bb2" parentid="t1_bb1" author="sky" depth="1">
                <div slot="comment"><p>Every half hour.</p></div></shreddit-comment>
            </shreddit-comment>
            """);

    assertThat(old.lines())
        .containsExactly(
            "t1_aa1 pia: Buses first.",
            "t1_aa2 null DELETED -> t1_aa1 NESTING: [removed]",
            "t1_aa3 quin -> t1_aa2 NESTING: Trams first.");
    assertThat(old.quotations()).containsExactly("null null: Buses first.");
    assertThat(old.omissions.values()).containsExactly(12);
    assertThat(now.lines())
        .containsExactly(
            "t1_bb1 rex: Every hour, please.", "t1_bb2 sky -> t1_bb1 STATED_ID: Every half hour.");
    assertThat(now.times().get(0)).isEqualTo("2024-02-03T04:05:06Z");
    assertThat(now.articles.get(0).title()).isEqualTo("Night buses");
    assertThat(now.articles.get(0).declaredComments()).isEqualTo(2);
  }

  @Test
  void hackerNewsIndentsRowsOfATable() throws IOException {
    String row =
        """
        <tr class="athing comtr" id="%s"><td><table><tr><td class="ind" indent="%s">
        <img src="s.gif" height="1" width="%s0"></td><td class="default"><div><span class="comhead">
        <a class="hnuser">%s</a> <span class="age" title="2021-01-02T03:04:05 1609556645"><a>1 year ago</a></span>
        </span></div><div class="comment"><div class="commtext c00">%s<div class="reply"><p>
        <a href="reply?id=1">reply</a></p></div></div></div></td></tr></table></td></tr>
        """;
    ReadPage page =
        ReadPage.of(
            "<table class=\"comment-tree\">"
                + row.formatted("11", 0, 0, "tam", "Locks matter.")
                + row.formatted("12", 1, 4, "una", "&gt; Locks matter.<p>Keys too.")
                + row.formatted("13", 2, 8, "vic", "Both.")
                + row.formatted("14", 1, 4, "wim", "Neither.")
                + "</table>");

    assertThat(page.lines())
        .containsExactly(
            "11 tam: Locks matter.",
            "12 una -> 11 NESTING: Keys too.",
            "13 vic -> 12 NESTING: Both.",
            "14 wim -> 11 NESTING: Neither.");
    assertThat(page.quotations()).containsExactly("null 11: Locks matter.");
    assertThat(page.times()).containsOnly("2021-01-02T03:04:05Z");
  }

  @Test
  void slashdotDrupalAndIntenseDebateNestInTheirOwnWays() throws IOException {
    ReadPage slashdot =
        ReadPage.of(
            """
            <ul id="commentlisting"><li class="comment" id="tree_71"><div class="cw">
              <div class="title"><h4><a>Sure</a></h4></div><div class="details"><span class="by"><a>xi</a></span>
              <span class="otherdetails">on Friday July 15, 2011 @09:11AM (#71)</span></div>
              <div class="commentBody"><div>Cables rot.</div></div></div>
              <ul><li class="comment" id="tree_72"><span class="by">by Yan</span>
              <div class="commentBody">Not in oil.</div></li></ul></li></ul>
            """);
    ReadPage drupal =
        ReadPage.of(
            """
            <div id="comments"><a id="comment-61"></a><div class="comment odd clearfix">
              <div class="submitted">Submitted by <span class="username">Abe</span> on Mon, 07/18/2011 - 10:30.</div>
              <div class="content"><p>Old pumps.</p></div></div>
            <div class="indented"><a id="comment-62"></a><div class="comment even clearfix">
              <div class="submitted">Submitted by <span class="username">Bea</span> on Mon, 07/18/2011 - 11:30.</div>
              <div class="content"><p>New pumps.</p></div></div></div></div>
            """);
    ReadPage debate =
        ReadPage.of(
            """
            <div id="idc-cover"><div class="idc-c" id="IDComment81"><div class="idc-c-h"><span class="idc-n">
              <a>Cal</a></span></div><div class="idc-c-t"><div class="idc-c-t-inner">Ask the pilot.</div></div>
              <div class="idc-thread"><div class="idc-c" id="IDComment82"><span class="idc-n"><a>Dot</a></span>
              <div class="idc-c-t-inner">He is asleep.</div></div></div></div></div>
            """);

    assertThat(slashdot.lines())
        .containsExactly("71 xi: Cables rot.", "72 Yan -> 71 NESTING: Not in oil.");
    assertThat(slashdot.times().get(0)).isEqualTo("2011-07-15T09:11:00Z");
    assertThat(drupal.lines())
        .containsExactly("61 Abe: Old pumps.", "62 Bea -> 61 NESTING: New pumps.");
    assertThat(drupal.times()).containsExactly("2011-07-18T10:30:00Z", "2011-07-18T11:30:00Z");
    assertThat(debate.lines())
        .containsExactly("81 Cal: Ask the pilot.", "82 Dot -> 81 NESTING: He is asleep.");
  }

  @Test
  void youTubeAndRedditOf2018AreReadAsTheBrowserBuiltThem() throws IOException {
    ReadPage tube =
        ReadPage.of(
            """
            <ytd-comment-thread-renderer><ytd-comment-view-model id="comment"><a id="author-text"><span> @ed-1 </span></a>
              <span id="published-time-text"><a href="/watch?v=x&lc=Ugab-1">2 years ago</a></span>
              <yt-attributed-string id="content-text"><span>Louder, please.</span></yt-attributed-string></ytd-comment-view-model>
              <div id="replies"><ytd-comment-view-model><a id="author-text"><span>@flo</span></a>
              <span id="published-time-text"><a href="/watch?v=x&lc=Ugab-1.9zz">1 year ago</a></span>
              <yt-attributed-string id="content-text"><span>And slower.</span></yt-attributed-string></ytd-comment-view-model></div>
            </ytd-comment-thread-renderer>
            """);
    String post =
        """
        <div><div id="t1_c%s" class="_1z5"><span class="_1RI">level %s</span><a data-testid="comment_author_link">%s</a>
        <a data-testid="comment_timestamp">2 yr. ago</a><div data-testid="comment"><p>%s</p></div></div></div>
        """;
    ReadPage reddit =
        ReadPage.of(
            post.formatted(1, 1, "gia", "Where?")
                + post.formatted(2, 2, "hal", "There.")
                + post.formatted(3, 1, "ira", "When?"));

    assertThat(tube.lines())
        .containsExactly(
            "Ugab-1 @ed-1: Louder, please.", "Ugab-1.9zz @flo -> Ugab-1 STATED_ID: And slower.");
    assertThat(tube.notes).anyMatch(note -> note.contains("2 times are told so"));
    assertThat(reddit.lines())
        .containsExactly(
            "t1_c1 gia: Where?", "t1_c2 hal -> t1_c1 NESTING: There.", "t1_c3 ira: When?");
  }
}

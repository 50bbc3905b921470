package org.commentariat.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ForumPlatformsTest {

  @Test
  void xenForo2LinksQuotationsToPosts() throws IOException {
    String post =
        """
        <article class="message message--post js-post" data-author="%s" data-content="post-%s" id="js-post-%s">
        <div class="message-user"><h4 class="message-name"><a class="username">%s</a></h4>
        <h5 class="userTitle">Member</h5></div>
        <header class="message-attribution"><time datetime="2020-09-18T08:56:40-0700">Sep 18, 2020</time>
        <a href="#">#%s</a></header><article class="message-body js-selectToQuote"><div class="bbWrapper">%s</div>
        <div class="js-selectToQuoteEnd">&nbsp;</div></article>
        <div class="message-lastEdit">Last edited: Sep 19, 2020</div>
        <aside class="message-signature"><div class="bbWrapper">Sail on!</div></aside></article>
        """;
    String quote =
        """
        <blockquote data-quote="Ann" data-source="post: 41" class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote">
        <div class="bbCodeBlock-title"><a href="/goto/post?id=41" class="bbCodeBlock-sourceJump">Ann said:</a></div>
        <div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">Rope is cheap.</div>
        <div class="bbCodeBlock-expandLink"><a>Click to expand...</a></div></div></blockquote>
        """;
    ReadPage page =
        ReadPage.of(
            post.formatted("Ann", 41, 41, "Ann", 1, "Rope is cheap.<br><br>Chain is not.")
                + post.formatted("Ben", 42, 42, "Ben", 2, quote + "Not hemp."));

    assertThat(page.lines())
        .containsExactly(
            "41 Ann: Rope is cheap. / Chain is not.", "42 Ben -> 41 STATED_ID: Not hemp.");
    assertThat(page.quotations()).containsExactly("Ann 41: Rope is cheap.");
    assertThat(page.times()).containsOnly("2020-09-18T15:56:40Z");
  }

  @Test
  void xenForo1FoldsQuotations() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <ol class="messageList"><li id="post-51" class="message" data-author="Cleo"><div class="messageInfo">
              <blockquote class="messageText ugc baseHtml">Which glue?</blockquote>
              <a class="DateTime"><abbr class="DateTime" data-time="1310900640">Jul 17, 2011</abbr></a></div></li>
            <li id="post-52" class="message" data-author="Dan"><blockquote class="messageText">
              <div class="bbCodeBlock bbCodeQuote" data-author="Cleo"><aside><div class="attribution type">Cleo said:
                <a href="goto/post?id=51#post-51" class="AttributionLink">&uarr;</a></div>
                <blockquote class="quoteContainer"><div class="quote">Which glue?</div>
                <div class="quoteExpand">Click to expand...</div></blockquote></aside></div>Epoxy.</blockquote></li></ol>
            """);

    assertThat(page.lines())
        .containsExactly("51 Cleo: Which glue?", "52 Dan -> 51 STATED_ID: Epoxy.");
    assertThat(page.quotations()).containsExactly("Cleo 51: Which glue?");
    assertThat(page.times().get(0)).isEqualTo("2011-07-17T11:04:00Z"); // date -ud @1310900640
  }

  @Test
  void phpBb3FindsTheSourceOfAQuotationByLinkOrByWords() throws IOException {
    String post =
        """
        <div id="p%s" class="post bg1"><div class="inner"><dl class="postprofile"><dt><a class="username">%s</a></dt>
        <dd>Posts: 9</dd></dl><div class="postbody"><h3><a href="#p%s">Re: Oars</a></h3>
        <p class="author"><a href="./viewtopic.php?p=%s">Post</a>by <strong><a class="username">%s</a></strong>
        &raquo; Sun Jul 17, 2011 1:04 pm </p><div class="content">%s</div>
        <div class="notice">Last edited by someone</div><div class="signature">Row, row</div></div></div></div>
        """;
    ReadPage page =
        ReadPage.of(
            post.formatted(1, "Eve", 1, 1, "Eve", "Ash or spruce for new oars this spring?")
                + post.formatted(2, "Fox", 2, 2, "Fox", "Spruce.<br>Lighter.")
                + post.formatted(
                    3,
                    "Guy",
                    3,
                    3,
                    "Guy",
                    "<blockquote><div><cite>Eve wrote: <a href=\"./viewtopic.php?p=1#p1\" data-post-id=\"1\">↑</a>"
                        + "</cite>Ash or spruce for new oars this spring?</div></blockquote>Ash.")
                + post.formatted(
                    4,
                    "Hua",
                    4,
                    4,
                    "Hua",
                    "<blockquote><div><cite>Fox wrote:</cite>Spruce.<br>Lighter.</div></blockquote>Agreed.")
                + post.formatted(
                    5,
                    "Ian",
                    5,
                    5,
                    "Ian",
                    "<blockquote class=\"uncited\"><div>Ash or spruce for new oars</div></blockquote>Plastic.")
                + post.formatted(
                    6,
                    "Jan",
                    6,
                    6,
                    "Jan",
                    "<blockquote><div><cite>Guy wrote:</cite>Something else entirely, said elsewhere."
                        + "</div></blockquote>Hm."));

    assertThat(page.lines())
        .containsExactly(
            "1 Eve: Ash or spruce for new oars this spring?",
            "2 Fox: Spruce. / Lighter.",
            "3 Guy -> 1 STATED_ID: Ash.",
            "4 Hua -> 2 QUOTATION_EXACT: Agreed.",
            "5 Ian -> 1 QUOTATION_EXACT: Plastic.",
            "6 Jan -> 3 QUOTED_NAME: Hm.");
    assertThat(page.quotations())
        .containsExactly(
            "Eve 1: Ash or spruce for new oars this spring?",
            "Fox 2: Spruce. / Lighter.",
            "null 1: Ash or spruce for new oars",
            "Guy null: Something else entirely, said elsewhere.");
    assertThat(page.times()).containsOnly("2011-07-17T13:04:00Z");
  }

  @Test
  void phpBb2PutsPostsIntoRowsOfATable() throws IOException {
    String post =
        """
        <tr><td width="150" class="row1"><span class="name"><a name="%s"></a><b>%s</b></span><br>
        <span class="postdetails">Joined: 02 Jan 2003<br>Posts: 4</span></td>
        <td class="row1"><table><tr><td><a href="viewtopic.php?p=%s#%s"><img alt="Post"></a>
        <span class="postdetails">Posted: Sun Jul 17, 2005 1:04 pm &nbsp; Post subject: Sails</span></td></tr>
        <tr><td colspan="2"><span class="postbody">%s</span><span class="gensmall"></span></td></tr></table></td></tr>
        """;
    ReadPage page =
        ReadPage.of(
            "<table class=\"forumline\">"
                + post.formatted(
                    91, "Kay", 91, 91, "Patch the sail.<br />_________________<br />Fair winds")
                + post.formatted(
                    92,
                    "Lea",
                    92,
                    92,
                    "</span><table><tr><td><span class=\"genmed\"><b>Kay wrote:</b></span></td></tr>"
                        + "<tr><td class=\"quote\">Patch the sail.</td></tr></table>"
                        + "<span class=\"postbody\"><br />Buy a new one.")
                + "</table>");

    assertThat(page.lines())
        .containsExactly("91 Kay: Patch the sail.", "92 Lea -> 91 QUOTATION_EXACT: Buy a new one.");
    assertThat(page.quotations()).containsExactly("Kay 91: Patch the sail.");
    assertThat(page.times()).containsOnly("2005-07-17T13:04:00Z");
  }

  @Test
  void vBulletin3WritesQuotationsAsTables() throws IOException {
    String post =
        """
        <div id="edit%s"><table class="tborder" id="post%s"><tr><td class="thead"><a name="post%s"></a>
        07-17-2011, 01:04 PM</td><td class="thead" align="right">#<a href="showpost.php?p=%s"><strong>%s</strong></a></td></tr>
        <tr><td class="alt2"><div id="postmenu_%s"><a class="bigusername">%s</a></div>
        <div class="smallfont">Join Date: Jan 2003</div></td><td class="alt1" id="td_post_%s">
        <div class="smallfont"><strong>Re: Winches</strong></div><hr><div id="post_message_%s">%s</div>
        <div>__________________<br>Grease is good</div></td></tr></table></div>
        """;
    String quote =
        """
        <div style="margin:20px; margin-top:5px; "><div class="smallfont">Quote:</div>
        <table cellpadding="6"><tr><td class="alt2"><div>Originally Posted by <strong>Mia</strong>
        <a href="showthread.php?p=301#post301" rel="nofollow"><img class="inlineimg" alt="View Post"></a></div>
        <div style="font-style:italic">Oil it yearly.</div></td></tr></table></div>
        """;
    ReadPage page =
        ReadPage.of(
            post.formatted(301, 301, 301, 301, 1, 301, "Mia", 301, 301, "Oil it yearly.")
                + post.formatted(
                    302,
                    302,
                    302,
                    302,
                    2,
                    302,
                    "Ned",
                    302,
                    302,
                    quote + "Monthly! <img class=\"inlineimg\" alt=\":)\">"));

    assertThat(page.lines())
        .containsExactly("301 Mia: Oil it yearly.", "302 Ned -> 301 STATED_ID: Monthly! :)");
    assertThat(page.quotations()).containsExactly("Mia 301: Oil it yearly.");
    assertThat(page.times()).containsOnly("2011-07-17T13:04:00Z");
  }

  @Test
  void vBulletin4And5KeepWordsInBlockQuotationsOfTheirOwn() throws IOException {
    ReadPage four =
        ReadPage.of(
            """
            <ol id="posts"><li class="postbitlegacy postcontainer" id="post_61"><div class="posthead"><span class="postdate old">
              <span class="date">17-07-2011,&nbsp;<span class="time">13:04</span></span></span></div>
              <div class="userinfo"><a class="username offline"><strong>Oda</strong></a></div>
              <div id="post_message_61"><blockquote class="postcontent restore">Wash it <i>first</i>.</blockquote></div></li>
            <li class="postbitlegacy" id="post_62"><span class="date">18-07-2011, 09:00</span>
              <a class="username"><strong>Pau</strong></a><div id="post_message_62"><blockquote class="postcontent restore">
              <div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container">
              <div class="bbcode_quote_container"></div><div class="bbcode_postedby"><img alt="Quote"> Originally Posted by
              <strong>Oda</strong> <a href="showthread.php?p=61#post61" rel="nofollow"><img alt="View Post"></a></div>
              <div class="message">Wash it first.</div></div></div></div>And dry it.</blockquote></div></li></ol>
            """);
    ReadPage five =
        ReadPage.of(
            """
            <ul class="conversation-list"><li class="b-post js-post" data-node-id="71"><div class="author">
              <strong><a itemprop="name">Ras</a></strong></div><time itemprop="dateCreated" datetime="2014-10-24T09:00:03">x</time>
              <div class="js-post__content-text OLD__post-content-text restore">Paint it red.</div></li></ul>
            """);

    assertThat(four.lines())
        .containsExactly("61 Oda: Wash it first.", "62 Pau -> 61 STATED_ID: And dry it.");
    assertThat(four.times()).containsExactly("2011-07-17T13:04:00Z", "2011-07-18T09:00:00Z");
    assertThat(five.lines()).containsExactly("71 Ras: Paint it red.");
    assertThat(five.times()).containsExactly("2014-10-24T09:00:03Z");
  }

  @Test
  void invisionIsReadInItsThirdAndFourthForm() throws IOException {
    ReadPage three =
        ReadPage.of(
            """
            <div class="post_block hentry" id="post_id_21"><h3><span class="author vcard"><span itemprop="name">Sol</span></span></h3>
              <div class="post_body"><p class="posted_info">Posted <abbr class="published" title="2011-07-17T13:04:00+00:00">17 July</abbr></p>
              <div class="post entry-content"><p>Two anchors.</p></div><div class="signature">x</div></div></div>
            <div class="post_block hentry" id="post_id_22"><span class="author vcard"><span itemprop="name">Tea</span></span>
              <div class="post entry-content"><p class="citation">Sol, on 17 July 2011 - 01:04 PM, said:</p>
              <div class="blockquote"><div class="quote"><p>Two anchors.</p></div></div><p>One will do.</p></div></div>
            """);
    ReadPage four =
        ReadPage.of(
            """
            <article id="elComment_31" class="cPost ipsComment"><h3 class="cAuthorPane_author"><a>Uwe</a></h3>
              <div class="ipsComment_meta"><time datetime="2019-01-02T03:04:05Z">2 Jan</time></div>
              <div data-role="commentContent" class="ipsType_richText"><p>Lights on.</p></div></article>
            <article id="elComment_32" class="cPost ipsComment"><h3 class="cAuthorPane_author"><a>Val</a></h3>
              <div data-role="commentContent"><blockquote class="ipsQuote" data-ipsquote="" data-ipsquote-username="Uwe"
              data-ipsquote-contentcommentid="31"><div class="ipsQuote_citation">On 1/2/2019 at 3:04 AM, Uwe said:</div>
              <div class="ipsQuote_contents"><p>Lights on.</p></div></blockquote><p>Off.</p></div></article>
            """);

    assertThat(three.lines())
        .containsExactly("21 Sol: Two anchors.", "22 Tea -> 21 QUOTATION_EXACT: One will do.");
    assertThat(three.quotations()).containsExactly("Sol 21: Two anchors.");
    assertThat(four.lines()).containsExactly("31 Uwe: Lights on.", "32 Val -> 31 STATED_ID: Off.");
    assertThat(four.quotations()).containsExactly("Uwe 31: Lights on.");
  }

  @Test
  void smfMyBbAndDiscourseQuoteEachInTheirWay() throws IOException {
    ReadPage smf =
        ReadPage.of(
            """
            <div class="windowbg"><div class="post_wrapper"><div class="poster"><h4><a>Wen</a></h4></div>
              <div class="postarea"><div class="keyinfo"><div class="smalltext">&#171; <strong> on:</strong> July 17, 2011, 01:04:05 PM &#187;</div></div>
              <div class="post"><div class="inner" id="msg_401">Low water.</div></div></div>
              <div class="signature">x</div></div></div>
            <div class="windowbg2"><div class="post_wrapper"><div class="poster"><h4><a>Xan</a></h4></div>
              <div class="keyinfo"><div class="smalltext">&#171; <strong>Reply #1 on:</strong> July 17, 2011, 02:00:00 PM &#187;</div></div>
              <div class="inner" id="msg_402"><div class="quoteheader"><div class="topslice_quote">
              <a href="index.php?topic=7.msg401#msg401">Quote from: Wen on July 17, 2011, 01:04:05 PM</a></div></div>
              <blockquote class="bbc_standard_quote">Low water.</blockquote>
              <div class="quotefooter"><div class="botslice_quote"></div></div>High soon.</div></div></div>
            """);
    ReadPage myBb =
        ReadPage.of(
            """
            <div class="post" id="post_501"><div class="post_author"><div class="author_information"><strong><span class="largetext">
              <a>Yul</a></span></strong></div></div><div class="post_head"><span class="post_date">07-17-2011, 01:04 PM</span></div>
              <div class="post_body scaleimages" id="pid_501">Check the bilge.</div></div>
            <div class="post" id="post_502"><div class="author_information"><span class="largetext"><a>Zoe</a></span></div>
              <span class="post_date">07-18-2011, 01:04 PM</span><div class="post_body" id="pid_502">
              <blockquote class="mycode_quote"><cite><span> (07-17-2011, 01:04 PM)</span>Yul Wrote: <a
              href="showthread.php?pid=501#pid501" class="quick_jump"></a></cite>Check the bilge.</blockquote>Dry.</div></div>
            """);
    ReadPage discourse =
        ReadPage.of(
            """
            <div id="post_1" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post">
              <div class="crawler-post-meta"><span class="creator" itemprop="author"><a><span itemprop="name">abc</span></a></span>
              <time datetime="2022-02-02T02:02:02Z" class="post-time">Feb 2</time></div>
              <div class="post" itemprop="text"><p>Which chart?</p></div></div>
            <div id="post_2" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post">
              <span class="creator"><span itemprop="name">bcd</span></span>
              <div class="post" itemprop="text"><aside class="quote" data-username="abc" data-post="1" data-topic="9">
              <div class="title">abc:</div><blockquote><p>Which chart?</p></blockquote></aside><p>The blue one.</p></div></div>
            """);

    assertThat(smf.lines())
        .containsExactly("401 Wen: Low water.", "402 Xan -> 401 STATED_ID: High soon.");
    assertThat(smf.quotations()).containsExactly("Wen 401: Low water.");
    assertThat(smf.times()).containsExactly("2011-07-17T13:04:05Z", "2011-07-17T14:00:00Z");
    assertThat(myBb.lines())
        .containsExactly("501 Yul: Check the bilge.", "502 Zoe -> 501 STATED_ID: Dry.");
    assertThat(myBb.quotations()).containsExactly("Yul 501: Check the bilge.");
    assertThat(discourse.lines())
        .containsExactly("1 abc: Which chart?", "2 bcd -> 1 STATED_ID: The blue one.");
    assertThat(discourse.quotations()).containsExactly("abc 1: Which chart?");
  }

  @Test
  void fluxBbAndNodeBbAreReadToo() throws IOException {
    ReadPage flux =
        ReadPage.of(
            """
            <div id="p11" class="blockpost"><h2><span>#1 <a href="#p11">2011-07-17 13:04:05</a></span></h2>
              <div class="postleft"><dl><dt><strong>Ana</strong></dt></dl></div><div class="postmsg"><p>Which bolt?</p></div></div>
            <div id="p12" class="blockpost"><h2><a href="#p12">2011-07-18 13:04:05</a></h2><div class="postleft"><dl><dt>
              <strong>Bea</strong></dt></dl></div><div class="postmsg"><div class="quotebox"><cite>Ana wrote:</cite><blockquote>
              <div><p>Which bolt?</p></div></blockquote></div><p>The brass one.</p></div></div>
            """);
    ReadPage node =
        ReadPage.of(
            """
            <ul><li component="post" data-pid="21" data-username="cem" data-timestamp="1310907845000">
              <div component="post/content"><p>Full throttle.</p></div></li></ul>
            """);

    assertThat(flux.lines())
        .containsExactly("11 Ana: Which bolt?", "12 Bea -> 11 QUOTATION_EXACT: The brass one.");
    assertThat(flux.times().get(0)).isEqualTo("2011-07-17T13:04:05Z");
    assertThat(node.lines()).containsExactly("21 cem: Full throttle.");
    assertThat(node.times()).containsExactly("2011-07-17T13:04:05Z"); // date -ud @1310907845
  }

  @Test
  void nestedQuotationsAreToldApart() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <div id="p1" class="post"><p class="author">by <strong>Amy</strong> » 1 May 2010, 10:00</p><div class="content">Tar the hull.</div></div>
            <div id="p2" class="post"><p class="author">by <strong>Bob</strong> » 1 May 2010, 11:00</p><div class="content">
              <blockquote><div><cite>Amy wrote:</cite>Tar the hull.</div></blockquote>Paint it.</div></div>
            <div id="p3" class="post"><p class="author">by <strong>Cat</strong> » 1 May 2010, 12:00</p><div class="content">
              <blockquote><div><cite>Bob wrote:</cite><blockquote><div><cite>Amy wrote:</cite>Tar the hull.</div></blockquote>
              Paint it.</div></blockquote>Wax it.</div></div>
            """);

    assertThat(page.lines().get(2)).isEqualTo("3 Cat -> 2 QUOTATION_EXACT: Wax it.");
    assertThat(page.quotations())
        .containsExactly("Amy 1: Tar the hull.", "Bob 2: Paint it.", "Amy 1: Tar the hull.");
  }

  @Test
  void numbersAndMentionsTellWhomAFlatListAnswers() throws IOException {
    String post =
        """
        <article class="message" data-author="%s" data-content="post-%s"><a href="#">#%s</a>
        <time datetime="2020-01-01T00:00:0%sZ">x</time><div class="message-body">%s</div></article>
        """;
    ReadPage page =
        ReadPage.of(
            post.formatted("Dia", 601, 1, 1, "Is it deep?")
                + post.formatted("Eli Roe", 602, 2, 2, "Reply to #1: very deep.")
                + post.formatted("Flo", 603, 3, 3, "@Eli Roe, how deep?")
                + post.formatted("Gus", 604, 4, 4, "@nobody knows"));

    assertThat(page.lines())
        .containsExactly(
            "601 Dia: Is it deep?",
            "602 Eli Roe -> 601 STATED_NUMBER: Reply to #1: very deep.",
            "603 Flo -> 602 MENTION: @Eli Roe, how deep?",
            "604 Gus: @nobody knows");
  }
}

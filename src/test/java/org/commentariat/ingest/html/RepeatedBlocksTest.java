package org.commentariat.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RepeatedBlocksTest {

  @Test
  void blocksWithAuthorTimeAndProseAreComments() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <html><head><title>Tolls on the bridge</title></head><body>
            <nav><ul><li><a>Home</a></li><li><a>News</a></li><li><a>Sport</a></li></ul></nav>
            <article><h1>Tolls on the bridge</h1><p class="meta">By Staff Writer, 3 May 2016</p>
            <p>Drivers will pay from June, the county said on Tuesday in a statement.</p></article>
            <div class="rc-panel"><h3>3 Comments</h3>
              <div class="rc-item rc-lvl0"><div class="rc-top"><a href="/users/abel">Abel</a>
                <span class="rc-when">4 May 2016, 10:00</span></div><div class="rc-words"><p>Trucks should pay more.</p>
                <p>Much more.</p></div><div class="rc-tools"><a>Reply</a> <a>Report</a></div>
                <div class="rc-kids"><div class="rc-item rc-lvl1"><div class="rc-top"><a href="/users/bibi">Bibi</a>
                  <span class="rc-when">4 May 2016, 11:00</span></div><div class="rc-words"><p>They do already, by axle.</p></div>
                  <div class="rc-tools"><a>Reply</a> <a>Report</a></div></div></div></div>
              <div class="rc-item rc-lvl0"><div class="rc-top"><a href="/users/coco">Coco</a>
                <span class="rc-when">5 May 2016, 09:00</span></div><div class="rc-words"><p>I shall take the ferry from now on.</p></div></div>
            </div>
            <div class="related"><div class="card"><h4><a href="/a">Bridge closed for two whole weeks</a></h4>
              <span class="author">Staff</span><time>1 May 2016</time><p>The bridge will close again.</p></div>
              <div class="card"><h4><a href="/b">County buys a new ferry at last</a></h4><span class="author">Staff</span>
              <time>2 May 2016</time><p>A ferry was bought.</p></div></div>
            </body></html>
            """);

    assertThat(page.lines())
        .extracting(line -> line.replaceFirst("^\\w+ ", ""))
        .satisfiesExactly(
            a -> assertThat(a).isEqualTo("Abel: Trucks should pay more. / Much more."),
            b -> assertThat(b).matches("Bibi -> \\w+ NESTING: They do already, by axle\\."),
            c -> assertThat(c).isEqualTo("Coco: I shall take the ferry from now on."));
    assertThat(page.comments.get(1).confidence()).isLessThan(0.9);
    assertThat(page.times())
        .containsExactly("2016-05-04T10:00:00Z", "2016-05-04T11:00:00Z", "2016-05-05T09:00:00Z");
    assertThat(page.notes).anyMatch(note -> note.startsWith("GUESS") && note.contains("platform"));
    assertThat(page.articles.get(0).declaredComments()).isEqualTo(3);
  }

  @Test
  void commentsWithoutTimesAreFoundWhereThePageCallsThemSo() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <div id="reader-comments"><ul>
            <li><strong>Dov</strong><p>The clock is slow.</p></li>
            <li><strong>Edna</strong><p>By an hour, at least.</p></li>
            <li><strong>Fitz</strong><p>Since spring.</p></li></ul></div>
            """);

    assertThat(page.lines())
        .extracting(line -> line.replaceFirst("^\\w+ ", ""))
        .containsExactly(
            "Dov: The clock is slow.", "Edna: By an hour, at least.", "Fitz: Since spring.");
  }

  @Test
  void listsOfStoriesProductsAndMessagesFromElsewhereAreNone() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <html><head><title>Harbour news</title></head><body><h1>Harbour news</h1>
            <div class="list"><div class="entry"><h2><a href="/1">New crane lifts its first load today</a></h2>
              <span class="author">Gia</span> <time>1 May 2016</time><p>The crane lifted forty tons this morning.</p></div>
            <div class="entry"><h2><a href="/2">Old crane is sold to a museum up north</a></h2>
              <span class="author">Hew</span> <time>2 May 2016</time><p>The museum paid with a painting of it.</p></div>
            <div class="entry"><h2><a href="/3">Two cranes were seen on the church roof</a></h2>
              <span class="author">Gia</span> <time>3 May 2016</time><p>They were birds, as it turned out later.</p></div></div>
            <div class="twitter-feed"><div class="tweet"><b>Ike</b><time>4 May 2016</time><p>Watching the crane from my window again.</p></div>
            <div class="tweet"><b>Jil</b><time>4 May 2016</time><p>So am I, with a cup of tea in my hand.</p></div>
            <div class="tweet"><b>Kim</b><time>4 May 2016</time><p>I cannot see it from here at all, sadly.</p></div></div>
            <ul class="shop"><li class="product"><b>Model crane</b><span>9.99</span><p>A model of the crane.</p></li>
            <li class="product"><b>Crane mug</b><span>4.99</span><p>A mug with a crane.</p></li></ul>
            </body></html>
            """);

    assertThat(page.comments).isEmpty();
    assertThat(page.articles).hasSize(1);
    assertThat(page.rejections).isEmpty();
  }
}

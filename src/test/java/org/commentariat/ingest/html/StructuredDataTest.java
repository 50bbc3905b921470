package org.commentariat.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StructuredDataTest {

  @Test
  void commentsInsideCommentsAnswerThem() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <html><head><title>Wells</title><script type="application/ld+json">
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Wells","comment":[
             {"@type":"Comment","@id":"https://x.example/wells#comment-1","author":{"@type":"Person","name":"Lio"},
              "dateCreated":"2021-05-06T07:08:09Z","text":"How deep?",
              "comment":[{"@type":"Comment","@id":"https://x.example/wells#comment-2","author":"Mo","text":"Nine metres."}]},
             {"@type":"Comment","identifier":"3","parentItem":{"@type":"Comment","@id":"#comment-2"},
              "author":[{"name":"Nia"}],"text":"<blockquote>Nine metres.</blockquote><p>Ten now.</p>"}]}
            </script></head><body><h1>Wells</h1><p>Text.</p></body></html>
            """);

    assertThat(page.lines())
        .containsExactly(
            "1 Lio: How deep?",
            "2 Mo -> 1 NESTING: Nine metres.",
            "3 Nia -> 2 STATED_ID: Ten now.");
    assertThat(page.quotations()).containsExactly("null 2: Nine metres.");
    assertThat(page.times()).startsWith("2021-05-06T07:08:09Z");
  }

  @Test
  void questionsHaveAnswersAndDiscussionsAFirstPost() throws IOException {
    ReadPage question =
        ReadPage.of(
            """
            <script type="application/ld+json">{"@type":"QAPage","mainEntity":{"@type":"Question","name":"Why tar?",
            "acceptedAnswer":{"@type":"Answer","url":"https://q.example/#answer-5","author":{"name":"Ole"},"text":"It is cheap."},
            "suggestedAnswer":[{"@type":"Answer","url":"https://q.example/#answer-6","author":{"name":"Pim"},"text":"Habit.",
            "comment":{"@type":"Comment","text":"True.","author":{"name":"Qua"}}}]}}</script><h1>Why tar?</h1>
            """);
    ReadPage discussion =
        ReadPage.of(
            """
            <script type="application/ld+json">{"@graph":[{"@type":"DiscussionForumPosting","@id":"#post-7","text":"Hello.",
            "author":{"name":"Rik"},"comment":[{"@type":"Comment","@id":"#post-8","text":"Welcome.","author":{"name":"Sue"}}]}]}
            </script><script type="application/ld+json">{"broken": </script><h1>Hello</h1>
            """);

    assertThat(question.lines())
        .containsExactly("5 Ole: It is cheap.", "6 Pim: Habit.", "n3 Qua -> 6 NESTING: True.");
    assertThat(discussion.lines()).containsExactly("7 Rik: Hello.", "8 Sue: Welcome.");
  }

  @Test
  void whatThePageShowsAndTellsSearchEnginesIsCountedOnce() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <script type="application/ld+json">{"@type":"Article","comment":[
            {"@type":"Comment","text":"One.","author":{"name":"Tia"}},{"@type":"Comment","text":"Two.","author":{"name":"Ugo"}}]}</script>
            <ol><li class="comment" id="comment-1"><cite class="fn">Tia</cite><div class="comment-content">One.</div>
            <ul class="children"><li class="comment" id="comment-2"><cite class="fn">Ugo</cite>
            <div class="comment-content">Two.</div></li></ul></li></ol>
            """);

    assertThat(page.lines()).containsExactly("1 Tia: One.", "2 Ugo -> 1 NESTING: Two.");
  }

  @Test
  void microdataIsReadWhereNoPlatformIsKnown() throws IOException {
    ReadPage page =
        ReadPage.of(
            """
            <div itemscope itemtype="https://schema.org/Comment" id="r-11"><span itemprop="author" itemscope
            itemtype="https://schema.org/Person"><span itemprop="name">Vi</span></span>
            <meta itemprop="datePublished" content="2018-01-01T00:00:00Z"><div itemprop="text">Cold.</div>
            <div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="r-12">
            <span itemprop="author">Wes</span><div itemprop="text">Colder here.</div></div></div>
            """);

    assertThat(page.lines()).containsExactly("11 Vi: Cold.", "12 Wes -> 11 NESTING: Colder here.");
    assertThat(page.times()).startsWith("2018-01-01T00:00:00Z");
  }
}

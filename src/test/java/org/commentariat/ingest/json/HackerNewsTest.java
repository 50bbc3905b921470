package org.commentariat.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.Article;
import org.junit.jupiter.api.Test;

class HackerNewsTest {

  @Test
  void itemsFindTheirStoryThroughTheirParentsInWhateverOrderTheyCome() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"by":"bo","id":13,"parent":12,"text":"<i>Why?</i>","time":1500000000,"type":"comment"}
            {"by":"al","id":12,"parent":10,"kids":[13,14],"text":"A<p>&gt; B<p>C","time":1500000000,"type":"comment"}
            {"by":"cy","id":10,"kids":[12],"time":1400000000,"title":"A sieve","type":"story","descendants":3}
            {"by":"cy","id":20,"kids":[21],"time":1400000000,"title":"A loom","type":"poll"}
            {"by":"al","id":21,"parent":20,"text":"No","time":1500000000,"type":"comment"}
            {"by":"cy","id":22,"poll":20,"text":"Yes","time":1500000000,"type":"pollopt"}
            {"by":"al","id":31,"parent":30,"text":"Lost","time":1500000000,"type":"comment"}
            """);
    assertThat(reading.links()).containsExactly("13<12", "12", "21", "31<30");
    assertThat(reading.comments)
        .extracting(c -> c.thread().name())
        .containsExactly("10", "10", "20", "30");
    assertThat(reading.comments.get(1).ownWords()).isEqualTo("A\nC");
    assertThat(reading.comments.get(1).quotations()).extracting("text").containsExactly("B");
    assertThat(reading.threads)
        .containsEntry("10", new Article("A sieve", 3))
        .containsEntry("20", new Article("A loom", null));
    assertThat(reading.omissions).containsEntry(Omission.Kind.NOT_IN_SOURCE, 1); // item 14
    assertThat(reading.notes)
        .singleElement()
        .asString()
        .endsWith("options of polls are no comments: 1");
  }

  @Test
  void aScriptThatAssignsItemsIsReadAsItIsWritten() throws IOException {
    Reading reading =
        Reading.of(
            """
            // saved in spring
            export const items = {
              "10": { id: 10, by: 'cy', type: "story", time: 1, title: 'Cy\\'s sieve', children: [11, 12,], },
              11: { id: 11, parent: 10, dead: true, text: "Buy", by: "x", time: 2, type: "comment" },
              12: { id: 12, parent: 10, deleted: true, time: 2, type: "comment" /* gone */ },
            };
            console.log(items);
            """);
    assertThat(reading.comments)
        .extracting(StatedComment::state)
        .containsExactly(StatedComment.State.UNAPPROVED, StatedComment.State.DELETED);
    assertThat(reading.threads).containsEntry("10", new Article("Cy's sieve", null));
    assertThat(reading.rejections).isEmpty();
    assertThat(reading.omissions).isEmpty();
  }

  @Test
  void aStoryThatIsNotThereIsTakenForTheArticleWhenAllAnswerIt() throws IOException {
    Reading reading =
        Reading.of(
            """
            [{"by":"al","id":12,"parent":10,"text":"A","time":1500000000,"type":"comment"},
             {"by":"bo","id":13,"parent":12,"text":"B","time":1500000000,"type":"comment"}]
            """);
    assertThat(reading.links()).containsExactly("12", "13<12");
    assertThat(reading.comments).extracting(c -> c.thread().name()).containsOnly("10");
    assertThat(reading.notes).singleElement().asString().contains("item 10");
  }

  @Test
  void parentsInACircleAreStatedAsTheyStand() throws IOException {
    Reading reading =
        Reading.of(
            """
            [{"by":"al","id":12,"parent":13,"text":"A","time":1,"type":"comment"},
             {"by":"bo","id":13,"parent":12,"text":"B","time":1,"type":"comment"},
             {"by":"bo","id":14,"text":"","parent":"x","time":1,"type":"comment"}]
            """);
    assertThat(reading.links()).containsExactly("12<13", "13<12", "14");
  }

  @Test
  void aTreeOfTheSearchApiIsReadFromTheOutsideInwards() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"author":"cy","children":[
               {"author":"al","children":[
                  {"author":null,"children":[],"created_at_i":5,"id":13,"parent_id":12,"story_id":10,
                   "text":null,"type":"comment"}],
                "created_at_i":4,"id":12,"parent_id":10,"story_id":10,"text":"A","type":"comment"}],
             "created_at_i":3,"id":10,"parent_id":null,"title":"A sieve","type":"story"}
            """);
    assertThat(reading.links()).containsExactly("12", "13<12");
    assertThat(reading.comments.get(1).state()).isEqualTo(StatedComment.State.DELETED);
    assertThat(reading.threads).containsEntry("10", new Article("A sieve", null));
  }

  @Test
  void searchHitsAreReadWithoutTheirHighlights() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"hits":[{"objectID":"12","author":"al","comment_text":"A sieve","created_at_i":4,
               "parent_id":11,"story_id":10,"story_title":"Sieves","_tags":["comment"],
               "_highlightResult":{"comment_text":{"value":"A <em>sieve</em>"}}},
              {"objectID":"10","author":"cy","title":"Sieves","num_comments":7,"created_at_i":3}]}
            """);
    assertThat(reading.links()).containsExactly("12<11");
    assertThat(reading.threads).containsEntry("10", new Article("Sieves", 7));
    assertThat(reading.rejections).isEmpty();
  }

  @Test
  void anItemWithoutWordsIsRejectedByItsNumber() throws IOException {
    Reading reading =
        Reading.of(
            """
            [{"by":"al","id":12,"parent":10,"text":"A","time":1,"type":"comment"},
             {"by":"al","id":13,"parent":10,"time":1,"type":"comment"},
             {"by":"al","id":"x","parent":10,"text":"?","time":1,"type":"comment"}]
            """);
    assertThat(reading.ids()).isEqualTo(List.of("12"));
    assertThat(reading.rejections).hasSize(2);
    assertThat(reading.rejections.get(0)).startsWith("line 2, column 2: ").contains("item 13");
  }
}

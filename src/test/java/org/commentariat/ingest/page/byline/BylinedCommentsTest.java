package org.commentariat.ingest.page.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylinedCommentsTest {

  private static final String ARTICLE =
      """
      The mill on the hill

      The mill was built before the road, and for many years you could only reach it on foot.

      It has been empty since the flood, but the wheel still turns when the river is high enough, and
      then the children of the village sit on the wall and count how often it goes round in an hour.
      The oldest of them says that it was eleven times in the year of the flood, and nine last spring.
      """;

  private static BylinedComments found(String comments) {
    return Objects.requireNonNull(in(ARTICLE + comments), "no bylines");
  }

  private static @Nullable BylinedComments in(String page) {
    return BylinedComments.in(List.of(page.split("\n", -1)), Set.of());
  }

  private static List<String> words(String page, BylinedComments comments) {
    String[] lines = page.split("\n", -1);
    return comments.blocks().stream()
        .map(b -> String.join("\n", b.textLines().stream().map(k -> lines[k]).toList()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s says:\nMarch 3, 2012 at 4:15 pm\n%s\nReply\n",
        "%s on March 3, 2012 at 4:15 pm said:\n%s\nReply\n",
        "%s said...\n\n%s\nMarch 3, 2012 4:15 PM\n\n",
        "%s\u2022 3 hours ago\n%s\n2 \u25b3 \u25bd \u2022 Reply \u2022 Share \u203a\n",
        "@%s\n2 years ago\n%s\n12\nReply\n",
        "[\u2013]%s 12 points 3 hours ago\n\n%s\n\npermalink embed save parent report reply\n\n",
        "%s 3 hours ago | parent | next [\u2013]\n\n%s\n\nreply\n\n",
        "Posted by %s at 4:15 PM on March 3, 2012\n%s\n\n",
        "by %s (1234) on Saturday March 03, @04:15PM (#39)\n%s\n\n",
        "1. %s (March 3, 2012)\n%s\n\n",
        "%s, 03.03.2012 16:15:\n%s\n\n",
        "%s\n3 March 2012 4:15PM\n%s\nRecommend (3)\nReport abuse\n"
      })
  void bylinesOfManySitesAreFoundByTheirRepetition(String layout) {
    String page =
        ARTICLE
            + "\n"
            + layout.formatted("miller7", "I can hear it from my house.")
            + layout.formatted("Ann Oakes", "So can I, and I live by the church!")
            + layout.formatted("Old Joe", "lucky you");

    BylinedComments comments = Objects.requireNonNull(in(page), page);

    assertThat(comments.blocks())
        .extracting(Block::author)
        .containsExactly("miller7", "Ann Oakes", "Old Joe");
    assertThat(words(page, comments))
        .containsExactly(
            "I can hear it from my house.", "So can I, and I live by the church!", "lucky you");
    assertThat(comments.first()).isEqualTo(8);
  }

  @Test
  void bylinesMayStandUnderTheirComments() {
    String comments =
        """

        Posted by Tess at 9:00 AM | Comments (2)

        I can hear it from my house.

        Posted by: miller7 | March 3, 2012 at 4:15 PM

        So can I.

        And I live by the church!

        Posted by: Ann Oakes | March 3, 2012 at 5:15 PM

        Post a comment
        """;

    BylinedComments found = found(comments);

    assertThat(found.blocks()).extracting(Block::author).containsExactly("miller7", "Ann Oakes");
    assertThat(words(ARTICLE + comments, found))
        .containsExactly("I can hear it from my house.", "So can I.\n\nAnd I live by the church!");
  }

  @Test
  void datesUnderAndNamesOverACommentBelongTogether() {
    BylinedComments found =
        found(
            """

            miller7
            I can hear it from my house.
            March 3, 2012 at 4:15 p.m.
            Recommended 7

            Ann Oakes
            So can I, and I live by the church!
            March 3, 2012 at 5:15 p.m.
            Recommended 2
            """);

    assertThat(found.blocks()).extracting(Block::author).containsExactly("miller7", "Ann Oakes");
    assertThat(found.first()).isEqualTo(8);
  }

  @Test
  void theBylineOfTheArticleIsNoComment() {
    String page =
        "The mill on the hill\nPosted by Tess on March 1, 2012 at 9:00 am\n\n"
            + ARTICLE
            + ARTICLE
            + """

            2 comments

            Posted by miller7 on March 3, 2012 at 4:15 pm
            I can hear it from my house.

            Posted by Ann Oakes on March 3, 2012 at 5:15 pm
            So can I.
            """;

    assertThat(Objects.requireNonNull(in(page)).blocks())
        .extracting(Block::author)
        .containsExactly("miller7", "Ann Oakes");
  }

  @Test
  void aListOfHeadlinesWithDatesHoldsNoComments() {
    assertThat(
            in(
                """
                Archive

                The mill
                March 3, 2012

                The ford
                March 2, 2012

                The inn
                March 1, 2012
                """))
        .isNull();
  }

  @Test
  void anArticleWithItsOwnDateHoldsNoComments() {
    assertThat(in("By Tess Hay, March 3, 2012 4:15 pm\n\n" + ARTICLE)).isNull();
    assertThat(in(ARTICLE + "\nPublished March 3, 2012 by Tess Hay\n")).isNull();
  }

  @Test
  void aByLineCanNameWhomItAnswersAndAPageWhatWasRemoved() {
    BylinedComments found =
        found(
            """

            miller7 \u2022 3 hours ago
            I can hear it from my house.

            Ann Oakes > miller7 \u2022 2 hours ago
            This comment has been removed by the author.

            Pingback: Mills of the week
            """);

    assertThat(found.blocks().get(1).addressee()).isEqualTo("miller7");
    assertThat(found.blocks().get(1).removed()).isTrue();
    assertThat(found.pingbacks()).isEqualTo(1);
  }

  @Test
  void hostileLinesTakeNoMoreTimeThanOthers() {
    List<String> lines = new ArrayList<>();
    for (String piece :
        List.of("by ", "- ", "1 ", "says ", "[(", "a > ", "!", " ,", "on at ", "Mar 3 ", "1:1")) {
      String line = piece.repeat(160 / piece.length());
      lines.addAll(Collections.nCopies(200, line));
      lines.addAll(Collections.nCopies(200, line.substring(0, 60)));
    }
    lines.add("x y ".repeat(250_000));

    Assertions.assertTimeout(Duration.ofSeconds(30), () -> BylinedComments.in(lines, Set.of()));
  }
}

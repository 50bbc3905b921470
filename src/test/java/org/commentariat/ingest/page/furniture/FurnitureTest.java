package org.commentariat.ingest.page.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "35 Comments|35",
        "1 Comment|1",
        "One comment|1",
        "No comments|0",
        "Comments (13)|13",
        "Comments: 13|13",
        "View Comments [7]|7",
        "13 comments so far|13",
        "1,204 reader comments|1204",
        "There are 8 comments.|8",
        "12 responses to Harbour to be dredged|12",
        "Showing 1 to 20 of 81 comments|81",
        "35 Comments - Add comment|35"
      })
  void numbersOfCommentsAreReadInManyWordings(String line, int count) {
    assertThat(Furniture.declared(line)).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I read 35 comments before this one and none of them says why.",
        "2 comments: the roof leaks, and nobody mends it.",
        "Comments are what this page is about",
        "35"
      })
  void sentencesDeclareNoNumber(String line) {
    assertThat(Furniture.declared(line)).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Commenting is disabled on this article.",
        "Comments are closed.",
        "Comments on this story are now closed",
        "Log in to post a comment",
        "Sort by newest first"
      })
  void noticesToCommentersAreKnown(String line) {
    assertThat(Furniture.isNotice(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article is no longer what it was when I read it first.",
        "Contact your council and tell them!",
        "Follow me on this one: it is about money.",
        "More in a minute",
        "Get a new roof."
      })
  void whatPeopleWriteIsNoNoticeAndNoFooter(String line) {
    assertThat(Furniture.isNotice(line)).isFalse();
    assertThat(Furniture.isFooter(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ada Brandt",
        "By Ada Brandt City Herald @adab \u00b7 Jul 3, 2015 18:20 EDT \u00b7 Hot!",
        "Published 31 July 2014",
        "2014-07-31 18:20"
      })
  void bylinesAreNoHeadlines(String line) {
    assertThat(Furniture.isByline(line)).isTrue();
  }
}

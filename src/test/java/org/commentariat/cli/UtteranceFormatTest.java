package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commentariat.stance.Setting;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Comment.Presence;
import org.commentariat.thread.ReplyLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceFormatTest {
  private final UtteranceFormat format = new UtteranceFormat();

  @ParameterizedTest
  @EnumSource(value = Presence.class, names = "WRITTEN", mode = EnumSource.Mode.EXCLUDE)
  void aPlaceholderIsReadBackAsOne(Presence presence) throws UtteranceFormat.BadLine {
    ReplyLink link = new ReplyLink("a", ReplyLink.Rule.STATED_ID, 1);
    String line = format.write(Comment.placeholder("x", "t", link, presence), "page.html", "Trams");
    assertThat(line).contains("\"placeholder\":\"" + presence.key() + "\"");
    Comment read = format.read(line.getBytes(StandardCharsets.UTF_8)).comment();
    assertThat(read.isPlaceholder()).isTrue();
    assertThat(read.presence()).isEqualTo(presence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"a\", \"text\": \"No.\", \"parent_excerpt\": \"Build it.\"}",
        "{\"id\": \"a\", \"text\": \"No.\", \"meta\": {\"parent_excerpt\": \"Build it.\"}}"
      })
  void anExcerptOfTheParentIsReadWhereverItStands(String line) throws UtteranceFormat.BadLine {
    assertThat(format.read(line.getBytes(StandardCharsets.UTF_8)).setting())
        .isEqualTo(new Setting(null, "Build it."));
  }

  @Test
  void aCommentThatIsHereHasNoWordOnPlaceholders() {
    Comment comment = new Comment("a", "t", null, null, "Hi.", List.of(), null);
    assertThat(format.write(comment, "page.html", null)).doesNotContain("placeholder");
  }
}

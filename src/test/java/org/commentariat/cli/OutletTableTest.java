package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.analysis.comparison.Outlets;
import org.commentariat.thread.Article;
import org.commentariat.thread.CommentThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletTableTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private static CommentThread thread(String id, String source) {
    return new CommentThread(id, source, new Article(null, null), List.of());
  }

  private Outlets outlets(String table, CommentThread... threads) throws IOException {
    Path file = Files.writeString(folder.resolve("outlets.csv"), table);
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
    return OutletTable.read(file)
        .outlets(List.of(threads), new Main.Streams(nothing, System.out, err, false));
  }

  @Test
  void anArticleIsNamedByItsPathItsFileOrItsThread() throws IOException {
    Outlets outlets =
        outlets(
            "note,Outlet,source\nx,Gazette,2014/trams.txt\n,\"Herald, The\",buses.html\n,Courier,t9\n",
            thread("t1", "2014/trams.txt"),
            thread("t2", "2015/buses.html"),
            thread("t3", "2015/buses.html"),
            thread("t9", "dump.csv"),
            thread("t10", "dump.csv"));
    assertThat(outlets.byThread())
        .containsOnly(
            entry("t1", "Gazette"),
            entry("t2", "Herald, The"),
            entry("t3", "Herald, The"),
            entry("t9", "Courier"));
    assertThat(outlets.unused()).isZero();
    assertThat(said.size()).isZero();
  }

  @Test
  void rowsOfNoUseAreNamedWithTheirPlaceAndTheOthersHold() throws IOException {
    Outlets outlets =
        outlets(
            "source,outlet\na.txt,Gazette\nb.txt,\n,Herald\nzzz.txt,Herald\na.txt,Herald\nc.txt,Herald\nb.txt,Courier\n",
            thread("t1", "a.txt"),
            thread("t2", "b.txt"),
            thread("t3", "x/c.txt"),
            thread("t4", "y/c.txt"));
    assertThat(outlets.byThread()).containsOnly(entry("t1", "Gazette"), entry("t2", "Courier"));
    assertThat(outlets.unused()).isEqualTo(5);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("outlets.csv: row 3, column outlet: empty; expected the name of an outlet")
        .contains("outlets.csv: row 4, column source: empty; expected an input file")
        .contains("row 5, column source: “zzz.txt” is no file or thread that was read; the row is")
        .contains("row 6, column source: “a.txt” has its outlet from row 2; the row is left out")
        .contains("row 7, column source: “c.txt” is the name of 2 files; write the path");
  }

  @Test
  void aTableWithoutAColumnIsRefusedWithWhatItHas() {
    assertThatThrownBy(() -> outlets("file,outlet\na.txt,Gazette\n"))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "outlets.csv: row 1, column source: missing; expected a header with the columns source"
                + " and outlet, found file, outlet");
    assertThatThrownBy(() -> outlets("source,outlet,outlet\n")).hasMessageContaining("there twice");
    assertThatThrownBy(() -> outlets("")).hasMessageContaining("an empty table");
  }

  @Test
  void aTableThatIsNotThereIsBadInputBeforeAnyModelIsLoaded() {
    Path nowhere = folder.resolve("nowhere.csv");
    Terminal run = Terminal.run("analyze", "comments", "--outlets", nowhere.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "nowhere.csv: does not exist; expected a table with the columns source and outlet")
        .doesNotContain("loading");
  }
}

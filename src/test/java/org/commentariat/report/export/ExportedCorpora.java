package org.commentariat.report.export;

import static org.commentariat.analysis.InventedCorpus.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.report.Reports;

/** Findings of many kinds to export, by what is special about them. */
final class ExportedCorpora {
  /** A quotation mark, commas, a formula, markup, an emoji of two UTF-16 units, right-to-left. */
  static final String HOSTILE = "=1+1, \"two\"\nlines \uD83D\uDE8B <b>&amp;\u0001 שלום";

  private ExportedCorpora() {}

  static Map<String, Findings> all() {
    CodedCorpus coded = new CodedCorpus(120, 60, "anna", "ben");
    Map<String, Findings> all = new LinkedHashMap<>();
    all.put("small", InventedCorpus.small().findings());
    all.put("coded", coded.findings(coded.coded(120, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
    all.put("empty", new InventedCorpus().findings());
    all.put(
        "one comment",
        new InventedCorpus().thread("t", null, 1, post("c", null, null, "Hm.")).findings());
    all.put("hostile", hostile());
    all.put("wordy", wordy());
    return all;
  }

  static Findings hostile() {
    return new InventedCorpus()
        .codes(
            new CodeEntry("one", "It’s “one”", "Is one.\nReally.", "two"),
            new CodeEntry("two", "It’s “one”", "Is " + HOSTILE, "one"))
        .thread(
            "t,1",
            "Title " + HOSTILE,
            2,
            post("c,1", "Quibblewick", null, HOSTILE + " hit", "one")
                .withEvidence("one", "hit", "cue " + HOSTILE),
            post("c\"2", "Zanthe Orr", "c,1", "@Quibblewick: NA", "two"))
        .findings();
  }

  /** Enough comments by enough people for words, comparisons, periods and repeated comments. */
  private static Findings wordy() {
    InventedCorpus corpus = new InventedCorpus();
    for (String thread : List.of("north", "south")) {
      Post[] posts = new Post[30];
      for (int i = 0; i < posts.length; i++) {
        String id = thread + i;
        boolean trams = i % 3 != 0;
        String words = trams ? "Rails rails by the sea, number " + i : "Wheels on every road " + i;
        String again = "The same eight words are here once more " + thread;
        corpus.time(id, "2014-0" + (1 + i % 9) + "-11T10:00:00.250Z");
        posts[i] =
            post(
                id,
                "Rider " + thread + i % 15,
                i % 4 == 1 ? thread + (i - 1) : null,
                i > 27 ? again : words,
                trams ? "for_trams" : "for_buses");
      }
      corpus.thread(thread, "The line to the " + thread, null, posts);
    }
    return corpus.findings();
  }

  /** The folder of the tables, written anew. */
  static Path tables(Findings findings, Path folder, Export... exports) throws IOException {
    Reports.with(Export.formats(List.of(exports))).write(findings, folder, true);
    return Files.createDirectories(folder.resolve("data"));
  }
}

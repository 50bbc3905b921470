package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.words.CodeWords;
import org.commentariat.analysis.words.Word;
import org.commentariat.analysis.words.Words;
import org.commentariat.report.page.Table;
import org.commentariat.report.page.WordChart;
import org.commentariat.statistics.words.Usage;
import org.jspecify.annotations.Nullable;

/** Which words go with which code. */
final class WordsSection {
  /** Words that are shown each way, and how many where none is sure. */
  private static final int SHOWN = 15;

  private static final int SHOWN_UNSURE = 5;

  /** Words that a sentence names. */
  private static final int NAMED = 5;

  private WordsSection() {}

  static Section of(Findings findings) {
    Words words = findings.words();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(found(words)));
    if (words.listed() == 0) {
      return new Section("words", Words.TITLE, parts);
    }
    parts.add(new Part.Bullets(method(words, findings.level())));
    List<CodeWords> codes = words.codes();
    double alpha = 1 - findings.level();
    for (CodeWords code : codes.subList(0, Math.min(codes.size(), Sections.CODES))) {
      add(parts, code, findings.label(code.code()), alpha, "words-" + codes.indexOf(code));
    }
    if (codes.size() > Sections.CODES) {
      parts.add(
          new Part.Words(
              "The first "
                  + Sections.CODES
                  + " of "
                  + Figures.count(codes.size())
                  + " codes; all are in findings.json."));
    }
    return new Section("words", Words.TITLE, parts);
  }

  private static String found(Words words) {
    if (words.listed() == 0) {
      return "No word is used often enough, and by enough people, to compare comments by it: "
          + Figures.count(words.occurrences(), "word")
          + " in "
          + Figures.count(words.comments(), "judged comment")
          + ".";
    }
    return "Which words people use more often in comments that hold a code than in the other judged"
        + " comments, and which less often: "
        + Figures.count(words.comments(), "comment")
        + " by "
        + people(words.people())
        + ", own words only, codes by uncorrected machine labels. A word shows what people speak of,"
        + " not what they say of it; and as the machine judges by words, some of these are what it"
        + " looked for.";
  }

  private static List<String> method(Words words, double level) {
    return List.of(
        "Of "
            + Figures.count(words.different())
            + " different words, "
            + Figures.count(words.listed())
            + " are compared: those used at least "
            + Words.FEWEST_OCCURRENCES
            + " times and by at least "
            + Words.FEWEST_USERS
            + " people. Of rarer ones too little is known, and they may tell who wrote them.",
        "z is the log-odds ratio of a word over its standard error, where each side is taken to hold "
            + Words.PRIOR
            + " more words in the proportions of all comments (Monroe, Colaresi and Quinn 2008).",
        "A word is called beyond chance when two tests say so at "
            + Figures.percent(1 - level)
            + ": one counts occurrences, the other people, so that nobody makes a word typical by"
            + " repeating it. As many words are tested, p is adjusted within each code (Benjamini"
            + " and Hochberg).");
  }

  private static void add(List<Part> parts, CodeWords code, String label, double alpha, String id) {
    String reason = code.reason();
    if (reason != null) {
      parts.add(new Part.Words("“" + label + "”: no words are compared, because " + reason + "."));
      return;
    }
    int shown = code.alsoByPerson() > 0 ? SHOWN : SHOWN_UNSURE;
    List<Word> words =
        Stream.concat(code.more().stream().limit(shown), last(code.less(), shown)).toList();
    parts.add(new Part.Words(found(code, label, alpha)));
    if (!words.isEmpty()) {
      parts.add(new Part.Drawn(new WordChart(words, alpha).of(id, label)));
      parts.add(new Part.Tabled(table(label, words)));
    }
  }

  /** The first of these, the most telling one at the end, as z runs on. */
  private static Stream<Word> last(List<Word> words, int shown) {
    List<Word> first = new ArrayList<>(words.subList(0, Math.min(words.size(), shown)));
    Collections.reverse(first);
    return first.stream();
  }

  private static String found(CodeWords code, String label, double alpha) {
    String compared =
        "“"
            + label
            + "”, "
            + body(code.with())
            + ", against "
            + body(code.without())
            + ": of "
            + Figures.count(code.compared(), "word")
            + " compared, "
            + Figures.count(code.byOccurrences())
            + (code.byOccurrences() == 1 ? " differs" : " differ")
            + " beyond chance when occurrences are counted, "
            + Figures.count(code.alsoByPerson())
            + (code.byOccurrences() == 0 ? "" : " of them")
            + " also when people are.";
    return code.alsoByPerson() == 0
        ? compared + " So no word can be called typical; the first few below may be chance."
        : compared
            + named(" More frequent: ", code.more(), alpha)
            + named(" Less frequent: ", code.less(), alpha);
  }

  private static String named(String lead, List<Word> words, double alpha) {
    List<String> sure =
        words.stream().filter(word -> word.setsApart(alpha)).map(Word::word).toList();
    return sure.isEmpty()
        ? ""
        : lead
            + sure.stream().limit(NAMED).map(w -> "“" + w + "”").collect(Collectors.joining(", "))
            + (sure.size() > NAMED ? " …" : ".");
  }

  private static String body(CodeWords.Body body) {
    return Figures.count(body.comments(), "comment") + " by " + people(body.people());
  }

  private static String people(int n) {
    return n == 1 ? "1 person" : Figures.count(n) + " people";
  }

  private static Table table(String label, List<Word> words) {
    return Table.of(
        "Words: " + label,
        "Times each word occurs, and in brackets how many people use it, in comments that hold the"
            + " code and in the others. G²: log-likelihood, another measure of the same.",
        List.of(
            text("Word"),
            number("z"),
            number("With the code"),
            number("Without"),
            number("Log-odds ratio"),
            number("p, adjusted"),
            number("p by people, adjusted"),
            number("G²")),
        words.stream().map(WordsSection::row).toList());
  }

  private static List<String> row(Word word) {
    return List.of(
        word.word(),
        Figures.decimal(word.z(), 2),
        usage(word.with()),
        usage(word.without()),
        Figures.coefficient(word.logOdds()),
        Figures.p(word.adjusted()),
        p(word.byPersonAdjusted()),
        Figures.decimal(word.logLikelihood(), 1));
  }

  private static String usage(Usage usage) {
    return Figures.count(usage.occurrences()) + " (" + Figures.count(usage.users()) + ")";
  }

  private static String p(@Nullable Double p) {
    return p == null ? "–" : Figures.p(p);
  }
}

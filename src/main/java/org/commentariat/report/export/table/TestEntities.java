package org.commentariat.report.export.table;

import static org.commentariat.report.export.table.Column.count;
import static org.commentariat.report.export.table.Column.level;
import static org.commentariat.report.export.table.Column.line;
import static org.commentariat.report.export.table.Column.number;
import static org.commentariat.report.export.table.Column.unit;
import static org.commentariat.report.export.table.Column.verbatim;
import static org.commentariat.report.export.table.Measured.columns;
import static org.commentariat.report.export.table.Measured.measure;
import static org.commentariat.report.export.table.Measured.test;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.comparison.GroupPair;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.analysis.words.CodeWords;
import org.commentariat.analysis.words.Word;
import org.commentariat.statistics.words.Usage;

/** Tables of what was tested: differences between groups, the list of tests, words. */
final class TestEntities {
  private TestEntities() {}

  /** A code compared between two groups. */
  record Difference(GroupPair pair, GroupPair.CodeDifference code) {}

  static Entity<Difference> comparisons(Findings findings) {
    return new Entity<>(
        "comparisons",
        "One row two groups of comments and a code: share in the first less share in the second.",
        List.of("kind", "first", "second", "code"),
        List.of(new Reference("code", "codes", "code")),
        columns(
            List.of(
                List.of(
                    level(
                            "kind",
                            "What tells the groups apart",
                            Levels.of(GroupPair.Kind.values()),
                            (Difference each) -> each.pair().kind().key())
                        .mandatory(),
                    verbatim("first", "The first group", (Difference each) -> each.pair().first())
                        .mandatory(),
                    verbatim(
                            "second", "The second group", (Difference each) -> each.pair().second())
                        .mandatory(),
                    Column.<Difference>count(
                            "first_comments",
                            "Comments of the first",
                            each -> each.pair().firstComments())
                        .mandatory(),
                    Column.<Difference>count(
                            "second_comments",
                            "Comments of the second",
                            each -> each.pair().secondComments())
                        .mandatory(),
                    level(
                            "code",
                            "Code",
                            Levels.codes(findings),
                            (Difference each) -> each.code().code())
                        .mandatory()),
                measure("naive", "Difference by machine", each -> each.code().naive()),
                measure("corrected", "Difference, corrected", each -> each.code().corrected()),
                test("Test of the difference that counts", each -> each.code().test()),
                List.of(
                    unit(
                        "p_adjusted",
                        "p adjusted for all tests of the list",
                        (Difference each) ->
                            findings.tests().adjusted(each.pair().testId(each.code().code())))))),
        () ->
            findings.comparisons().pairs().stream()
                .flatMap(pair -> pair.codes().stream().map(code -> new Difference(pair, code))));
  }

  static Entity<TestList.Entry> tests(Findings findings) {
    return new Entity<>(
        "tests",
        "One row a significance test of the list of tests, adjusted together.",
        List.of("test"),
        List.of(),
        columns(
            List.of(
                List.of(
                    verbatim(
                            "test",
                            "Id of the test",
                            (TestList.Entry each) -> each.hypothesis().id())
                        .mandatory(),
                    line(
                            "section",
                            "Section that reports it",
                            (TestList.Entry each) -> each.hypothesis().family())
                        .mandatory(),
                    line(
                            "doubted",
                            "The claim that it doubts",
                            (TestList.Entry each) -> each.hypothesis().words())
                        .mandatory(),
                    line(
                            "measure",
                            "Measure of the effect",
                            (TestList.Entry each) -> each.hypothesis().measure())
                        .mandatory()),
                measure("effect", "Size of the effect", each -> each.hypothesis().effect()),
                test("Test", each -> each.hypothesis().outcome()),
                List.of(
                    unit(
                        "p_adjusted",
                        "p adjusted for all tests of the list",
                        TestList.Entry::adjusted)))),
        () -> findings.tests().entries().stream());
  }

  /** A word of a code. */
  record CodeWord(String code, String direction, int rank, Word word) {}

  static Entity<CodeWord> words(Findings findings) {
    return new Entity<>(
        "words",
        "One row a code and a word that its comments have more often, or less often, than others.",
        List.of("code", "direction", "rank"),
        List.of(new Reference("code", "codes", "code")),
        columns(
            List.of(
                List.of(
                    level("code", "Code", Levels.codes(findings), CodeWord::code).mandatory(),
                    level(
                            "direction",
                            "More often or less often with the code",
                            Levels.of("more", "less"),
                            CodeWord::direction)
                        .mandatory(),
                    count("rank", "1 for the most telling", CodeWord::rank).mandatory(),
                    line("word", "The word", (CodeWord each) -> each.word().word()).mandatory(),
                    used(
                        "occurrences", "Occurrences with the code", Word::with, Usage::occurrences),
                    used("people", "People who use it with the code", Word::with, Usage::users),
                    used(
                        "other_occurrences",
                        "Occurrences without the code",
                        Word::without,
                        Usage::occurrences),
                    used(
                        "other_people",
                        "People who use it without the code",
                        Word::without,
                        Usage::users)),
                measure(
                    "log_odds",
                    "Log-odds ratio with a Dirichlet prior",
                    each -> each.word().logOdds()),
                List.of(
                    number(
                        "z",
                        "Log-odds ratio over its standard error",
                        (CodeWord each) -> each.word().z()),
                    unit("p", "p by occurrences", (CodeWord each) -> each.word().p()),
                    unit(
                        "p_adjusted",
                        "p by occurrences, adjusted",
                        (CodeWord each) -> each.word().adjusted()),
                    unit(
                        "p_by_person_adjusted",
                        "p by person, adjusted",
                        (CodeWord each) -> each.word().byPersonAdjusted())),
                measure(
                    "log_ratio",
                    "Binary logarithm of the ratio of frequencies",
                    each -> each.word().logRatio()))),
        () -> findings.words().codes().stream().flatMap(TestEntities::words));
  }

  private static Column<CodeWord> used(
      String name, String label, Function<Word, Usage> where, ToIntFunction<Usage> part) {
    return Column.<CodeWord>count(name, label, each -> part.applyAsInt(where.apply(each.word())))
        .mandatory();
  }

  private static Stream<CodeWord> words(CodeWords code) {
    return Stream.concat(
        words(code.code(), "more", code.more()), words(code.code(), "less", code.less()));
  }

  private static Stream<CodeWord> words(String code, String direction, List<Word> words) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> new CodeWord(code, direction, i + 1, words.get(i)));
  }
}

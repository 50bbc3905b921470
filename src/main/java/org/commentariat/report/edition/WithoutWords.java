package org.commentariat.report.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Invocation;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.Provenance.HashedFile;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.analysis.structure.ThreadAudit;
import org.commentariat.analysis.tests.Hypothesis;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.analysis.words.CodeWords;
import org.commentariat.analysis.words.Word;
import org.commentariat.analysis.words.Words;
import org.commentariat.statistics.words.Usage;

/**
 * Findings without anything that somebody wrote: no comments, no headlines (in forums commenters
 * write them), no names of files (often the headline), no excerpts in messages about the input, no
 * words that fewer than {@value SmallNumbers#FEWEST} people use.
 */
final class WithoutWords {
  private WithoutWords() {}

  static Findings of(Findings all) {
    return new Findings(
        provenance(all.provenance()),
        all.summary(),
        all.codes(),
        all.level(),
        corpus(all.corpus()),
        all.shares(),
        all.tone(),
        all.replies(),
        all.irony(),
        structure(all.structure(), all.corpus()),
        all.correction(),
        List.of(),
        all.validation(),
        all.comparisons(),
        all.dynamics(),
        all.concentration(),
        all.tonePlaces(),
        words(all.words()),
        all.overTime(),
        List.of(),
        all.robustness(),
        tests(all.tests(), all.corpus()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Provenance provenance(Provenance from) {
    return new Provenance(
        from.program(),
        from.codebook(),
        numbered("input", from.inputs()),
        numbered("codings", from.codings()),
        from.models(),
        from.coreNlp(),
        from.languageModel(),
        from.settings(),
        Invocation.NONE);
  }

  private static List<HashedFile> numbered(String name, List<HashedFile> files) {
    List<HashedFile> numbered = new ArrayList<>();
    files.forEach(
        file -> numbered.add(new HashedFile(name + " " + (numbered.size() + 1), file.sha256())));
    return numbered;
  }

  private static Corpus corpus(Corpus all) {
    List<Corpus.ArticleCount> articles = new ArrayList<>();
    for (Corpus.ArticleCount article : all.articles()) {
      String name = article(articles.size() + 1);
      articles.add(
          new Corpus.ArticleCount(
              article.threadId(),
              name,
              name,
              article.declared(),
              article.found(),
              article.links()));
    }
    return new Corpus(
        all.files(),
        all.threads(),
        all.declared(),
        all.found(),
        all.rejected(),
        all.notes(),
        all.withOwnWords(),
        all.abstained(),
        all.abstentions(),
        all.notParsed(),
        all.byUnknown(),
        all.commenters(),
        articles);
  }

  private static String article(int number) {
    return "Article " + number;
  }

  private static StructureAudit structure(StructureAudit all, Corpus corpus) {
    Map<String, String> names = new HashMap<>();
    corpus.articles().forEach(a -> names.put(a.threadId(), article(names.size() + 1)));
    List<ThreadAudit> threads =
        all.threads().stream()
            .map(
                thread -> {
                  String name = names.getOrDefault(thread.threadId(), "Article");
                  return new ThreadAudit(
                      thread.threadId(),
                      name,
                      name,
                      thread.declared(),
                      thread.found(),
                      thread.placeholders(),
                      thread.replies());
                })
            .toList();
    return new StructureAudit(
        all.declared(),
        all.foundOfDeclared(),
        all.found(),
        all.placeholders(),
        all.leftOut(),
        all.rejected(),
        all.repairs(),
        all.replies(),
        threads,
        all.sources(),
        all.aliases(),
        all.duplicates());
  }

  /** What is tested may name an article. */
  private static TestList tests(TestList all, Corpus corpus) {
    List<TestList.Entry> entries =
        all.entries().stream()
            .map(
                entry ->
                    new TestList.Entry(
                        entry.hypothesis().worded(withoutHeadlines(entry.hypothesis(), corpus)),
                        entry.adjusted()))
            .toList();
    return new TestList(
        all.adjustment(), all.tests(), all.undefined(), all.significant(), entries, all.separate());
  }

  private static String withoutHeadlines(Hypothesis hypothesis, Corpus corpus) {
    String words = hypothesis.words();
    int number = 0;
    for (Corpus.ArticleCount article : corpus.articles()) {
      number++;
      words = words.replace("“" + article.name() + "”", "“" + article(number) + "”");
    }
    return words;
  }

  private static Words words(Words all) {
    return new Words(
        all.comments(),
        all.people(),
        all.occurrences(),
        all.different(),
        all.listed(),
        all.codes().stream()
            .map(
                code ->
                    new CodeWords(
                        code.code(),
                        code.with(),
                        code.without(),
                        code.compared(),
                        code.byOccurrences(),
                        code.alsoByPerson(),
                        common(code.more()),
                        common(code.less()),
                        code.reason()))
            .toList());
  }

  private static List<Word> common(List<Word> words) {
    return words.stream().filter(word -> common(word.with()) && common(word.without())).toList();
  }

  private static boolean common(Usage usage) {
    return usage.users() == 0 || usage.users() >= SmallNumbers.FEWEST;
  }
}

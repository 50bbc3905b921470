package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.commentariat.analysis.comparison.Comparisons;
import org.commentariat.analysis.concentration.Concentration;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.correction.HumanCoding;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.analysis.correction.LabelledComment;
import org.commentariat.analysis.correction.ToneValidity;
import org.commentariat.analysis.duplicate.Duplicates;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.example.Examples;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.analysis.robustness.CodedSample;
import org.commentariat.analysis.robustness.Robustness;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.analysis.tests.DifferenceTests;
import org.commentariat.analysis.tests.Hypothesis;
import org.commentariat.analysis.tests.ReplyTests;
import org.commentariat.analysis.tests.SeparateFamily;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.analysis.time.OverTime;
import org.commentariat.analysis.time.TimedComment;
import org.commentariat.analysis.tone.TonePlaces;
import org.commentariat.analysis.tone.TonedComment;
import org.commentariat.analysis.validation.Validation;
import org.commentariat.analysis.words.OwnWords;
import org.commentariat.analysis.words.Words;
import org.commentariat.ingest.Ingest;
import org.commentariat.stance.CodeBounds;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.statistics.ClusterBootstrap;

/**
 * From threads and judgments to findings. Equal input gives equal findings, whatever the locale,
 * the time zone and the number of processors.
 *
 * @param codes of the codebook, in its order, each id once
 * @param level confidence level of every interval, inside (0, 1)
 * @param bootstrap for intervals without a formula
 */
public record Analysis(List<CodeEntry> codes, double level, ClusterBootstrap bootstrap) {
  public Analysis {
    codes = List.copyOf(codes);
    if (!(level > 0 && level < 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("level outside (0, 1): " + level);
    }
    if (codes.stream().map(CodeEntry::id).distinct().count() < codes.size()) {
      throw new IllegalArgumentException("two codes with one id: " + codes);
    }
  }

  /**
   * Finds all there is to find.
   *
   * @param ingest what was read
   * @param judged one judgment for each comment of the threads, in any order
   * @param provenance where it comes from; the settings of this analysis are added; names of
   *     commenters in file names are replaced
   * @throws IllegalArgumentException when a comment has no judgment
   */
  public Findings of(Ingest ingest, List<JudgedComment> judged, Provenance provenance) {
    return of(ingest, StructureAudit.of(ingest), JudgedCorpus.of(judged), provenance);
  }

  /**
   * Finds all there is to find.
   *
   * @param ingest what was read; some of its links may have been left out
   * @param structure of all that was read, with all links and with names as in the input
   * @param judged one judgment for each comment of the threads, in any order
   * @param provenance where it comes from; the settings of this analysis are added; names of
   *     commenters in file names are replaced
   * @throws IllegalArgumentException when a comment has no judgment
   */
  public Findings of(
      Ingest ingest, StructureAudit structure, JudgedCorpus judged, Provenance provenance) {
    return of(ingest, structure, judged, provenance, Questions.NONE);
  }

  /**
   * Finds all there is to find.
   *
   * @param ingest what was read; some of its links may have been left out
   * @param structure of all that was read, with all links and with names as in the input
   * @param judged one judgment for each comment of the threads, in any order
   * @param provenance where it comes from; the settings of this analysis are added; names of
   *     commenters in file names are replaced
   * @param questions what else is asked
   * @throws IllegalArgumentException when a comment has no judgment
   */
  public Findings of(
      Ingest ingest,
      StructureAudit structure,
      JudgedCorpus judged,
      Provenance provenance,
      Questions questions) {
    Pseudonyms names = new Pseudonyms(ingest.threads());
    Masking masking = new Masking(names);
    List<CommentFinding> comments = new FoundComments(masking).of(ingest, judged.comments());
    List<Placeholder> placeholders = masking.placeholders(ingest);
    List<String> rows = new ArrayList<>(ids());
    rows.add(CodeEntry.NONE);
    rows.add(CodeEntry.ABSTAINED);
    Corpus corpus = Corpus.of(ingest, provenance.inputs().size(), comments, names);
    Shares shares = Shares.of(corpus, comments, rows, level);
    Tone tone = Tone.of(comments, codes, level, bootstrap);
    Replies replies = Replies.of(comments, placeholders, structure.replies().links(), level);
    HumanCoding coding = questions.coding();
    Map<String, HumanLabel> labels = masking.labels(coding);
    List<LabelledComment> labelled = labelled(comments, labels);
    Correction correction =
        Correction.of(
            labelled,
            coding == null ? null : coding.renamed(masking::text),
            shares.bestByCode(),
            ids(),
            questions.margin(),
            level,
            bootstrap);
    List<CodeEntry> entries = codes.stream().map(masking::code).toList();
    StructureAudit audit = structure.renamed(names::of, masking::text);
    Comparisons comparisons =
        Comparisons.of(
            labelled,
            ids(),
            correction.isMade(),
            masking.outlets(questions.outlets()),
            questions.divide(),
            level);
    ToneValidity heard = correction.tone();
    Words words = Words.of(judgedWords(comments), ids(), level);
    Dynamics dynamics =
        Conversations.dynamics(
            comments, codes, correction.isMade() ? labels : Map.of(), level, bootstrap);
    Concentration concentration = Conversations.concentration(comments, codes, level, bootstrap);
    CodeNames codeNames = new CodeNames(entries);
    List<Hypothesis> hypotheses = new ArrayList<>(tone.hypotheses(entries));
    hypotheses.addAll(DifferenceTests.of(comparisons, codeNames::quoted, corpus::articleName));
    hypotheses.addAll(ReplyTests.of(dynamics, codeNames::quoted));
    List<SeparateFamily> separate = new ArrayList<>();
    entries.forEach(code -> words.family(code.id(), code.label()).ifPresent(separate::add));
    TestList tests = TestList.of(questions.adjustment(), hypotheses, separate);
    Summary summary =
        new Sentences(codeNames, level, corpus, shares, tone, tests, replies, concentration)
            .summary(provenance.languageModel(), correction)
            .warning(provenance.settings().get(Provenance.CAUTION));
    return new Findings(
        masking.provenance(provenance, settings(provenance, questions)),
        summary,
        entries,
        level,
        corpus,
        shares,
        tone,
        replies,
        Irony.of(comments, level),
        audit,
        correction,
        masking.byHand(coding),
        Validation.of(
            judged.accuracy(),
            labelled,
            correction.isMade() ? coding : null,
            ids(),
            rows,
            bootstrap,
            level),
        comparisons,
        dynamics,
        concentration,
        TonePlaces.of(toned(comments), heard == null ? null : heard.alpha().interval(), level),
        words,
        OverTime.of(timed(comments), ids(), masking.events(questions.events()), level),
        examples(comments, audit, judged),
        robustness(
            comments,
            audit,
            judged,
            correction.isMade()
                ? new CodedSample(labels, correction.clustering())
                : CodedSample.NONE,
            masking),
        tests,
        comments,
        codings(comments, labels),
        placeholders,
        ingest.rejections().stream().map(masking::rejection).toList(),
        ingest.notes().stream().map(masking::note).toList());
  }

  private Robustness robustness(
      List<CommentFinding> comments,
      StructureAudit structure,
      JudgedCorpus judged,
      CodedSample sample,
      Masking masking) {
    JudgedCorpus.OtherJudgments other = judged.other();
    Map<String, SortedSet<String>> otherCodes = new HashMap<>();
    if (other != null) {
      for (JudgedComment one : other.comments()) {
        otherCodes.put(masking.text(one.judgment().commentId()), one.judgment().codes());
      }
    }
    return Robustness.of(
        comments.stream().map(each -> each.scored(otherCodes.get(each.id()))).toList(),
        ids(),
        judged.bounds(),
        other == null ? null : other.classifier(),
        repeated(structure),
        sample,
        level);
  }

  /** Those whose words stood in an earlier one. */
  private static Set<String> repeated(StructureAudit structure) {
    Set<String> repeated = new HashSet<>();
    for (Duplicates same : structure.duplicates()) {
      same.copies().stream().skip(1).forEach(copy -> repeated.add(copy.id()));
    }
    return repeated;
  }

  private List<Examples> examples(
      List<CommentFinding> comments, StructureAudit structure, JudgedCorpus judged) {
    Set<String> repeated = repeated(structure);
    return Examples.of(
        comments.stream()
            .filter(each -> each.hasOwnWords() && !repeated.contains(each.id()))
            .map(CommentFinding::candidate)
            .toList(),
        ids(),
        judged.bounds().map(CodeBounds::appliesFrom).orElseGet(TreeMap::new));
  }

  private static List<CommentCoding> codings(
      List<CommentFinding> comments, Map<String, HumanLabel> labels) {
    List<CommentCoding> codings = new ArrayList<>();
    for (CommentFinding comment : comments) {
      HumanLabel label = labels.get(comment.id());
      if (label != null) {
        codings.add(new CommentCoding(comment.id(), label));
      }
    }
    return codings;
  }

  /** Those with own words, with what people said of them. */
  private static List<LabelledComment> labelled(
      List<CommentFinding> comments, Map<String, HumanLabel> labels) {
    return comments.stream()
        .filter(CommentFinding::hasOwnWords)
        .map(comment -> comment.labelled(labels.get(comment.id())))
        .toList();
  }

  private List<String> ids() {
    return codes.stream().map(CodeEntry::id).toList();
  }

  private static List<TonedComment> toned(List<CommentFinding> comments) {
    return comments.stream()
        .filter(Tone::isCounted)
        .map(c -> new TonedComment(c.threadId(), c.depth(), c.person(), c.sentiment().label()))
        .toList();
  }

  private static List<OwnWords> judgedWords(List<CommentFinding> comments) {
    return comments.stream()
        .filter(c -> c.hasOwnWords() && !c.abstained())
        .map(c -> new OwnWords(c.person(), c.codes(), c.ownWords()))
        .toList();
  }

  private static List<TimedComment> timed(List<CommentFinding> comments) {
    return comments.stream()
        .filter(CommentFinding::hasOwnWords)
        .map(c -> new TimedComment(c.person(), c.time(), c.codes()))
        .toList();
  }

  /** Those of the caller and those of this analysis. */
  private SortedMap<String, String> settings(Provenance others, Questions questions) {
    SortedMap<String, String> settings = new TreeMap<>(others.settings());
    LlmProvenance languageModel = others.languageModel();
    if (languageModel != null) {
      settings.putAll(languageModel.settings());
    }
    settings.putAll(questions.settings());
    settings.put("level", Double.toString(level));
    settings.put("seed", Long.toString(bootstrap.seed()));
    settings.put("bootstrap_replicates", Integer.toString(bootstrap.replicates()));
    return settings;
  }
}

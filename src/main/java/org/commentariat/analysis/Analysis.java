package org.commentariat.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.commentariat.analysis.pseudonym.MaskedText;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.analysis.robustness.Robustness;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.analysis.tests.SeparateFamily;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.analysis.time.Event;
import org.commentariat.analysis.time.OverTime;
import org.commentariat.analysis.time.TimedComment;
import org.commentariat.analysis.tone.TonePlaces;
import org.commentariat.analysis.tone.TonedComment;
import org.commentariat.analysis.validation.Validation;
import org.commentariat.analysis.words.OwnWords;
import org.commentariat.analysis.words.Words;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.stance.CodeBounds;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

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
    List<CommentFinding> comments = comments(ingest, judged.comments(), names);
    List<Placeholder> placeholders = placeholders(ingest, names);
    List<String> rows = new ArrayList<>(ids());
    rows.add(CodeEntry.NONE);
    rows.add(CodeEntry.ABSTAINED);
    Corpus corpus = Corpus.of(ingest, provenance.inputs().size(), comments, names);
    Shares shares = Shares.of(corpus, comments, rows, level);
    Tone tone = Tone.of(comments, codes, level, bootstrap);
    Replies replies = Replies.of(comments, placeholders, structure.replies().links(), level);
    HumanCoding coding = questions.coding();
    Map<String, HumanLabel> labels = labels(coding, names);
    List<LabelledComment> labelled = labelled(comments, labels);
    Correction correction =
        Correction.of(
            labelled,
            coding == null ? null : coding.renamed(text -> names.mask(text).text()),
            shares.bestByCode(),
            ids(),
            questions.margin(),
            level,
            bootstrap);
    List<CodeEntry> entries = codes.stream().map(code -> masked(code, names)).toList();
    StructureAudit audit = structure.renamed(names::of, text -> names.mask(text).text());
    Comparisons comparisons =
        Comparisons.of(labelled, ids(), correction.isMade(), questions.divide(), level);
    ToneValidity heard = correction.tone();
    Words words = Words.of(judgedWords(comments), ids(), level);
    Dynamics dynamics =
        Conversations.dynamics(
            comments, codes, correction.isMade() ? labels : Map.of(), level, bootstrap);
    Concentration concentration = Conversations.concentration(comments, codes, level, bootstrap);
    List<SeparateFamily> separate = new ArrayList<>(List.of(comparisons.family()));
    separate.addAll(dynamics.families());
    entries.forEach(code -> words.family(code.id(), code.label()).ifPresent(separate::add));
    TestList tests = TestList.of(questions.adjustment(), tone.hypotheses(entries), separate);
    Summary summary =
        new Sentences(
                new CodeNames(entries), level, corpus, shares, tone, tests, replies, concentration)
            .summary(provenance.languageModel(), correction)
            .warning(provenance.settings().get(Provenance.CAUTION));
    return new Findings(
        masked(provenance, questions, names),
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
        OverTime.of(timed(comments), ids(), maskedEvents(questions.events(), names), level),
        examples(comments, audit, judged),
        robustness(comments, audit, judged, names),
        tests,
        comments,
        placeholders,
        ingest.rejections().stream().map(rejection -> masked(rejection, names)).toList(),
        ingest.notes().stream().map(note -> masked(note, names)).toList());
  }

  private List<CommentFinding> comments(
      Ingest ingest, List<JudgedComment> judged, Pseudonyms names) {
    Map<String, JudgedComment> byId = new HashMap<>();
    judged.forEach(one -> byId.put(one.judgment().commentId(), one));
    List<CommentFinding> comments = new ArrayList<>();
    for (CommentThread thread : ingest.threads()) {
      Map<String, Integer> depths = depths(thread);
      for (Comment comment : thread.comments()) {
        if (comment.isPlaceholder()) {
          continue;
        }
        JudgedComment one = byId.get(comment.id());
        if (one == null) {
          throw new IllegalArgumentException("comment " + comment.id() + " has no judgment");
        }
        comments.add(finding(comment, one, depths.getOrDefault(comment.id(), 0), names));
      }
    }
    return comments;
  }

  private Robustness robustness(
      List<CommentFinding> comments,
      StructureAudit structure,
      JudgedCorpus judged,
      Pseudonyms names) {
    JudgedCorpus.OtherJudgments other = judged.other();
    Map<String, SortedSet<String>> otherCodes = new HashMap<>();
    if (other != null) {
      for (JudgedComment one : other.comments()) {
        otherCodes.put(names.mask(one.judgment().commentId()).text(), one.judgment().codes());
      }
    }
    return Robustness.of(
        comments.stream().map(each -> each.scored(otherCodes.get(each.id()))).toList(),
        ids(),
        judged.bounds(),
        other == null ? null : other.classifier(),
        repeated(structure),
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

  /** What people said of comments, by the ids that the report gives them. */
  private static Map<String, HumanLabel> labels(@Nullable HumanCoding coding, Pseudonyms names) {
    Map<String, HumanLabel> labels = new HashMap<>();
    if (coding != null) {
      coding.labels().forEach((id, label) -> labels.put(names.mask(id).text(), label));
    }
    return labels;
  }

  /** Those with own words, with what people said of them. */
  private static List<LabelledComment> labelled(
      List<CommentFinding> comments, Map<String, HumanLabel> labels) {
    return comments.stream()
        .filter(CommentFinding::hasOwnWords)
        .map(comment -> comment.labelled(labels.get(comment.id())))
        .toList();
  }

  private static List<Placeholder> placeholders(Ingest ingest, Pseudonyms names) {
    return ingest.threads().stream()
        .flatMap(thread -> thread.comments().stream())
        .filter(Comment::isPlaceholder)
        .map(
            comment ->
                new Placeholder(
                    names.mask(comment.id()).text(),
                    names.mask(comment.threadId()).text(),
                    comment.presence(),
                    masked(comment.replyLink(), names)))
        .toList();
  }

  private CommentFinding finding(
      Comment comment, JudgedComment judged, int depth, Pseudonyms names) {
    Judgment judgment = judged.judgment();
    MaskedText ownWords = names.mask(comment.ownWords());
    SortedMap<String, Double> probabilities = new TreeMap<>();
    judgment.probabilities().forEach((code, p) -> probabilities.put(code, SixDecimals.of(p)));
    return new CommentFinding(
        names.mask(comment.id()).text(),
        names.mask(comment.threadId()).text(),
        names.of(comment.author()),
        comment.time(),
        masked(comment.replyLink(), names),
        depth,
        judgment.codes(),
        probabilities,
        judgment.abstention(),
        judgment.relation(),
        judgment.irony(),
        judged.annotated().sentiment(),
        ownWords.text(),
        judgment.evidence().stream()
            .map(
                found ->
                    new CommentFinding.Mark(
                        found.code(),
                        ownWords.startOf(found.start()),
                        ownWords.endOf(found.end()),
                        found.kind(),
                        found.source()))
            .toList());
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

  private static List<Event> maskedEvents(List<Event> events, Pseudonyms names) {
    return events.stream()
        .map(event -> new Event(event.time(), names.mask(event.label()).text()))
        .toList();
  }

  /** Depth of every comment, without recursion: chains may be 100,000 deep, parents may follow. */
  private static Map<String, Integer> depths(CommentThread thread) {
    Map<String, Comment> byId = new HashMap<>();
    thread.comments().forEach(comment -> byId.put(comment.id(), comment));
    Map<String, Integer> depths = new HashMap<>();
    for (Comment start : thread.comments()) {
      Deque<String> path = new ArrayDeque<>();
      @Nullable Comment comment = start;
      while (comment != null && !depths.containsKey(comment.id())) {
        path.push(comment.id());
        ReplyLink link = comment.replyLink();
        comment = link == null ? null : byId.get(link.parent());
      }
      int depth = comment == null ? 0 : depths.getOrDefault(comment.id(), 0) + 1;
      for (String id : path) {
        depths.put(id, depth++);
      }
    }
    return depths;
  }

  private static @Nullable ReplyLink masked(@Nullable ReplyLink link, Pseudonyms names) {
    return link == null
        ? null
        : new ReplyLink(
            names.mask(link.parent()).text(), link.rule(), SixDecimals.of(link.confidence()));
  }

  private static CodeEntry masked(CodeEntry code, Pseudonyms names) {
    return new CodeEntry(
        code.id(),
        names.mask(code.label()).text(),
        names.mask(code.definition()).text(),
        code.opposes());
  }

  private static Rejection masked(Rejection rejection, Pseudonyms names) {
    return new Rejection(
        names.mask(rejection.source()).text(),
        names.mask(rejection.place()).text(),
        rejection.count(),
        names.mask(rejection.reason()).text());
  }

  private static Note masked(Note note, Pseudonyms names) {
    return new Note(
        names.mask(note.source()).text(),
        names.mask(note.place()).text(),
        note.kind(),
        note.count(),
        names.mask(note.text()).text());
  }

  private Provenance masked(Provenance provenance, Questions questions, Pseudonyms names) {
    return new Provenance(
        provenance.program(),
        provenance.codebook(),
        masked(provenance.inputs(), names),
        masked(provenance.codings(), names),
        provenance.models(),
        provenance.coreNlp(),
        provenance.languageModel(),
        settings(provenance, questions));
  }

  private static List<Provenance.HashedFile> masked(
      List<Provenance.HashedFile> files, Pseudonyms names) {
    return files.stream()
        .map(file -> new Provenance.HashedFile(names.mask(file.name()).text(), file.sha256()))
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

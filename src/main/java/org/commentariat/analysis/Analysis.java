package org.commentariat.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.concentration.Concentration;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.pseudonym.MaskedText;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Rejection;
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
    return of(ingest, StructureAudit.of(ingest), judged, provenance);
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
      Ingest ingest, StructureAudit structure, List<JudgedComment> judged, Provenance provenance) {
    Pseudonyms names = new Pseudonyms(ingest.threads());
    List<CommentFinding> comments = comments(ingest, judged, names);
    List<Placeholder> placeholders = placeholders(ingest, names);
    List<String> rows = new ArrayList<>(codes.stream().map(CodeEntry::id).toList());
    rows.add(CodeEntry.NONE);
    rows.add(CodeEntry.ABSTAINED);
    Corpus corpus = Corpus.of(ingest, provenance.inputs().size(), comments, names);
    Shares shares = Shares.of(corpus, comments, rows, level);
    Tone tone = Tone.of(comments, codes, level, bootstrap);
    Replies replies = Replies.of(comments, placeholders, structure.replies().links(), level);
    List<CodeEntry> entries = codes.stream().map(code -> masked(code, names)).toList();
    Dynamics dynamics = Conversations.dynamics(comments, codes, level, bootstrap);
    Concentration concentration = Conversations.concentration(comments, codes, level, bootstrap);
    Summary summary =
        new Sentences(new CodeNames(entries), level, corpus, shares, tone, replies, concentration)
            .summary(provenance.languageModel())
            .warning(provenance.settings().get(Provenance.CAUTION));
    return new Findings(
        masked(provenance, names),
        summary,
        entries,
        level,
        corpus,
        shares,
        tone,
        replies,
        Irony.of(comments, level),
        structure.renamed(names::of, text -> names.mask(text).text()),
        dynamics,
        concentration,
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

  private Provenance masked(Provenance provenance, Pseudonyms names) {
    return new Provenance(
        provenance.program(),
        provenance.codebook(),
        provenance.inputs().stream()
            .map(file -> new Provenance.HashedFile(names.mask(file.name()).text(), file.sha256()))
            .toList(),
        provenance.models(),
        provenance.coreNlp(),
        provenance.languageModel(),
        settings(provenance));
  }

  /** Those of the caller and those of this analysis. */
  private SortedMap<String, String> settings(Provenance others) {
    SortedMap<String, String> settings = new TreeMap<>(others.settings());
    LlmProvenance languageModel = others.languageModel();
    if (languageModel != null) {
      settings.putAll(languageModel.settings());
    }
    settings.put("level", Double.toString(level));
    settings.put("seed", Long.toString(bootstrap.seed()));
    settings.put("bootstrap_replicates", Integer.toString(bootstrap.replicates()));
    return settings;
  }
}

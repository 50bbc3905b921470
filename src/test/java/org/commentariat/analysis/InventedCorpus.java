package org.commentariat.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.analysis.time.Event;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentiment;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.Evidence;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judgment;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.stance.llm.LlmProvenance;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** A corpus made up for tests, comment by comment, with its judgments. */
public final class InventedCorpus {
  private static final String HASH = "0123456789abcdef".repeat(4);

  private final List<CommentThread> threads = new ArrayList<>();
  private final List<JudgedComment> judged = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final Map<String, Instant> times = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final TreeMap<String, String> settings = new TreeMap<>(Map.of("codebook", "trams.yaml"));
  private String codebook = "Trams or buses";
  private @Nullable LlmProvenance languageModel;
  private @Nullable MeasuredAccuracy accuracy;
  private List<CodeEntry> codes =
      List.of(
          new CodeEntry("for_trams", "For trams", "Wants the tram line built."),
          new CodeEntry("for_buses", "For buses", "Wants more buses instead."));

  /** One comment of a thread under construction. */
  public record Post(
      String id,
      @Nullable String author,
      @Nullable String parent,
      String words,
      Sentiment.Label tone,
      boolean abstained,
      List<String> codes,
      List<Evidence> evidence,
      Comment.Presence presence,
      @Nullable RelationJudgment relation,
      @Nullable IronyJudgment irony) {

    public Post abstaining() {
      return new Post(
          id, author, parent, words, tone, true, List.of(), List.of(), presence, relation, irony);
    }

    public Post toned(Sentiment.Label tone) {
      return new Post(
          id, author, parent, words, tone, abstained, codes, evidence, presence, relation, irony);
    }

    public Post withEvidence(String code, String text, String cue) {
      int start = words.indexOf(text);
      return with(new Evidence(code, start, start + text.length(), text, Evidence.Kind.CUE, cue));
    }

    /** With a sentence that carries a code. */
    public Post carriedBy(String code, String sentence) {
      int start = words.indexOf(sentence);
      return with(Evidence.sentence(code, start, start + sentence.length(), words));
    }

    private Post with(Evidence found) {
      List<Evidence> more = new ArrayList<>(evidence);
      more.add(found);
      return new Post(
          id, author, parent, words, tone, abstained, codes, more, presence, relation, irony);
    }

    /** With a relation to what it answers; null for an unclear one. */
    public Post relating(@Nullable Relation to) {
      TreeMap<Relation, Double> probabilities = new TreeMap<>();
      for (Relation each : Relation.values()) {
        probabilities.put(each, each == to ? 0.5 : 0.25);
      }
      probabilities.merge(Relation.OTHER, to == null ? 0.25 : 0, Double::sum);
      RelationJudgment judged = new RelationJudgment(probabilities, to);
      return new Post(
          id, author, parent, words, tone, abstained, codes, evidence, presence, judged, irony);
    }

    public Post ironic(boolean flagged) {
      IronyJudgment judged = new IronyJudgment(flagged ? 0.75 : 0.125, flagged);
      return new Post(
          id, author, parent, words, tone, abstained, codes, evidence, presence, relation, judged);
    }
  }

  public static Post post(
      String id, @Nullable String author, @Nullable String parent, String words, String... codes) {
    return new Post(
        id,
        author,
        parent,
        words,
        Sentiment.Label.NEUTRAL,
        false,
        Arrays.asList(codes),
        List.of(),
        Comment.Presence.WRITTEN,
        null,
        null);
  }

  /** The place of a comment that is not here. */
  public static Post placeholder(String id, @Nullable String parent, Comment.Presence presence) {
    return new Post(
        id,
        null,
        parent,
        "",
        Sentiment.Label.NEUTRAL,
        false,
        List.of(),
        List.of(),
        presence,
        null,
        null);
  }

  /** When a comment of a later thread was written, e.g. {@code 2014-07-31T09:30:00Z}. */
  public InventedCorpus time(String id, String time) {
    times.put(id, Instant.parse(time));
    return this;
  }

  /** Something to mark, e.g. {@code 2014-07-31=ruling}. */
  public InventedCorpus event(String event) {
    events.add(Event.parse(event));
    return this;
  }

  public InventedCorpus codes(CodeEntry... entries) {
    codes = List.of(entries);
    return this;
  }

  /** Something that the program was told, e.g. which classifier judges. */
  public InventedCorpus setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  public InventedCorpus codebook(String name) {
    codebook = name;
    return this;
  }

  public InventedCorpus languageModel(LlmProvenance model) {
    languageModel = model;
    return this;
  }

  /** How well the classifier did on other comments. */
  public InventedCorpus accuracy(MeasuredAccuracy measured) {
    accuracy = measured;
    return this;
  }

  public InventedCorpus rejection(String source, String place, String reason) {
    rejections.add(new Rejection(source, place, reason));
    return this;
  }

  public InventedCorpus note(String source, String place, String text) {
    notes.add(new Note(source, place, Note.Kind.GUESS, 1, text));
    return this;
  }

  /** A thread whose links were found by exact quotation. */
  public InventedCorpus thread(
      String id, @Nullable String title, @Nullable Integer declared, Post... posts) {
    String source = id + ".html";
    files.add(source);
    List<Comment> comments = new ArrayList<>();
    for (Post post : posts) {
      Comment comment = comment(id, post);
      comments.add(comment);
      if (!comment.isPlaceholder()) {
        judged.add(judged(comment, post));
      }
    }
    threads.add(new CommentThread(id, source, new Article(title, declared), comments));
    return this;
  }

  private Comment comment(String thread, Post post) {
    ReplyLink link =
        post.parent() == null
            ? null
            : new ReplyLink(post.parent(), ReplyLink.Rule.QUOTATION_EXACT, 0.95);
    if (post.presence() != Comment.Presence.WRITTEN) {
      return Comment.placeholder(post.id(), thread, link, post.presence());
    }
    List<Quotation> quotations =
        link == null ? List.of() : List.of(new Quotation("words of another", null, link.parent()));
    return new Comment(
        post.id(), thread, post.author(), times.get(post.id()), post.words(), quotations, link);
  }

  private JudgedComment judged(Comment comment, Post post) {
    TreeMap<String, Double> probabilities = new TreeMap<>();
    codes.forEach(
        code -> probabilities.put(code.id(), post.codes().contains(code.id()) ? 0.9 : 0.1));
    Sentiment sentiment =
        post.tone() == Sentiment.Label.NOT_PARSED
            ? Sentiment.NOT_PARSED
            : new Sentiment(
                post.tone(), new Sentiment.Distribution(0.125, 0.25, 0.375, 0.125, 0.125));
    return new JudgedComment(
        new AnnotatedComment(comment, List.of(), sentiment),
        new Judgment(
            post.id(),
            probabilities,
            new TreeSet<>(post.codes()),
            post.abstained() ? Abstention.UNSURE : null,
            post.evidence(),
            post.relation(),
            post.irony()));
  }

  public Ingest ingest() {
    return new Ingest(threads, new Ledger(rejections, notes, List.of()));
  }

  public List<JudgedComment> judged() {
    return judged;
  }

  public Findings findings() {
    return findings(Questions.NONE);
  }

  /** With answers to what else is asked. */
  public Findings findings(Questions questions) {
    Provenance provenance =
        new Provenance(
            "0.1.0",
            new Provenance.CodebookVersion(codebook, "1.0", HASH),
            files.stream().map(file -> new Provenance.HashedFile(file, HASH)).toList(),
            List.of(new Provenance.HashedFile("tagger.gz", HASH)),
            "4.5.10",
            languageModel,
            settings);
    return new Analysis(codes, 0.95, new ClusterBootstrap(7, 200))
        .of(
            ingest(),
            StructureAudit.of(ingest()),
            new JudgedCorpus(judged, Optional.empty(), null, accuracy),
            provenance,
            questions.with(events));
  }

  /** Two articles, four commenters, one comment of unknown author; every kind of thing once. */
  public static InventedCorpus small() {
    return new InventedCorpus()
        .time("h1", "2014-07-31T09:30:00Z")
        .time("h2", "2014-07-31T22:15:00Z")
        .time("h3", "2014-08-02T06:00:00Z")
        .time("b1", "2014-08-02T07:45:00Z")
        .event("2014-08-01=the mayor speaks")
        .event("2015-01-01=the tram runs")
        .thread(
            "harbour",
            "A tram to the harbour?",
            7,
            post("h1", "Ottilie Brandt", null, "Build the tram, the harbour needs it.", "for_trams")
                .withEvidence("for_trams", "Build the tram", "build-tram")
                .toned(Sentiment.Label.POSITIVE),
            post("h2", "gruffalo_77", "h1", "Ottilie Brandt is dreaming. More buses!", "for_buses")
                .withEvidence("for_buses", "More buses", "more-buses")
                .relating(Relation.DISAGREE)
                .ironic(true)
                .toned(Sentiment.Label.NEGATIVE),
            post("h3", "Ottilie Brandt", "h2", "A tram beats a bus, gruffalo_77.", "for_trams")
                .withEvidence("for_trams", "tram beats a bus, gruffalo_77", "beats")
                .relating(null)
                .ironic(false),
            placeholder("h0", null, Comment.Presence.DELETED),
            post("h4", "Mei", "h0", "When is the meeting?"),
            post("h5", null, "h4", "Hm.").abstaining().toned(Sentiment.Label.NOT_PARSED),
            post("h6", "Mei", "h2", ""))
        .thread(
            "budget",
            "The town’s budget",
            null,
            post("b1", "Sanne", null, "Trams and buses, please.", "for_trams", "for_buses")
                .toned(Sentiment.Label.POSITIVE),
            post("b2", "gruffalo_77", "b1", "Buses first, Sanne!", "for_buses")
                .carriedBy("for_buses", "Buses first, Sanne!")
                .relating(Relation.AGREE)
                .toned(Sentiment.Label.NEGATIVE))
        .rejection("budget.html", "line 40", "expected a comment, found \"Sanne said\" alone")
        .note("harbour.html", "line 12", "the comment by Mei has no end; it was taken to end here")
        .note("budget.html", "whole file", "read as UTF-8; 2 bytes were replaced");
  }
}

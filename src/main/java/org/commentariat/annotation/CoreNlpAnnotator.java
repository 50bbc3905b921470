package org.commentariat.annotation;

import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.commentariat.thread.Comment;
import org.jspecify.annotations.Nullable;

/**
 * Annotates with Stanford CoreNLP (Manning et al. 2014, doi:10.3115/v1/P14-5010): tokens,
 * sentences, parts of speech, lemmas, and the {@linkplain Layer layers} asked for. A blank line
 * ends a sentence, a single line break does not. One instance serves any number of threads.
 *
 * <p>Sentences of more than {@value #LONGEST_PARSED} tokens are not parsed: they get tokens, lemmas
 * and parts of speech, each word as it would stand alone, but no tone and no dependencies. A run of
 * more than 500 characters without a space is one token. So the time for a comment grows no faster
 * than its length, whatever it holds. Sentences that begin after {@value #MOST_PARSED} tokens are
 * not parsed either, and a comment of more than {@value #LONGEST_READ} characters gets no sentences
 * at all: it is seconds of work, never hours.
 */
public final class CoreNlpAnnotator implements Annotator {

  /**
   * Longest sentence that is parsed, in tokens. What is longer, one in 1,500 sentences of forum
   * debates, is as a rule a list, a signature or a missing full stop; and CoreNLP recurses over the
   * tree, so that a sentence of 2,000 tokens would overflow the stack.
   */
  public static final int LONGEST_PARSED = 120;

  /**
   * Tokens of a comment that are parsed, the slow part; one in English is about five characters.
   */
  public static final int MOST_PARSED = 5_000;

  /** Longest own words that are read, in UTF-16 units: more is a file, not a comment. */
  public static final int LONGEST_READ = 200_000;

  static {
    RedwoodConfiguration.empty().apply(); // CoreNLP would write to the standard streams
  }

  private final Set<Layer> layers;
  private final WordSplitter splitter = new WordSplitter(settings());
  private final MorphaAnnotator lemmas = new MorphaAnnotator(false);
  private final WordTagger tagger;
  private final @Nullable ToneParser toneParser;
  private final @Nullable DependencyParser dependencyParser;

  private CoreNlpAnnotator(
      Set<Layer> layers,
      MaxentTagger tagger,
      @Nullable ToneParser toneParser,
      @Nullable DependencyParser dependencyParser) {
    this.layers = Set.copyOf(layers);
    this.tagger = new WordTagger(tagger, LONGEST_PARSED);
    this.toneParser = toneParser;
    this.dependencyParser = dependencyParser;
  }

  /**
   * Loads the models of these layers from the class path, in parallel; takes seconds.
   *
   * @throws IllegalStateException when a model is missing or cannot be read; the message names it
   */
  public static CoreNlpAnnotator load(Set<Layer> layers) {
    Model.of(layers).forEach(Model::requirePresent);
    boolean tone = layers.contains(Layer.SENTIMENT);
    boolean arcs = layers.contains(Layer.DEPENDENCIES);
    var parser = loading(tone, () -> ToneParser.loadParser(settings()));
    var dependencies =
        loading(arcs, () -> DependencyParser.loadFromModelFile(Model.DEPENDENCIES.path()));
    var tagger = CompletableFuture.supplyAsync(() -> new MaxentTagger(Model.TAGGER.path()));
    var network = loading(tone, () -> ToneParser.loadNetwork(settings()));
    try {
      return new CoreNlpAnnotator(
          layers,
          tagger.join(),
          tone ? new ToneParser(parser.join(), network.join()) : null,
          dependencies.join());
    } catch (CompletionException e) {
      throw new IllegalStateException("a CoreNLP model cannot be read: " + e.getMessage(), e);
    }
  }

  private static <T> CompletableFuture<@Nullable T> loading(boolean wanted, Supplier<T> model) {
    return wanted ? CompletableFuture.supplyAsync(model) : CompletableFuture.completedFuture(null);
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("tokenize.options", "invertible,untokenizable=noneKeep");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
    settings.setProperty("parse.model", Model.PARSER.path());
    settings.setProperty("parse.buildgraphs", "false"); // same tones, 3.4 times as fast
    settings.setProperty("parse.binaryTrees", "true");
    settings.setProperty("parse.maxheight", "80"); // a taller tree comes back flat: not parsed
    settings.setProperty("sentiment.model", Model.SENTIMENT.path());
    return settings;
  }

  @Override
  public AnnotatedComment annotate(Comment comment) {
    if (comment.ownWords().length() > LONGEST_READ) {
      return new AnnotatedComment(comment, List.of(), CommentSentiment.of(List.of()));
    }
    Annotation document = splitter.split(comment.ownWords());
    for (CoreMap sentence : document.get(SentencesAnnotation.class)) {
      tagger.tag(sentence.get(TokensAnnotation.class));
    }
    lemmas.annotate(document);
    List<Sentence> sentences = new ArrayList<>();
    int before = 0;
    for (CoreMap sentence : document.get(SentencesAnnotation.class)) {
      sentences.add(sentence(comment.ownWords(), sentence, before < MOST_PARSED));
      before += sentence.get(TokensAnnotation.class).size();
    }
    return new AnnotatedComment(comment, sentences, CommentSentiment.of(sentences));
  }

  private Sentence sentence(String ownWords, CoreMap sentence, boolean nearBeginning) {
    List<Token> tokens = new ArrayList<>();
    for (CoreLabel label : sentence.get(TokensAnnotation.class)) {
      String text = ownWords.substring(label.beginPosition(), label.endPosition());
      tokens.add(
          new Token(label.beginPosition(), label.endPosition(), text, label.lemma(), label.tag()));
    }
    boolean parsed = nearBeginning && tokens.size() <= LONGEST_PARSED;
    return new Sentence(
        sentence.get(CharacterOffsetBeginAnnotation.class),
        sentence.get(CharacterOffsetEndAnnotation.class),
        tokens,
        parsed ? dependencies(sentence) : List.of(),
        parsed ? tone(sentence) : Sentiment.NOT_PARSED);
  }

  private Sentiment tone(CoreMap sentence) {
    if (toneParser == null) {
      return Sentiment.NOT_PARSED;
    }
    try {
      return toneParser.tone(sentence);
    } catch (StackOverflowError e) { // a caller's thread may have a small stack
      return Sentiment.NOT_PARSED;
    }
  }

  private List<Dependency> dependencies(CoreMap sentence) {
    if (dependencyParser == null) {
      return List.of();
    }
    return dependencyParser.predict(sentence).typedDependencies().stream()
        .map(
            arc ->
                new Dependency(arc.gov().index() - 1, arc.dep().index() - 1, arc.reln().toString()))
        .sorted(Comparator.comparingInt(Dependency::dependent))
        .toList();
  }

  /** What this annotator is. Reads its model files once more for their checksums: 0.3 seconds. */
  public AnnotatorProvenance provenance() {
    SortedMap<String, String> settings = new TreeMap<>();
    Properties properties = settings();
    for (String name : properties.stringPropertyNames()) {
      settings.put(name, properties.getProperty(name));
    }
    settings.put("longest parsed sentence", LONGEST_PARSED + " tokens");
    settings.put("most parsed of a comment", MOST_PARSED + " tokens");
    settings.put("longest read comment", LONGEST_READ + " characters");
    settings.put("longest read run", WordSplitter.LONGEST_READ + " characters");
    SortedMap<String, String> models = new TreeMap<>();
    for (Model model : Model.of(layers)) {
      models.put(model.path(), model.sha256());
    }
    return new AnnotatorProvenance(
        "Stanford CoreNLP",
        Objects.requireNonNullElse(
            StanfordCoreNLP.class.getPackage().getImplementationVersion(), "unknown"),
        settings,
        models);
  }
}

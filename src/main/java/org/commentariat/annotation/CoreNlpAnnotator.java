package org.commentariat.annotation;

import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * Annotates with Stanford CoreNLP: tokens, sentences, parts of speech, lemmas, and the {@linkplain
 * Layer layers} asked for. One instance serves any number of threads.
 *
 * <p>Sentences of more than {@value #LONGEST_PARSED} tokens get tokens, parts of speech and lemmas
 * but are not parsed. A blank line ends a sentence, a single line break does not.
 */
public final class CoreNlpAnnotator implements Annotator {

  /**
   * Longest sentence that is parsed, in tokens. What is longer is as a rule a list, a table or a
   * missing full stop, and CoreNLP's recursion over its tree would grow with its length.
   */
  public static final int LONGEST_PARSED = 200;

  private static final String[][] SETTINGS = {
    {"tokenize.options", "invertible,untokenizable=noneKeep"},
    {"ssplit.newlineIsSentenceBreak", "two"},
    {"parse.buildgraphs", "false"},
    {"parse.binaryTrees", "true"}
  };

  static {
    RedwoodConfiguration.empty().apply(); // CoreNLP would talk to the standard streams
  }

  private final TokenizerAnnotator tokenizer = new TokenizerAnnotator(false, settings());
  private final MorphaAnnotator lemmas = new MorphaAnnotator(false);
  private final POSTaggerAnnotator tagger;
  private final @Nullable ToneParser toneParser;
  private final @Nullable DependencyParser dependencyParser;

  private CoreNlpAnnotator(
      POSTaggerAnnotator tagger,
      @Nullable ToneParser toneParser,
      @Nullable DependencyParser dependencyParser) {
    this.tagger = tagger;
    this.toneParser = toneParser;
    this.dependencyParser = dependencyParser;
  }

  /**
   * Loads the models of these layers from the class path, in parallel; takes seconds.
   *
   * @throws IllegalStateException when a model is missing or cannot be read; names it
   */
  public static CoreNlpAnnotator load(Set<Layer> layers) {
    boolean tone = layers.contains(Layer.SENTIMENT);
    var parser = loading(tone, () -> ToneParser.loadParser(settings()));
    var network = loading(tone, () -> ToneParser.loadNetwork(settings()));
    var arcs =
        loading(
            layers.contains(Layer.DEPENDENCIES),
            () -> DependencyParser.loadFromModelFile(Model.DEPENDENCIES.path()));
    var tagger = loading(true, () -> new POSTaggerAnnotator(Model.TAGGER.path(), false));
    try {
      return new CoreNlpAnnotator(
          tagger.join(), tone ? new ToneParser(parser.join(), network.join()) : null, arcs.join());
    } catch (CompletionException e) {
      throw new IllegalStateException("a CoreNLP model cannot be read: " + e.getMessage(), e);
    }
  }

  private static <T> CompletableFuture<@Nullable T> loading(boolean wanted, Supplier<T> model) {
    return wanted ? CompletableFuture.supplyAsync(model) : CompletableFuture.completedFuture(null);
  }

  private static Properties settings() {
    Properties settings = new Properties();
    for (String[] setting : SETTINGS) {
      settings.setProperty(setting[0], setting[1]);
    }
    settings.setProperty("parse.model", Model.PARSER.path());
    settings.setProperty("sentiment.model", Model.SENTIMENT.path());
    return settings;
  }

  @Override
  public AnnotatedComment annotate(Comment comment) {
    Annotation document = new Annotation(comment.ownWords());
    tokenizer.annotate(document);
    tagger.annotate(document);
    lemmas.annotate(document);
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap sentence : document.get(SentencesAnnotation.class)) {
      sentences.add(sentence(comment.ownWords(), sentence));
    }
    return new AnnotatedComment(comment, sentences, CommentSentiment.of(sentences));
  }

  private Sentence sentence(String ownWords, CoreMap sentence) {
    List<Token> tokens = new ArrayList<>();
    for (CoreLabel label : sentence.get(TokensAnnotation.class)) {
      String text = ownWords.substring(label.beginPosition(), label.endPosition());
      tokens.add(
          new Token(label.beginPosition(), label.endPosition(), text, label.lemma(), label.tag()));
    }
    boolean parsed = tokens.size() <= LONGEST_PARSED;
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
    } catch (StackOverflowError e) {
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

  /** What this annotator is; reads its model files once more to compute their checksums. */
  public AnnotatorProvenance provenance() {
    SortedMap<String, String> settings = new TreeMap<>();
    for (String[] setting : SETTINGS) {
      settings.put(setting[0], setting[1]);
    }
    settings.put("longest parsed sentence", LONGEST_PARSED + " tokens");
    SortedMap<String, String> models = new TreeMap<>();
    for (Model model : Model.values()) {
      models.put(model.path(), model.sha256());
    }
    return new AnnotatorProvenance(
        "Stanford CoreNLP",
        StanfordCoreNLP.class.getPackage().getImplementationVersion(),
        settings,
        models);
  }
}

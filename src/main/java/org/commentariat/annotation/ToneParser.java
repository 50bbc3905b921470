package org.commentariat.annotation;

import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.ParserAnnotator;
import edu.stanford.nlp.pipeline.SentimentAnnotator;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations.SentimentAnnotatedTree;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations.TreeAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;
import org.ejml.simple.SimpleMatrix;

/** Parses a tagged sentence and runs the sentiment network over the tree. Thread-safe. */
final class ToneParser {
  /** What CoreNLP makes of a sentence that it could not parse: a flat tree without a root. */
  private static final String NO_PARSE = "X";

  private final ParserAnnotator parser;
  private final SentimentAnnotator network;

  ToneParser(ParserAnnotator parser, SentimentAnnotator network) {
    this.parser = parser;
    this.network = network;
  }

  static ParserAnnotator loadParser(Properties settings) {
    return new ParserAnnotator("parse", settings);
  }

  static SentimentAnnotator loadNetwork(Properties settings) {
    return new SentimentAnnotator("sentiment", settings);
  }

  /** The tone of one sentence; {@link Sentiment#NOT_PARSED} where the parser gave up. */
  Sentiment tone(CoreMap sentence) {
    Annotation alone = new Annotation("");
    alone.set(SentencesAnnotation.class, List.of(sentence));
    parser.annotate(alone);
    Tree tree = sentence.get(TreeAnnotation.class);
    if (tree == null || NO_PARSE.equals(tree.value())) {
      return Sentiment.NOT_PARSED;
    }
    network.annotate(alone);
    SimpleMatrix p = RNNCoreAnnotations.getPredictions(sentence.get(SentimentAnnotatedTree.class));
    return Sentiment.of(
        new Sentiment.Distribution(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4)));
  }
}

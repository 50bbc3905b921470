package org.commentariat.annotation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commentariat.annotation.Sentiment.Label;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpAnnotatorIT {

  @Test
  void wordsGetLemmasAndPartsOfSpeech() {
    Sentence sentence = only(SharedAnnotator.annotate("The judges were asking questions."));

    assertThat(sentence.tokens())
        .extracting(Token::lemma)
        .containsExactly("the", "judge", "be", "ask", "question", ".");
    assertThat(sentence.tokens())
        .extracting(Token::partOfSpeech)
        .containsExactly("DT", "NNS", "VBD", "VBG", "NNS", ".");
  }

  @Test
  void everyTokenHangsOnOneArcAndOneOnTheRoot() {
    Sentence sentence = only(SharedAnnotator.annotate("The court refused the request."));

    assertThat(sentence.dependencies())
        .containsExactly(
            new Dependency(1, 0, "det"),
            new Dependency(2, 1, "nsubj"),
            new Dependency(-1, 2, "root"),
            new Dependency(4, 3, "det"),
            new Dependency(2, 4, "obj"),
            new Dependency(2, 5, "punct"));
  }

  @Test
  void praiseIsPositiveAndScornIsNegative() {
    assertThat(SharedAnnotator.annotate("A wonderful, honest and brave decision.").sentiment())
        .extracting(Sentiment::label)
        .isEqualTo(Label.POSITIVE);
    assertThat(SharedAnnotator.annotate("This is a terrible, stupid mess.").sentiment())
        .extracting(Sentiment::label)
        .isEqualTo(Label.NEGATIVE);
  }

  @Test
  void quotationsAreLeftAlone() {
    Quotation quoted = new Quotation("A wonderful, honest and brave decision.", null, null);
    Comment comment =
        new Comment("c1", "t1", null, null, "What a stupid mess.", List.of(quoted), null);

    AnnotatedComment annotated = SharedAnnotator.get().annotate(comment);

    assertThat(annotated.comment()).isSameAs(comment);
    assertThat(annotated.sentences()).isEqualTo(annotate("What a stupid mess."));
  }

  @Test
  void aBlankLineEndsASentenceAndALineBreakDoesNot() {
    assertThat(annotate("no stop here\nnor here")).hasSize(1);
    assertThat(annotate("no stop here\n\nnor here")).hasSize(2);
    assertThat(annotate("no stop here\r\n\r\nnor here")).hasSize(2);
    assertThat(annotate("no stop here\n \t\nnor here")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Well 😀 done 👍🏽, really!",
        "Two\r\nlines. Then\r\n\r\nmore",
        "a\0b \0 c",
        "co\u00adop\u00aderate, we cannot",
        "“Quotes” and ‘more’ – (brackets) [too] {here} …",
        "I'm gonna say: don't! He lives in the U.S.",
        "half \ud800 a \udc00 pair",
        "http://\ud800 inside a\udc00word", // CoreNLP's lemmas fail on these
        "\ufeffmark, n\u0303 tilde, \u200bzero width",
        "costs £5 or €6 & 1\u00bd cents <b>bold</b> &amp; so on",
        "see http://example.org/a?b=c#d or @somebody #tag me@example.org",
      })
  void textOfATokenIsWhatStandsAtItsPlace(String ownWords) {
    List<Token> tokens =
        annotate(ownWords).stream().flatMap(sentence -> sentence.tokens().stream()).toList();

    assertThat(tokens)
        .allSatisfy(t -> assertThat(ownWords.substring(t.start(), t.end())).isEqualTo(t.text()));
    assertThat(tokens).extracting(Token::start).isSorted();
    for (int i = 0; i < ownWords.length(); i++) { // no letter or digit is lost
      int at = i;
      if (Character.isLetterOrDigit(ownWords.charAt(i))) {
        assertThat(tokens).anyMatch(t -> t.start() <= at && at < t.end());
      }
    }
  }

  @Test
  void theLongestParsedSentenceIsParsedAndOneTokenMoreIsNot() {
    String longest = "word ".repeat(CoreNlpAnnotator.LONGEST_PARSED);
    Sentence parsed = only(SharedAnnotator.annotate(longest));
    Sentence tooLong = only(SharedAnnotator.annotate(longest + "word"));

    assertThat(parsed.sentiment().label()).isNotEqualTo(Label.NOT_PARSED);
    assertThat(parsed.dependencies()).hasSize(CoreNlpAnnotator.LONGEST_PARSED);
    assertThat(tooLong.sentiment()).isEqualTo(Sentiment.NOT_PARSED);
    assertThat(tooLong.dependencies()).isEmpty();
    assertThat(tooLong.tokens())
        .hasSize(CoreNlpAnnotator.LONGEST_PARSED + 1)
        .allSatisfy(token -> assertThat(token.partOfSpeech()).isEqualTo("NN"));
  }

  @Test
  void onlyTheBeginningOfAVeryLongCommentIsParsed() {
    int last = (CoreNlpAnnotator.MOST_PARSED - 1) / 3; // of sentences with three tokens, from 0
    List<Sentence> read = SharedAnnotator.annotate("I agree .\n\n".repeat(last + 10)).sentences();

    assertThat(read.get(last).sentiment().label()).isNotEqualTo(Label.NOT_PARSED);
    assertThat(read.get(last).dependencies()).isNotEmpty();
    assertThat(read.get(last + 1).sentiment()).isEqualTo(Sentiment.NOT_PARSED);
    assertThat(read.get(last + 1).dependencies()).isEmpty();
    assertThat(read.get(last + 1).tokens().get(1).lemma()).isEqualTo("agree");
  }

  @Test
  void whatIsLongerThanAnyCommentIsNotRead() {
    String text = "word ".repeat(CoreNlpAnnotator.LONGEST_READ / 5) + "!";
    AnnotatedComment comment = SharedAnnotator.annotate(text);

    assertThat(comment.sentences()).isEmpty();
    assertThat(comment.sentiment()).isEqualTo(Sentiment.NOT_PARSED);
  }

  @Test
  void aLongSentenceDoesNotTakeTheToneFromTheRest() {
    String list = "item ".repeat(CoreNlpAnnotator.LONGEST_PARSED + 1);
    AnnotatedComment comment =
        SharedAnnotator.annotate(list + "\n\nThis is a terrible, stupid mess.");

    assertThat(comment.sentences()).hasSize(2);
    assertThat(comment.sentiment()).isEqualTo(comment.sentences().get(1).sentiment());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n\t \r\n\r\n ", "\u00a0\u3000"})
  void withoutAWordThereIsNoSentenceAndNoTone(String ownWords) {
    AnnotatedComment comment = SharedAnnotator.annotate(ownWords);

    assertThat(comment.sentences()).isEmpty();
    assertThat(comment.sentiment()).isEqualTo(Sentiment.NOT_PARSED);
  }

  @Test
  void hostileCommentsAreAnnotatedInBoundedTime() {
    List<String> hostile =
        List.of(
            "bad and ".repeat(2_500) + ".", // 5,000 tokens without a stop
            "word ".repeat(20_000),
            "e" + "\u0301".repeat(10_000),
            "a".repeat(100_000),
            "a/".repeat(50_000), // a minute in CoreNLP's lexer
            "😀".repeat(50_000),
            "😀 ".repeat(33_000), // a minute and a half in CoreNLP's tagger
            "\ud800".repeat(100_000),
            "\0".repeat(100_000),
            "(".repeat(40) + "why" + ")".repeat(40),
            "[(".repeat(10_000),
            "( ".repeat(50_000),
            "\n".repeat(100_000),
            "no\n\n".repeat(500));

    for (String ownWords : hostile) {
      List<Sentence> sentences =
          assertTimeout(Duration.ofSeconds(20), () -> annotate(ownWords), ownWords::strip);
      assertThat(sentences)
          .flatExtracting(Sentence::tokens)
          .allSatisfy(t -> assertThat(t.text()).isEqualTo(ownWords.substring(t.start(), t.end())));
    }
  }

  @Test
  void aTreeTooTallToKeepIsNotParsedRatherThanNeutral() {
    Sentence tall = only(SharedAnnotator.annotate("the man who saw ".repeat(25)));

    assertThat(tall.sentiment()).isEqualTo(Sentiment.NOT_PARSED);
    assertThat(tall.dependencies()).hasSize(100); // another parser, which has no such limit
  }

  @Test
  void aCallerWithATinyStackGetsAResultAndNoError() throws InterruptedException {
    String nested = "very ".repeat(CoreNlpAnnotator.LONGEST_PARSED - 1) + "good";
    SharedAnnotator.annotate(nested); // classes load here, where the stack is deep
    AnnotatedComment[] result = new AnnotatedComment[1];
    Thread caller =
        new Thread(null, () -> result[0] = SharedAnnotator.annotate(nested), "tiny", 120_000);
    caller.start();
    caller.join();

    assertThat(result[0]).isNotNull();
  }

  @Test
  void manyCallersGetWhatOneCallerGets() {
    List<String> comments =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "Comment "
                        + i
                        + " is "
                        + "very ".repeat(i % 5)
                        + (i % 2 == 0 ? "good." : "bad."))
            .toList();

    assertThat(comments.parallelStream().map(SharedAnnotator::annotate).toList())
        .isEqualTo(comments.stream().map(SharedAnnotator::annotate).toList());
  }

  @Test
  void onlyTheLayersAskedForAreThere() {
    CoreNlpAnnotator plain = CoreNlpAnnotator.load(Set.of());
    AnnotatedComment comment =
        plain.annotate(new Comment("c1", "t1", null, null, "This is bad.", List.of(), null));

    assertThat(comment.sentiment()).isEqualTo(Sentiment.NOT_PARSED);
    assertThat(only(comment).dependencies()).isEmpty();
    assertThat(only(comment).tokens()).extracting(Token::partOfSpeech).contains("VBZ");
    assertThat(plain.provenance().models()).hasSize(1);
  }

  @Test
  void theStandardStreamsStaySilent() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(written, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      CoreNlpAnnotator.load(Set.of(Layer.SENTIMENT))
          .annotate(new Comment("c1", "t1", null, null, "Odd \u0007\uffff 😀.", List.of(), null));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void provenanceNamesVersionSettingsAndModels() {
    AnnotatorProvenance provenance = SharedAnnotator.get().provenance();

    assertThat(provenance.library()).isEqualTo("Stanford CoreNLP");
    assertThat(provenance.version()).matches("4\\.5\\.\\d+");
    assertThat(provenance.settings())
        .containsEntry("parse.buildgraphs", "false")
        .containsEntry("longest parsed sentence", "120 tokens");
    // sha256sum target/models/edu/stanford/nlp/models/sentiment/sentiment.ser.gz
    assertThat(provenance.models())
        .hasSize(4)
        .containsEntry(
            "edu/stanford/nlp/models/sentiment/sentiment.ser.gz",
            "a6acffa9ab6b8f6069263a4a47c1218e0317a9461c942bcdcb9cb900ff58e434");
  }

  private static List<Sentence> annotate(String ownWords) {
    return SharedAnnotator.annotate(ownWords).sentences();
  }

  private static Sentence only(AnnotatedComment comment) {
    assertThat(comment.sentences())
        .as(comment.sentences().stream().map(Sentence::toString).collect(joining("\n")))
        .hasSize(1);
    return comment.sentences().get(0);
  }
}

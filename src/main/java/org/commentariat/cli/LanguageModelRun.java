package org.commentariat.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commentariat.analysis.pseudonym.MaskedText;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.codebook.Codebook;
import org.commentariat.stance.Setting;
import org.commentariat.stance.llm.Interview;
import org.commentariat.stance.llm.Plan;
import org.commentariat.stance.llm.Transcript;
import org.commentariat.stance.llm.endpoint.Endpoint;
import org.commentariat.stance.llm.question.CodebookPrompt;
import org.commentariat.stance.llm.question.Question;
import org.commentariat.stance.llm.question.Questions;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;

/**
 * Asks a language model about comments, and says beforehand and afterwards what that amounts to.
 */
final class LanguageModelRun {
  private static final double MILLION = 1e6;

  /** Comments that are named one by one; of more there is the number. */
  private static final int NAMED = 10;

  private final LanguageModelOptions.Checked options;
  private final Main.Streams streams;

  LanguageModelRun(LanguageModelOptions.Checked options, Main.Streams streams) {
    this.options = options;
    this.streams = streams;
  }

  /** Asks about every comment with words, as far as the answer is not known. */
  Transcript ask(Codebook codebook, List<Comment> comments, Map<String, Setting> settings) {
    Pseudonyms names = new Pseudonyms(List.of(namesOf(comments)));
    List<Question> questions =
        new Questions(codebook, text -> blanked(names, text), options.alone())
            .of(comments, settings);
    Interview interview =
        new Interview(
            CodebookPrompt.of(codebook), options.model(), options.client(), options.cache());
    Plan plan = interview.plan(questions);
    announce(plan);
    if (plan.open().size() > options.maxRequests()) {
      throw Failure.usage(
          plan.open().size()
              + " requests are more than --llm-max-requests "
              + options.maxRequests()
              + " allows; nothing was sent. Allow more with --llm-max-requests "
              + plan.open().size());
    }
    try (Progress progress = Progress.of("answers", plan.open().size(), streams)) {
      Transcript transcript = interview.conduct(plan, options.parallel(), progress::reach);
      report(plan, transcript);
      return transcript;
    }
  }

  private void announce(Plan plan) {
    Endpoint endpoint = options.client().endpoint();
    int open = plan.open().size();
    streams.say(
        "language model "
            + options.model()
            + " at "
            + endpoint.host()
            + ": "
            + count(plan.questions().size(), "comment")
            + ", "
            + count(plan.fromCache(), "answer")
            + " kept from before, "
            + count(open, "request")
            + " to send");
    if (open == 0) {
      return;
    }
    streams.say(
        "about "
            + number(plan.tokensIn())
            + " tokens to read and "
            + number(plan.tokensOut())
            + " to write (estimated at "
            + Plan.CHARACTERS_A_TOKEN
            + " characters a token; answers sent back and models that think aloud need more)"
            + cost(plan.tokensIn(), plan.tokensOut()));
    streams.say(
        "the words of the comments, names of commenters blanked, go to "
            + (endpoint.local()
                ? "a server on this machine"
                : endpoint.host()
                    + ", which is another machine"
                    + (endpoint.encrypted() ? "" : ", and unencrypted")));
  }

  private void report(Plan plan, Transcript transcript) {
    if (transcript.stopped() != null && transcript.answers().isEmpty()) {
      throw Failure.usage("no answer from the language model: " + transcript.stopped());
    }
    if (!plan.open().isEmpty()) {
      streams.say(
          number(transcript.tokensIn())
              + " tokens read and "
              + number(transcript.tokensOut())
              + " written, as the server counts"
              + (transcript.uncounted() == 0
                  ? ""
                  : ", which it did not for " + count(transcript.uncounted(), "answer"))
              + cost(transcript.tokensIn(), transcript.tokensOut()));
    }
    if (transcript.notKept() != null) {
      streams.say("answers cannot be kept for the next run: " + transcript.notKept());
    }
    if (transcript.stopped() != null) {
      streams.say(
          "stopped asking: "
              + transcript.stopped()
              + "; what was answered is kept, and the same command goes on from there");
    }
    transcript.unanswered().entrySet().stream()
        .limit(NAMED)
        .forEach(one -> streams.say(one.getKey() + ": not judged: " + one.getValue()));
    if (transcript.unanswered().size() > NAMED) {
      streams.say(
          "in all "
              + count(transcript.unanswered().size(), "comment")
              + " without a usable answer");
    }
    List<String> instructing = transcript.instructing();
    if (!instructing.isEmpty()) {
      streams.say(
          count(instructing.size(), "comment")
              + " with words that may be meant for a language model; look at what was judged: "
              + String.join(", ", instructing.subList(0, Math.min(NAMED, instructing.size())))
              + (instructing.size() > NAMED ? ", …" : ""));
    }
  }

  private String cost(long in, long out) {
    Double priceIn = options.priceIn();
    Double priceOut = options.priceOut();
    if (priceIn == null && priceOut == null) {
      return "";
    }
    double cost =
        (in * (priceIn == null ? 0 : priceIn) + out * (priceOut == null ? 0 : priceOut)) / MILLION;
    return String.format(Locale.ROOT, "; about %.4f at the prices given", cost);
  }

  private static String count(long n, String what) {
    return number(n) + " " + what + (n == 1 ? "" : "s");
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** Only the names count. */
  private static CommentThread namesOf(List<Comment> comments) {
    List<Comment> named =
        comments.stream()
            .map(one -> new Comment(one.id(), "-", one.author(), null, "", one.quotations(), null))
            .toList();
    return new CommentThread("-", "-", new Article(null, null), named);
  }

  /** Every name as underscores: as long as before, so that places in the text stay. */
  private static String blanked(Pseudonyms names, String text) {
    char[] blanked = text.toCharArray();
    for (MaskedText.Replacement name : names.mask(text).replacements()) {
      Arrays.fill(blanked, name.start(), name.end(), '_');
    }
    return new String(blanked);
  }
}

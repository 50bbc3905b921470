package org.commentariat.stance.llm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.commentariat.stance.llm.Interview.Heard;
import org.commentariat.stance.llm.answer.Answer;
import org.commentariat.stance.llm.answer.AnswerCache.Kept;
import org.commentariat.stance.llm.endpoint.ChatReply;
import org.commentariat.stance.llm.endpoint.Endpoint;
import org.commentariat.stance.llm.endpoint.EndpointFailure.Kind;
import org.commentariat.stance.llm.question.CodebookPrompt;
import org.commentariat.stance.llm.question.Question;
import org.jspecify.annotations.Nullable;

/** Enters what is heard, and says when it is no use to go on. Not thread-safe. */
final class Ledger {
  /** Why a question has no answer that was never put. */
  static final String NOT_ASKED = "not asked any more";

  /** Questions in a row that the server failed in spite of all patience. */
  private static final int GIVE_UP_AFTER = 5;

  /** Questions refused before any is answered: it is not the questions then. */
  private static final int REFUSED_AT_FIRST = 10;

  private final Plan plan;
  private final Map<String, Kept> answers;
  private final Map<String, String> failures = new HashMap<>();
  private long tokensIn;
  private long tokensOut;
  private int uncounted;
  private int failedInARow;
  private int refused;
  private boolean heard;
  private @Nullable String stopped;
  private @Nullable String notKept;

  Ledger(Plan plan) {
    this.plan = plan;
    this.answers = new HashMap<>(plan.known());
  }

  boolean stopped() {
    return stopped != null;
  }

  void enter(Heard one) {
    for (ChatReply reply : one.replies()) {
      boolean counted = reply.tokensIn() >= 0 && reply.tokensOut() >= 0;
      tokensIn += counted ? reply.tokensIn() : 0;
      tokensOut += counted ? reply.tokensOut() : 0;
      uncounted += counted ? 0 : 1;
    }
    notKept = notKept == null ? one.notKept() : notKept;
    heard |= !one.replies().isEmpty();
    failedInARow = one.kind() == Kind.GAVE_UP ? failedInARow + 1 : 0;
    refused += one.kind() == Kind.REFUSED ? 1 : 0;
    if (one.kept() == null) {
      failures.put(one.key(), one.why());
    } else {
      answers.put(one.key(), one.kept());
    }
    if (one.kind() == Kind.HOPELESS
        || failedInARow >= GIVE_UP_AFTER
        || (!heard && refused >= REFUSED_AT_FIRST)) {
      stopped = one.why();
    }
  }

  Transcript transcript(CodebookPrompt prompt, String model, Endpoint endpoint) {
    Map<String, Question> questions = new LinkedHashMap<>();
    Map<String, Answer> answered = new LinkedHashMap<>();
    Map<String, String> unanswered = new LinkedHashMap<>();
    SortedSet<String> reported = new TreeSet<>();
    SortedSet<String> requests = new TreeSet<>();
    int lost = 0;
    for (Question question : plan.questions()) {
      String id = question.commentId();
      questions.put(id, question);
      String key = plan.keys().get(id);
      Kept kept = key == null ? null : answers.get(key);
      if (kept != null) {
        answered.put(id, kept.answer());
        requests.add(kept.request());
        lost += kept.answer().lost();
        if (kept.model() != null) {
          reported.add(kept.model());
        }
      } else if (key != null) {
        unanswered.put(id, failures.getOrDefault(key, NOT_ASKED));
      }
    }
    LlmProvenance provenance =
        new LlmProvenance(
            model,
            reported,
            endpoint.host(),
            endpoint.local(),
            CodebookPrompt.VERSION,
            prompt.sha256(),
            requests,
            answered.size(),
            plan.fromCache(),
            unanswered.size(),
            lost,
            count(Question::instructing),
            count(Question::withheld),
            count(Question::shortened));
    return new Transcript(
        questions,
        answered,
        unanswered,
        provenance,
        tokensIn,
        tokensOut,
        uncounted,
        stopped,
        notKept);
  }

  private int count(Predicate<Question> which) {
    return (int) plan.questions().stream().filter(which).count();
  }
}

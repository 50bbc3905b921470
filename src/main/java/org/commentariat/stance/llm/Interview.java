package org.commentariat.stance.llm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.commentariat.codebook.Code;
import org.commentariat.provenance.Sha256;
import org.commentariat.stance.llm.answer.Answer;
import org.commentariat.stance.llm.answer.AnswerCache;
import org.commentariat.stance.llm.answer.AnswerCache.Kept;
import org.commentariat.stance.llm.answer.AnswerReader;
import org.commentariat.stance.llm.answer.InvalidAnswer;
import org.commentariat.stance.llm.endpoint.ChatClient;
import org.commentariat.stance.llm.endpoint.ChatReply;
import org.commentariat.stance.llm.endpoint.ChatRequest;
import org.commentariat.stance.llm.endpoint.ChatRequest.Turn;
import org.commentariat.stance.llm.endpoint.EndpointFailure;
import org.commentariat.stance.llm.question.CodebookPrompt;
import org.commentariat.stance.llm.question.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Asks a language model about comments, one request a comment, several requests at once. An answer
 * that cannot be used is sent back once with what was wrong; a second one is none. Answers are kept
 * at once, so that a run that ends early loses nothing that was answered.
 */
public final class Interview {
  /** What a model writes about a comment: so many tokens, and so many more for each code. */
  private static final int TOKENS_OUT = 100;

  private static final int TOKENS_OUT_A_CODE = 25;
  private static final int LONGEST_RETURNED = 2_000;

  private final CodebookPrompt prompt;
  private final String model;
  private final ChatClient client;
  private final AnswerCache cache;
  private final AnswerReader reader;
  private final Set<String> codes;

  /**
   * @param prompt sent with each request
   * @param model as the server calls it
   * @param client whom to ask
   * @param cache answers known from before, and where to keep new ones
   */
  public Interview(CodebookPrompt prompt, String model, ChatClient client, AnswerCache cache) {
    this.prompt = prompt;
    this.model = model;
    this.client = client;
    this.cache = cache;
    this.reader = new AnswerReader(prompt.codebook());
    this.codes =
        prompt.codebook().codes().stream().map(Code::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Looks up what is known and counts what is not; asks nothing. */
  public Plan plan(List<Question> questions) {
    Map<String, String> keys = new LinkedHashMap<>();
    Map<String, Kept> known = new LinkedHashMap<>();
    Map<String, Question> open = new LinkedHashMap<>();
    for (Question question : questions) {
      if (!question.hasWords()) {
        continue;
      }
      String key = key(question);
      keys.put(question.commentId(), key);
      if (!known.containsKey(key) && !open.containsKey(key)) {
        cache
            .find(key, codes, question.ownWords().length())
            .ifPresentOrElse(kept -> known.put(key, kept), () -> open.put(key, question));
      }
    }
    long everyTime = prompt.instructions().length() + (long) prompt.schema().toString().length();
    long characters =
        open.values().stream().mapToLong(each -> everyTime + each.message().length()).sum();
    return new Plan(
        questions,
        keys,
        known,
        List.copyOf(open.values()),
        characters / Plan.CHARACTERS_A_TOKEN,
        open.size() * (TOKENS_OUT + (long) TOKENS_OUT_A_CODE * codes.size()));
  }

  /** What identifies an answer: all that was asked, of which model, where. */
  private String key(Question question) {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    all.add(CodebookPrompt.VERSION).add(prompt.codebook().fingerprint()).add(prompt.sha256());
    all.add(client.endpoint().url()).add(model);
    all.add(question.message()).add(question.ownWords());
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Asks what is open.
   *
   * @param plan of this interview
   * @param parallel requests at once, at least 1; no answer depends on it
   * @param progress told how many questions are done, in steps of one, by the calling thread
   * @throws CancellationException when the calling thread is interrupted, which it then still is
   */
  public Transcript conduct(Plan plan, int parallel, IntConsumer progress) {
    Ledger ledger = new Ledger(plan);
    AtomicBoolean hopeless = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(parallel);
    try {
      CompletionService<Heard> running = new ExecutorCompletionService<>(pool);
      plan.open().forEach(question -> running.submit(() -> ask(plan, question, hopeless)));
      for (int i = 1; i <= plan.open().size() && !ledger.stopped(); i++) {
        ledger.enter(running.take().get());
        progress.accept(i);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while asking " + client.endpoint().host());
    } catch (ExecutionException e) {
      throw new IllegalStateException("asking failed: " + e.getCause(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return ledger.transcript(prompt, model, client.endpoint());
  }

  private Heard ask(Plan plan, Question question, AtomicBoolean hopeless)
      throws InterruptedException {
    String key = plan.keys().getOrDefault(question.commentId(), "");
    if (hopeless.get()) { // another question has learned it; the ledger does a moment later
      return new Heard(key, List.of(), null, Ledger.NOT_ASKED, null, null);
    }
    ChatRequest first =
        new ChatRequest(
            model,
            List.of(
                new Turn("system", prompt.instructions()), new Turn("user", question.message())),
            prompt.schema());
    List<ChatReply> replies = new ArrayList<>();
    try {
      ChatReply reply = client.ask(first);
      replies.add(reply);
      try {
        return heard(key, replies, reader.read(reply.text(), question.ownWords()));
      } catch (InvalidAnswer e) {
        reply = client.ask(first.continued(returned(reply.text()), rejoinder(e)));
        replies.add(reply);
        return heard(key, replies, reader.read(reply.text(), question.ownWords()));
      }
    } catch (InvalidAnswer e) {
      return new Heard(key, replies, null, "no usable answer: " + e.getMessage(), null, null);
    } catch (EndpointFailure e) {
      hopeless.compareAndSet(false, e.kind() == EndpointFailure.Kind.HOPELESS);
      return new Heard(key, replies, null, String.valueOf(e.getMessage()), e.kind(), null);
    }
  }

  private Heard heard(String key, List<ChatReply> replies, Answer answer) {
    String name = replies.get(replies.size() - 1).model();
    Kept kept = new Kept(answer, name, client.requestShape());
    try {
      cache.keep(key, kept);
      return new Heard(key, replies, kept, "", null, null);
    } catch (IOException e) {
      return new Heard(key, replies, kept, "", null, e.toString());
    }
  }

  private static String returned(String text) {
    String start = text.length() <= LONGEST_RETURNED ? text : text.substring(0, LONGEST_RETURNED);
    return start.isBlank() ? "(nothing)" : start; // servers refuse empty turns
  }

  private static String rejoinder(InvalidAnswer wrong) {
    return "This answer cannot be used: "
        + wrong.getMessage()
        + ". Answer again about the same comment, with one JSON object of the form described, and nothing else.";
  }

  /**
   * What came of one question.
   *
   * @param key of the question
   * @param replies that came, usable or not
   * @param kept the answer, or null
   * @param why there is none
   * @param kind of the failure when the server failed, else null
   * @param notKept why the answer could not be kept, or null
   */
  record Heard(
      String key,
      List<ChatReply> replies,
      @Nullable Kept kept,
      String why,
      EndpointFailure.@Nullable Kind kind,
      @Nullable String notKept) {}
}

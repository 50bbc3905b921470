package org.commentariat.stance.llm.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * What a language model answered.
 *
 * @param text as it came; anything at all
 * @param model the model as the server names it, or null when it does not
 * @param tokensIn tokens read, as the server counts them, or -1 when it does not say
 * @param tokensOut tokens written, or -1
 */
public record ChatReply(String text, @Nullable String model, long tokensIn, long tokensOut) {}

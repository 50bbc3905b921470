package org.commentariat.analysis.dynamics;

/**
 * A reply and what it answers, by two persons.
 *
 * @param parent the comment answered
 * @param reply the one that answers it
 */
record Exchange(Turn parent, Turn reply) {

  /** Whether it is as good as certain that the reply answers this parent. */
  boolean isCertain() {
    return reply.link() != null && reply.link().isCertain();
  }
}

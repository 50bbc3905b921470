package org.commentariat.evaluation.baseline;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.provenance.Sha256;

/**
 * Comments in five parts, whole threads in each. The part of a thread is the SHA-256 of its id, as
 * a number, modulo five: the same in every run, and for every set of comments that it is in.
 */
final class Folds {
  static final int COUNT = 5;

  private final int[] foldOf;

  Folds(List<CodedComment> comments) {
    foldOf = comments.stream().mapToInt(comment -> of(comment.threadId())).toArray();
  }

  /** The part of a thread, from 0 to 4. */
  static int of(String threadId) {
    String hash = Sha256.of(threadId.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(hash, 16).mod(BigInteger.valueOf(COUNT)).intValue();
  }

  /** Positions of the comments whose part is wanted. */
  int[] positions(IntPredicate wanted) {
    return IntStream.range(0, foldOf.length).filter(i -> wanted.test(foldOf[i])).toArray();
  }
}

package org.commentariat.stance.llm.endpoint;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how often to try.
 *
 * @param perTry longest time from sending a request to the last byte of its answer
 * @param tries at most, at least 1
 * @param firstWait before the second try; doubles from try to try
 * @param allWaits longest time spent waiting between the tries of one question
 */
public record Patience(Duration perTry, int tries, Duration firstWait, Duration allWaits) {
  public Patience {
    if (perTry.isNegative() || perTry.isZero() || tries < 1 || firstWait.isNegative()) {
      throw new IllegalArgumentException(
          "no patience: " + perTry + " a try, " + tries + " tries, first wait " + firstWait);
    }
  }

  /**
   * Five tries; waits of 1, 2, 4 and 8 seconds, or what the server asks for, of 2 minutes in all.
   */
  public static Patience of(Duration perTry) {
    return new Patience(perTry, 5, Duration.ofSeconds(1), Duration.ofMinutes(2));
  }

  /**
   * How long to wait after a try that failed.
   *
   * @param failed number of the try, from 1
   * @param asked what the server asked for, or null
   */
  Duration after(int failed, @Nullable Duration asked) {
    return asked == null ? firstWait.multipliedBy(1L << (failed - 1)) : asked;
  }

  /** Passes time; a test passes it faster. */
  @FunctionalInterface
  public interface Pause {
    Pause SLEEP = time -> Thread.sleep(time.toMillis());

    void of(Duration time) throws InterruptedException;
  }
}

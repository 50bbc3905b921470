package org.commentariat.analysis.time;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.smoothing.LocalShare;
import org.commentariat.statistics.smoothing.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Shares at any time, smoothed. The bandwidth narrows with the fifth root of the number of people,
 * the rate at which bias and variance of a local line fall together (Fan 1993,
 * doi:10.1214/aos/1176349022).
 */
final class Smoothing {
  private static final double SECONDS_A_DAY = 86_400;

  private final Instant origin;
  private final @Nullable LocalShare smoother;
  private final Map<String, List<Observation>> byCode;

  private Smoothing(
      Instant origin, @Nullable LocalShare smoother, Map<String, List<Observation>> byCode) {
    this.origin = origin;
    this.smoother = smoother;
    this.byCode = byCode;
  }

  /** Of comments in the order of time, at least one. */
  static Smoothing of(List<Moment> moments, List<String> codes, double level) {
    Instant origin = moments.get(0).time();
    double span = days(origin, moments.get(moments.size() - 1).time());
    long people = moments.stream().map(Moment::person).distinct().count();
    Map<String, List<Observation>> byCode = new HashMap<>();
    for (String code : codes) {
      byCode.put(
          code,
          moments.stream()
              .map(
                  moment ->
                      new Observation(
                          days(origin, moment.time()),
                          moment.codes().contains(code) ? 1 : 0,
                          moment.person()))
              .toList());
    }
    return new Smoothing(
        origin,
        span == 0 ? null : new LocalShare(span * Math.pow((double) people, -0.2), level),
        byCode);
  }

  /** How far comments count, or null when all have one time. */
  @Nullable Double bandwidthDays() {
    return smoother == null ? null : Double.valueOf(smoother.bandwidth());
  }

  /** The share of a code around a time. */
  Measure at(Instant time, String code) {
    return smoother == null
        ? new Undefined("all comments have one time")
        : smoother.at(days(origin, time), byCode.getOrDefault(code, List.of()));
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0 / SECONDS_A_DAY;
  }
}

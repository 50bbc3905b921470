package org.commentariat.analysis.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.stance.CodeBounds;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RobustnessTest {
  private static final List<String> CODES = List.of("trams", "buses");
  private static final CodeBounds BOUNDS =
      new CodeBounds(
          new TreeMap<>(Map.of("trams", 0.3, "buses", 0.3)),
          List.of(),
          CodeBounds.Clash.STRONGER_APPLIES);

  private static Scored comment(
      String id, String thread, @Nullable String author, double trams, double buses) {
    TreeMap<String, Double> probabilities = new TreeMap<>(Map.of("trams", trams, "buses", buses));
    return new Scored(
        id,
        thread,
        author,
        null,
        true,
        true,
        false,
        BOUNDS.codes(probabilities),
        probabilities,
        null);
  }

  private static Robustness of(List<Scored> comments, String... repeated) {
    return Robustness.of(
        comments, CODES, Optional.of(BOUNDS), null, Set.of(repeated), CodedSample.NONE, 0.95);
  }

  private static double share(Robustness robustness, Variant variant, String code) {
    return robustness.under(variant).share(code) instanceof Estimate share
        ? share.value()
        : Double.NaN;
  }

  /** Sixty say trams, one of them in forty comments; thirty say buses once each, and surely. */
  private static List<Scored> oneLoudTramLover() {
    List<Scored> comments = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      comments.add(comment("loud" + i, "t" + i % 4, "Loud", 0.35, 0.1));
    }
    for (int i = 0; i < 20; i++) {
      comments.add(comment("tram" + i, "t" + i % 4, "T" + i, 0.35, 0.1));
    }
    for (int i = 0; i < 30; i++) {
      comments.add(comment("bus" + i, "t" + i % 4, "B" + i, 0.1, 0.9));
    }
    return comments;
  }

  @Test
  void oneLoudCommenterTurnsTheOrderOfTwoCodes() {
    Robustness robustness = of(oneLoudTramLover());
    assertThat(share(robustness, Variant.AS_REPORTED, "trams")).isEqualTo(0.666667); // 60 of 90
    // of 51 known commenters 5 % are 3; of these only Loud wrote more than those who stay
    assertThat(robustness.under(Variant.WITHOUT_MOST_ACTIVE).comments()).isEqualTo(50);
    assertThat(share(robustness, Variant.WITHOUT_MOST_ACTIVE, "trams")).isEqualTo(0.4); // 20/50
    assertThat(share(robustness, Variant.EACH_COMMENTER_ONCE, "trams"))
        .isEqualTo(0.411765); // 21/51
    Order order = robustness.orders().get(0);
    assertThat(order.higher()).isEqualTo("trams");
    assertThat(order.reversed())
        .contains(Variant.WITHOUT_MOST_ACTIVE, Variant.EACH_COMMENTER_ONCE)
        .doesNotContain(Variant.LOWER_BOUNDS, Variant.EACH_THREAD_ONCE);
    assertThat(order.holds()).isFalse();
  }

  @Test
  void weakJudgmentsFallWhenTheBoundsRise() {
    Robustness robustness = of(oneLoudTramLover());
    assertThat(share(robustness, Variant.LOWER_BOUNDS, "trams")).isEqualTo(0.666667);
    assertThat(share(robustness, Variant.HIGHER_BOUNDS, "trams")).isZero(); // 0.35 < 0.4
    assertThat(share(robustness, Variant.HIGHER_BOUNDS, "buses")).isEqualTo(0.333333);
    assertThat(share(robustness, Variant.EVEN_BOUNDS, "trams")).isZero();
    assertThat(robustness.orders().get(0).reversed()).contains(Variant.HIGHER_BOUNDS);
    assertThat(robustness.ranges().get(0).lowest()).isEqualTo(Variant.HIGHER_BOUNDS);
  }

  @Test
  void anOrderThatNothingTurnsHolds() {
    List<Scored> comments = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      boolean tram = i % 5 != 0;
      comments.add(comment("c" + i, "t" + i / 10, "A" + i, tram ? 0.9 : 0.1, tram ? 0.1 : 0.9));
    }
    Order order = of(comments).orders().get(0);
    assertThat(order.holds()).isTrue();
    assertThat(order.unclear()).isEmpty();
    assertThat(order.undefined()).containsExactly(Variant.OTHER_CLASSIFIER);
  }

  @Test
  void aTextThatManyPostCountsOnce() {
    List<Scored> comments =
        List.of(
            comment("a", "t", "A", 0.9, 0.1),
            comment("b", "t", "B", 0.9, 0.1),
            comment("c", "t", "C", 0.1, 0.1));
    Robustness robustness = of(comments, "b");
    assertThat(robustness.under(Variant.WITHOUT_DUPLICATES).comments()).isEqualTo(2);
    assertThat(share(robustness, Variant.WITHOUT_DUPLICATES, "trams")).isEqualTo(0.5);
  }

  @Test
  void aLongThreadCountsAsMuchAsAShortOne() {
    List<Scored> comments = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      comments.add(comment("long" + i, "long", "L" + i, i < 3 ? 0.9 : 0.1, 0.1));
    }
    comments.add(comment("short", "short", "S", 0.1, 0.1));
    Robustness robustness = of(comments);
    assertThat(share(robustness, Variant.EACH_THREAD_ONCE, "trams")).isEqualTo(0.25); // (½ + 0)/2
    assertThat(robustness.under(Variant.EACH_THREAD_ONCE).share("trams"))
        .isEqualTo(
            SixDecimals.of(
                ClusteredProportion.wilsonOfClusters(new int[] {3, 0}, new int[] {6, 1}, 0.95)));
    assertThat(share(robustness, Variant.LONG_THREADS, "trams")).isEqualTo(0.5);
    assertThat(robustness.under(Variant.LONG_THREADS).comments()).isEqualTo(6);
  }

  @Test
  void anotherClassifierIsComparedWhereItWasAsked() {
    List<Scored> comments = new ArrayList<>();
    for (Scored each : oneLoudTramLover()) {
      comments.add(
          new Scored(
              each.id(),
              each.threadId(),
              each.author(),
              null,
              true,
              true,
              false,
              each.codes(),
              each.probabilities(),
              new TreeSet<>(Set.of("buses", "a code of no codebook"))));
    }
    Robustness robustness =
        Robustness.of(
            comments, CODES, Optional.of(BOUNDS), "the cues", Set.of(), CodedSample.NONE, 0.95);
    assertThat(share(robustness, Variant.OTHER_CLASSIFIER, "buses")).isEqualTo(1);
    assertThat(share(robustness, Variant.OTHER_CLASSIFIER, "trams")).isZero();
    assertThat(of(oneLoudTramLover()).under(Variant.OTHER_CLASSIFIER).share("trams"))
        .isEqualTo(new Undefined("no other classifier was asked"));
  }

  @Test
  void commentsOfOneThreadMayBeTheOnesThatAreAlike() {
    Robustness robustness = of(oneLoudTramLover());
    assertThat(robustness.under(Variant.ALIKE_OTHERWISE).share("trams"))
        .isEqualTo(
            SixDecimals.of(
                // by thread: 10 + 5 + (of thirty buses 8, 8, 7, 7 none) of 23, 23, 22, 22
                ClusteredProportion.wilson(
                    new int[] {15, 15, 15, 15}, new int[] {23, 23, 22, 22}, 0.95)));
  }

  @Test
  void whatCouldNotBeReadHoldsNoCodeUnderAnyBounds() {
    Scored read = comment("a", "t", "A", 0.25, 0.1);
    Scored unread =
        new Scored(
            "b", "t", "B", null, true, false, true, new TreeSet<>(), read.probabilities(), null);
    Robustness robustness = of(List.of(read, unread));
    assertThat(share(robustness, Variant.LOWER_BOUNDS, "trams")).isEqualTo(0.5); // 0.25 ≥ 0.2
    assertThat(robustness.under(Variant.JUDGED_ONLY).comments()).isEqualTo(1);
  }

  @Test
  void withoutBoundsTheChoicesOfBoundsAreUndefined() {
    Robustness robustness =
        Robustness.of(
            oneLoudTramLover(), CODES, Optional.empty(), null, Set.of(), CodedSample.NONE, 0.95);
    assertThat(robustness.bounds()).isEmpty();
    for (Variant variant :
        List.of(Variant.LOWER_BOUNDS, Variant.HIGHER_BOUNDS, Variant.EVEN_BOUNDS)) {
      assertThat(robustness.under(variant).share("buses"))
          .isEqualTo(new Undefined("the classifier does not decide by bounds"));
    }
  }

  @Test
  void fewAndEmptyInputsAreUndefinedAndNeverFail() {
    assertThat(of(List.of()).variants())
        .flatExtracting(VariantShares::shares)
        .extracting(VariantShares.CodeShare::share)
        .allMatch(share -> share instanceof Undefined);
    assertThat(of(List.of()).ranges())
        .containsExactly(
            new Robustness.Range("trams", null, null), new Robustness.Range("buses", null, null));
    Robustness one = of(List.of(comment("a", "t", null, 0.9, 0.1)));
    assertThat(share(one, Variant.AS_REPORTED, "trams")).isEqualTo(1);
    assertThat(one.under(Variant.EACH_COMMENTER_ONCE).share("trams"))
        .isEqualTo(new Undefined("there are no observations"));
  }

  @Test
  void repliesAreCountedByFewerLinks() {
    List<Scored> comments = new ArrayList<>();
    comments.add(comment("a", "t", "A", 0.9, 0.1));
    ReplyLink stated = new ReplyLink("a", ReplyLink.Rule.STATED_ID, 1);
    ReplyLink quoted = new ReplyLink("a", ReplyLink.Rule.QUOTATION_EXACT, 0.97);
    ReplyLink guessed = new ReplyLink("a", ReplyLink.Rule.MENTION, 0.7);
    comments.add(answering(comment("b", "t", "B", 0.9, 0.1), stated));
    comments.add(answering(comment("c", "t", "C", 0.1, 0.9), quoted));
    comments.add(answering(comment("d", "t", "D", 0.9, 0.9), guessed));
    comments.add(answering(comment("e", "t", "E", 0.1, 0.1), guessed));
    List<ReplyVariant> replies = of(comments).replies();
    assertThat(replies).extracting(each -> value(each.answering())).containsExactly(0.8, 0.4, 0.2);
    // of b, c and d, who hold a code, b and d share one with a; e holds none
    assertThat(replies).extracting(each -> value(each.alike())).containsExactly(0.666667, 0.5, 1.0);
  }

  private static double value(Object measure) {
    return measure instanceof Estimate estimate ? estimate.value() : Double.NaN;
  }

  private static Scored answering(Scored comment, ReplyLink link) {
    return new Scored(
        comment.id(),
        comment.threadId(),
        comment.author(),
        link,
        true,
        true,
        false,
        comment.codes(),
        comment.probabilities(),
        null);
  }
}

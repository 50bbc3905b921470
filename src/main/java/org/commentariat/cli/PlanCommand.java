package org.commentariat.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commentariat.statistics.planning.AlphaWidth;
import org.commentariat.statistics.planning.DifferencePower;
import org.commentariat.statistics.planning.SamplePlan;
import org.commentariat.statistics.planning.ShareMargin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how many comments to code. */
@Command(
    name = "plan",
    description = "Say how many comments to code by hand, and on which assumptions.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat plan --margin .05                          a share ± 5 points",
      "  commentariat plan --margin .05 --share .2 --of 1800     a share near 20 %% of 1,800 comments",
      "  commentariat plan --alpha-width .2 --share .2           an interval of alpha from, say, .7 to .9",
      "  commentariat plan --difference .1 --share .3            30 %% here and 40 %% there"
    })
final class PlanCommand implements Callable<Integer> {
  private static final int SIMULATIONS = 2000;

  private final Main.Streams streams;

  @Option(names = "--margin", paramLabel = "X", description = "For a share ± X.")
  private @Nullable Double margin;

  @Option(
      names = "--alpha-width",
      paramLabel = "W",
      description = "For an interval of Krippendorff's alpha, of two coders, that is W wide.")
  private @Nullable Double width;

  @Option(
      names = "--difference",
      paramLabel = "D",
      description = "For detecting that a share is D higher in one group than in another.")
  private @Nullable Double difference;

  @Option(
      names = "--share",
      paramLabel = "P",
      defaultValue = "0.5",
      description =
          "The share of the code to expect (default: 0.5, the most cautious for a margin).")
  private double share = 0.5;

  @Option(
      names = "--of",
      paramLabel = "N",
      description = "How many comments there are (default: very many).")
  private int comments = Integer.MAX_VALUE;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      defaultValue = "0.8",
      description = "The alpha to expect (default: 0.8).")
  private double alpha = 0.8;

  @Option(
      names = "--design-effect",
      paramLabel = "D",
      defaultValue = "1",
      description =
          "Above 1 when comments of one thread or person are alike (default: 1); a report states it.")
  private double designEffect = 1;

  @Option(
      names = "--power",
      paramLabel = "P",
      defaultValue = "0.8",
      description = "Probability of detecting the difference (default: 0.8).")
  private double power = 0.8;

  @Option(
      names = "--level",
      paramLabel = "L",
      defaultValue = "0.95",
      description = "Confidence level; a test has one minus this (default: 0.95).")
  private double level = 0.95;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the simulation (default: 1).")
  private long seed = 1;

  PlanCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (margin == null && width == null && difference == null) {
      throw Failure.usage("expected --margin, --alpha-width or --difference");
    }
    require();
    StringBuilder text = new StringBuilder();
    try {
      if (margin != null) {
        append(
            text,
            "a share ± " + number(margin),
            "formula, for comments drawn at random and coded once (Cochran 1977, section 4.4)",
            new ShareMargin(margin, share, comments, designEffect, level).plan());
      }
      if (width != null) {
        append(
            text,
            "an interval of alpha that is " + number(width) + " wide, each by two coders",
            "simulation",
            new AlphaWidth(alpha, List.of(share, 1 - share), width, level, SIMULATIONS, seed)
                .plan());
      }
      if (difference != null) {
        append(
            text,
            "detecting a difference of " + number(difference) + ", half in each group",
            "formula (Fleiss, Levin and Paik 2003, equation 4.14)",
            new DifferencePower(share, share + difference, power, 1 - level, designEffect).plan());
      }
    } catch (IllegalArgumentException e) { // what was typed makes no sense; it says why
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
    streams.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return ExitCode.OK;
  }

  private void require() {
    requireShare("--margin", margin);
    requireShare("--difference", difference);
    requireShare("--share", share);
    requireShare("--alpha", alpha);
    requireShare("--power", power);
    requireShare("--level", level);
    if (difference != null && share + difference >= 1) {
      throw Failure.usage(
          "--share "
              + number(share)
              + " and --difference "
              + number(difference)
              + ": the higher share would be "
              + number(share + difference)
              + "; expected less than 1");
    }
  }

  private static void requireShare(String option, @Nullable Double value) {
    if (value != null && !(value > 0 && value < 1)) { // negated so that NaN is refused too
      throw Failure.usage(
          option
              + " "
              + value
              + ": expected a number above 0 and below 1; five percentage points are .05");
    }
  }

  private static void append(StringBuilder text, String purpose, String method, SamplePlan plan) {
    text.append(String.format(Locale.ROOT, "code %d comments for %s\n", plan.codings(), purpose));
    text.append("  by ").append(method).append('\n');
    plan.assumptions()
        .forEach(
            (name, value) ->
                text.append("  assumed ")
                    .append(name.equals("items") ? "comments to draw from" : name)
                    .append(": ")
                    .append(value == Integer.MAX_VALUE ? "very many" : number(value))
                    .append('\n'));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(6, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}

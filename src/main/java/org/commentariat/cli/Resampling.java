package org.commentariat.cli;

import org.commentariat.statistics.ClusterBootstrap;
import picocli.CommandLine.Option;

/** How intervals are drawn: the option that commands with resampled intervals share. */
final class Resampling {
  /** Resamples behind an interval that has no formula. */
  private static final int REPLICATES = 2000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the intervals (default: 1). Equal seeds give equal output.")
  private long seed = 1;

  ClusterBootstrap bootstrap() {
    return new ClusterBootstrap(seed, REPLICATES);
  }
}

package org.commentariat.statistics.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items added up by cluster, with the coded ones among them, so that an estimate need not go
 * through all items again.
 *
 * @param size number of items
 * @param weight sum of the weights of all items; their number where each counts once
 * @param machineSum weighted sum of all machine labels
 * @param clusters by name
 */
record Sample(int size, double weight, double machineSum, Map<String, Members> clusters) {

  /** The items of a cluster. */
  static final class Members {
    double weight;
    double machineSum;
    final List<Coded> coded = new ArrayList<>();
  }

  /**
   * A coded item.
   *
   * @param weight how many items it stands for, each by its own weight
   */
  record Coded(double machine, double human, double weight) {}

  static Sample of(List<Item> items) {
    Map<String, Members> clusters = new LinkedHashMap<>();
    double weight = 0;
    double sum = 0;
    for (Item item : items) {
      Members members = clusters.computeIfAbsent(item.cluster(), name -> new Members());
      members.weight += item.weight();
      members.machineSum += item.weight() * item.machine();
      weight += item.weight();
      sum += item.weight() * item.machine();
      HumanCode human = item.human();
      if (human != null) {
        members.coded.add(
            new Coded(item.machine(), human.value(), item.weight() / human.probability()));
      }
    }
    return new Sample(items.size(), weight, sum, clusters);
  }

  /** What taking the machine's labels for human codes comes to. */
  static Sample asIfCoded(List<Item> items) {
    return of(
        items.stream()
            .map(
                item ->
                    new Item(
                        item.cluster(),
                        item.machine(),
                        new HumanCode(item.machine(), 1),
                        item.weight()))
            .toList());
  }

  /** Number of coded items. */
  int codings() {
    return clusters.values().stream().mapToInt(members -> members.coded.size()).sum();
  }

  /** How many times as many codings it takes as with equal weights (Kish 1992). */
  double weighting() {
    double sum = 0;
    double squares = 0;
    for (Members members : clusters.values()) {
      for (Coded coded : members.coded) {
        sum += coded.weight();
        squares += coded.weight() * coded.weight();
      }
    }
    return codings() * squares / (sum * sum);
  }

  /** Number of clusters with coded items. */
  int codedClusters() {
    return (int) clusters.values().stream().filter(members -> !members.coded.isEmpty()).count();
  }
}

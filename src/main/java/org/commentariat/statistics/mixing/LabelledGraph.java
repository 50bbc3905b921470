package org.commentariat.statistics.mixing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.commentariat.statistics.table.ContingencyTable;

/** Nodes with labels and the ties between them. Immutable and thread-safe. */
public final class LabelledGraph {

  private final List<String> labels;
  private final int[] labelOf;
  private final int[] unitOf;
  private final int[] from;
  private final int[] to;

  /** Nodes by unit, units that may exchange their labels side by side. */
  private final List<List<int[]>> exchangeable;

  private final int[][] counts;

  private LabelledGraph(
      List<String> labels,
      int[] labelOf,
      int[] unitOf,
      int[] from,
      int[] to,
      List<List<int[]>> exchangeable) {
    this.labels = labels;
    this.labelOf = labelOf;
    this.unitOf = unitOf;
    this.from = from;
    this.to = to;
    this.exchangeable = exchangeable;
    this.counts = new int[labels.size()][labels.size()];
    for (int i = 0; i < from.length; i++) {
      counts[labelOf[from[i]]][labelOf[to[i]]]++;
    }
  }

  /**
   * A graph of nodes and ties.
   *
   * @param nodes a unit that has nodes in several blocks counts as one unit in each
   * @param ties between these nodes
   */
  public static LabelledGraph of(Collection<Node> nodes, Collection<Tie> ties) {
    List<String> labels = List.copyOf(new TreeSet<>(nodes.stream().map(Node::label).toList()));
    Map<String, Integer> positions = new HashMap<>();
    Map<String, Integer> units = new HashMap<>();
    int[] labelOf = new int[nodes.size()];
    int[] unitOf = new int[nodes.size()];
    for (Node node : nodes) {
      int position = positions.size();
      if (positions.put(node.id(), position) != null) {
        throw new IllegalArgumentException("two nodes have the id \"" + node.id() + "\"");
      }
      labelOf[position] = labels.indexOf(node.label());
      unitOf[position] = units.computeIfAbsent(node.unit(), unit -> units.size());
    }
    int[] from = ties.stream().mapToInt(tie -> position(positions, tie.from())).toArray();
    int[] to = ties.stream().mapToInt(tie -> position(positions, tie.to())).toArray();
    return new LabelledGraph(labels, labelOf, unitOf, from, to, exchangeable(nodes));
  }

  private static int position(Map<String, Integer> positions, String id) {
    Integer position = positions.get(id);
    if (position == null) {
      throw new IllegalArgumentException("a tie names the node \"" + id + "\", which is not there");
    }
    return position;
  }

  /** Units of one block with as many nodes as each other, in the order of the nodes. */
  private static List<List<int[]>> exchangeable(Collection<Node> nodes) {
    Map<String, Map<String, List<Integer>>> byBlock = new LinkedHashMap<>();
    int position = 0;
    for (Node node : nodes) {
      byBlock
          .computeIfAbsent(node.block(), block -> new LinkedHashMap<>())
          .computeIfAbsent(node.unit(), unit -> new ArrayList<>())
          .add(position++);
    }
    List<List<int[]>> exchangeable = new ArrayList<>();
    for (Map<String, List<Integer>> block : byBlock.values()) {
      Map<Integer, List<int[]>> bySize = new TreeMap<>();
      for (List<Integer> unit : block.values()) {
        bySize
            .computeIfAbsent(unit.size(), size -> new ArrayList<>())
            .add(unit.stream().mapToInt(Integer::intValue).toArray());
      }
      exchangeable.addAll(bySize.values().stream().filter(units -> units.size() > 1).toList());
    }
    return exchangeable;
  }

  /** How many nodes could get another unit's label by a permutation. */
  public int exchangeableNodes() {
    return exchangeable.stream().mapToInt(units -> units.size() * units.get(0).length).sum();
  }

  /** The same graph with the labels of exchangeable units dealt out anew. */
  LabelledGraph permuted(UniformRandomProvider random) {
    int[] dealt = labelOf.clone();
    for (List<int[]> units : exchangeable) {
      int[] order = PermutationSampler.natural(units.size());
      PermutationSampler.shuffle(random, order);
      for (int i = 0; i < order.length; i++) {
        int[] receiver = units.get(i);
        int[] giver = units.get(order[i]);
        for (int j = 0; j < receiver.length; j++) {
          dealt[receiver[j]] = labelOf[giver[j]];
        }
      }
    }
    return new LabelledGraph(labels, dealt, unitOf, from, to, exchangeable);
  }

  /** Number of ties. */
  public int ties() {
    return from.length;
  }

  /** The mixing matrix: ties by the label that they come from (row) and go to (column). */
  public ContingencyTable mixing() {
    return new ContingencyTable(
        labels,
        labels,
        Arrays.stream(counts).map(row -> IntStream.of(row).boxed().toList()).toList());
  }

  /** Ties within a label. */
  int within() {
    return IntStream.range(0, counts.length).map(label -> counts[label][label]).sum();
  }

  /** The share of ties within a label if ties paid no heed to labels. */
  double expectedWithin() {
    double products = 0;
    for (int label = 0; label < counts.length; label++) {
      int column = label;
      double outgoing = IntStream.of(counts[label]).sum();
      double incoming = Arrays.stream(counts).mapToInt(row -> row[column]).sum();
      products += outgoing / ties() * (incoming / ties());
    }
    return products;
  }

  /** The mean over units with ties of the share of their ties that go to another label. */
  double meanExposure() {
    int[] crossing = new int[unitOf.length];
    int[] all = new int[unitOf.length];
    for (int i = 0; i < from.length; i++) {
      all[unitOf[from[i]]]++;
      crossing[unitOf[from[i]]] += labelOf[from[i]] == labelOf[to[i]] ? 0 : 1;
    }
    return IntStream.range(0, all.length)
        .filter(unit -> all[unit] > 0)
        .mapToDouble(unit -> (double) crossing[unit] / all[unit])
        .average()
        .orElse(Double.NaN);
  }
}

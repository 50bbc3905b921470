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
import org.commentariat.statistics.table.ContingencyTable;

/** Nodes with labels and the ties between them. Immutable and thread-safe. */
public final class LabelledGraph {

  private final List<String> labels;
  private final int[] labelOf;
  private final int[] unitOf;
  private final int[] from;
  private final int[] to;

  /** Units that may exchange their labels. */
  private final List<Exchangeable> exchangeable;

  /** Units of one block with as many nodes as each other. */
  private static final class Exchangeable {
    private final int size;

    /** Nodes of the first unit, then of the second, and so on. */
    private final int[] nodes;

    Exchangeable(List<List<Integer>> units) {
      this.size = units.get(0).size();
      this.nodes = units.stream().flatMap(List::stream).mapToInt(node -> node).toArray();
    }

    /** Deals the labels of the units out among them (Fisher and Yates). */
    void shuffle(int[] labels, UniformRandomProvider random) {
      for (int unit = nodes.length / size - 1; unit > 0; unit--) {
        int other = random.nextInt(unit + 1);
        for (int i = 0; i < size; i++) {
          int node = nodes[unit * size + i];
          int partner = nodes[other * size + i];
          int label = labels[node];
          labels[node] = labels[partner];
          labels[partner] = label;
        }
      }
    }
  }

  private LabelledGraph(
      List<String> labels,
      int[] labelOf,
      int[] unitOf,
      int[] from,
      int[] to,
      List<Exchangeable> exchangeable) {
    this.labels = labels;
    this.labelOf = labelOf;
    this.unitOf = unitOf;
    this.from = from;
    this.to = to;
    this.exchangeable = exchangeable;
  }

  /** Does something with the two ends of a tie, by the position of their labels. */
  public interface TieVisitor {
    /**
     * Sees a tie.
     *
     * @param from position in {@link #labels} of the label that the tie comes from
     * @param to position of the label that it goes to
     */
    void visit(int from, int to);
  }

  /**
   * A graph of nodes and ties.
   *
   * @param nodes a unit that has nodes in several blocks counts as one unit in each
   * @param ties between these nodes
   */
  public static LabelledGraph of(Collection<Node> nodes, Collection<Tie> ties) {
    List<String> labels = List.copyOf(new TreeSet<>(nodes.stream().map(Node::label).toList()));
    Map<String, Integer> labelPositions = new HashMap<>();
    labels.forEach(label -> labelPositions.put(label, labelPositions.size()));
    Map<String, Integer> positions = new HashMap<>();
    Map<String, Integer> units = new HashMap<>();
    int[] labelOf = new int[nodes.size()];
    int[] unitOf = new int[nodes.size()];
    for (Node node : nodes) {
      int position = positions.size();
      if (positions.put(node.id(), position) != null) {
        throw new IllegalArgumentException("two nodes have the id \"" + node.id() + "\"");
      }
      labelOf[position] = labelPositions.getOrDefault(node.label(), -1);
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
  private static List<Exchangeable> exchangeable(Collection<Node> nodes) {
    Map<String, Map<String, List<Integer>>> byBlock = new LinkedHashMap<>();
    int position = 0;
    for (Node node : nodes) {
      byBlock
          .computeIfAbsent(node.block(), block -> new LinkedHashMap<>())
          .computeIfAbsent(node.unit(), unit -> new ArrayList<>())
          .add(position++);
    }
    List<Exchangeable> exchangeable = new ArrayList<>();
    for (Map<String, List<Integer>> block : byBlock.values()) {
      Map<Integer, List<List<Integer>>> bySize = new TreeMap<>();
      for (List<Integer> unit : block.values()) {
        bySize.computeIfAbsent(unit.size(), size -> new ArrayList<>()).add(unit);
      }
      bySize.values().stream()
          .filter(units -> units.size() > 1)
          .forEach(units -> exchangeable.add(new Exchangeable(units)));
    }
    return exchangeable;
  }

  /** How many nodes could get another unit's label by a permutation. */
  public int exchangeableNodes() {
    return exchangeable.stream().mapToInt(units -> units.nodes.length).sum();
  }

  /** The same graph with the labels of exchangeable units dealt out anew. */
  LabelledGraph permuted(UniformRandomProvider random) {
    int[] dealt = labelOf.clone();
    exchangeable.forEach(units -> units.shuffle(dealt, random));
    return new LabelledGraph(labels, dealt, unitOf, from, to, exchangeable);
  }

  /** Number of ties. */
  public int ties() {
    return from.length;
  }

  /** The labels in alphabetical order, each once. */
  public List<String> labels() {
    return labels;
  }

  /** Visits every tie, in the order in which they were given. */
  public void forEachTie(TieVisitor visitor) {
    for (int i = 0; i < from.length; i++) {
      visitor.visit(labelOf[from[i]], labelOf[to[i]]);
    }
  }

  /** The mixing matrix: ties by the label that they come from (row) and go to (column). */
  public ContingencyTable mixing() {
    int[][] counts = new int[labels.size()][labels.size()];
    forEachTie((row, column) -> counts[row][column]++);
    return new ContingencyTable(
        labels,
        labels,
        Arrays.stream(counts).map(row -> IntStream.of(row).boxed().toList()).toList());
  }

  /** Ties within a label. */
  int within() {
    int[] within = new int[1];
    forEachTie((row, column) -> within[0] += row == column ? 1 : 0);
    return within[0];
  }

  /** The share of ties within a label if ties paid no heed to labels. */
  double expectedWithin() {
    int[] outgoing = new int[labels.size()];
    int[] incoming = new int[labels.size()];
    forEachTie(
        (row, column) -> {
          outgoing[row]++;
          incoming[column]++;
        });
    double products = 0;
    for (int label = 0; label < outgoing.length; label++) {
      products += (double) outgoing[label] / ties() * ((double) incoming[label] / ties());
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

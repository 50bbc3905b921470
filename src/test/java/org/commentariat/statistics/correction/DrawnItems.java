package org.commentariat.statistics.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/** Items read from the reference files, or invented with a known truth. */
final class DrawnItems {

  private DrawnItems() {}

  /** Items such as "a/1/0/.25": cluster, machine label, human code or a dot, probability. */
  static List<Item> read(String items) {
    List<Item> read = new ArrayList<>();
    for (String item : items.split(" ", -1)) {
      String[] parts = item.split("/", -1);
      HumanCode human =
          parts[2].equals(".")
              ? null
              : new HumanCode(Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
      read.add(new Item(parts[0], Double.parseDouble(parts[1]), human));
    }
    return read;
  }

  /**
   * Invents items in clusters of ten, half of the clusters with a share above and half with one
   * below; the machine claims the code of 30 % of those without it and misses 10 %.
   */
  static List<Item> draw(int clusters, double share, double coded, UniformRandomProvider random) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < clusters * 10; i++) {
      double shift = i / 10 % 2 == 0 ? 0.1 : -0.1;
      int human = random.nextDouble() < share + shift ? 1 : 0;
      int machine = random.nextDouble() < (human == 1 ? 0.9 : 0.3) ? 1 : 0;
      HumanCode code = random.nextDouble() < coded ? new HumanCode(human, coded) : null;
      items.add(new Item(String.format(Locale.ROOT, "c%d", i / 10), machine, code));
    }
    return items;
  }
}

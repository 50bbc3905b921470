package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The codes of a codebook and which of them oppose each other; opposition goes both ways. */
public final class Sides {

  /** What a judged comment without a code holds. */
  public static final String NONE = "none";

  private final List<String> codes;
  private final Map<String, SortedSet<String>> opposing = new TreeMap<>();

  /**
   * Codes with their opposition.
   *
   * @param codes in the order of the codebook
   * @param opposes from codes to the code that each contradicts; not every code has one
   */
  public Sides(List<String> codes, Map<String, String> opposes) {
    this.codes = List.copyOf(codes);
    opposes.forEach(
        (code, other) -> {
          opposing.computeIfAbsent(code, c -> new TreeSet<>()).add(other);
          opposing.computeIfAbsent(other, c -> new TreeSet<>()).add(code);
        });
  }

  /** The codes in the order of the codebook. */
  List<String> codes() {
    return codes;
  }

  /** The codes and then none. */
  List<String> rows() {
    List<String> rows = new ArrayList<>(codes);
    rows.add(NONE);
    return rows;
  }

  /** The codes that something contradicts, in the order of the codebook. */
  List<String> opposed() {
    return codes.stream().filter(opposing::containsKey).toList();
  }

  /** What contradicts a code; empty for most. */
  SortedSet<String> opposing(String code) {
    return opposing.getOrDefault(code, new TreeSet<>());
  }

  /** Whether a turn of these codes is in a row of {@link #rows}. */
  static boolean holds(Set<String> codes, String row) {
    return row.equals(NONE) ? codes.isEmpty() : codes.contains(row);
  }

  /** Whether any of these codes contradicts the code. */
  boolean opposes(Set<String> codes, String code) {
    return opposing(code).stream().anyMatch(codes::contains);
  }

  /** How two turns stand to each other by their codes. */
  Pairing pairing(Exchange exchange) {
    Set<String> answered = exchange.parent().codes();
    Set<String> own = exchange.reply().codes();
    boolean alike = own.stream().anyMatch(answered::contains);
    boolean opposed = own.stream().anyMatch(code -> opposes(answered, code));
    if (alike == opposed) {
      return Pairing.OTHER;
    }
    return alike ? Pairing.SAME_SIDE : Pairing.OPPOSED;
  }

  /** How the codes of a reply stand to those of what it answers. */
  public enum Pairing {
    /** They share a code, and none contradicts another. */
    SAME_SIDE,
    /** A code of one contradicts a code of the other, and they share none. */
    OPPOSED,
    /** All others, also where one of them holds no code. */
    OTHER
  }
}

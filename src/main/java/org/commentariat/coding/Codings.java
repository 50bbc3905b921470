package org.commentariat.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What coders gave back.
 *
 * @param sample what they were given
 * @param codings whole ones only, each of a comment and a coder of the sample, by coder and unit;
 *     of one coder and one comment there is one
 * @param problems what could not be used and why, in the order of files and rows
 */
public record Codings(CodingSample sample, List<Coding> codings, List<Problem> problems) {

  public Codings {
    codings = List.copyOf(codings);
    problems = List.copyOf(problems);
  }

  /** The codings of each comment that has any, in the order of the coders. */
  public SortedMap<String, List<Coding>> byUnit() {
    SortedMap<String, List<Coding>> byUnit = new TreeMap<>();
    for (String coder : sample.design().coders()) {
      for (Coding coding : by(coder)) {
        byUnit.computeIfAbsent(coding.unit(), unit -> new ArrayList<>()).add(coding);
      }
    }
    return byUnit;
  }

  /** What to say where there is no coding at all. */
  public String whyNone() {
    return problems.isEmpty()
        ? "no comment is coded yet"
        : "no row of a sheet can be used, for the reasons that are listed";
  }

  /** The codings of one coder. */
  public List<Coding> by(String coder) {
    return codings.stream().filter(coding -> coding.coder().equals(coder)).toList();
  }

  /** How many comments a coder was given. */
  public int given(String coder) {
    return (int)
        sample.comments().stream().filter(comment -> comment.coders().contains(coder)).count();
  }
}

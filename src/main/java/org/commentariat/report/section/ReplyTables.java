package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.dynamics.CertainMixing;
import org.commentariat.analysis.dynamics.Mixing;
import org.commentariat.analysis.dynamics.Relations;
import org.commentariat.report.page.Page;

/** Who agrees with whom, and what rests on uncertain links, in tables; nothing here is tested. */
record ReplyTables(Findings findings) {

  /** Adds them with the reasons for what is undefined. */
  void addTo(List<Part> parts) {
    Relations.Row all = findings.dynamics().relations().all();
    if (all != null) {
      relations(parts, all);
    }
    CertainMixing certain = findings.dynamics().certain();
    if (certain != null) {
      certain(parts, certain);
    }
  }

  private void relations(List<Part> parts, Relations.Row all) {
    Tabulation table = new Tabulation(text("Replies"), number("n"));
    Relations.KEYS.forEach(key -> table.with(number(Page.relation(key))));
    Relations relations = findings.dynamics().relations();
    row(table, "All replies", all);
    relations.byParent().forEach(row -> row(table, "to: " + findings.label(row.group()), row));
    relations.byPairing().forEach(row -> row(table, pairing(row.group()), row));
    table.addTo(
        parts,
        "Agreeing and disagreeing",
        "How replies stand to what they answer, as the machine takes them, by what is answered and"
            + " by how the codes of the two stand to each other; uncorrected, "
            + Figures.level(findings.level())
            + " clustered intervals.");
  }

  private static String pairing(String key) {
    return switch (key) {
      case "same_side" -> "between comments of one side";
      case "opposed" -> "between opposing sides";
      default -> "between all others";
    };
  }

  private static void row(Tabulation table, String name, Relations.Row row) {
    List<String> cells = new ArrayList<>(List.of(name, Figures.count(row.replies())));
    row.shares().forEach(share -> cells.add(table.share(share.share())));
    table.row(cells);
  }

  private void certain(List<Part> parts, CertainMixing certain) {
    Mixing all = findings.dynamics().all();
    boolean corrected = DynamicsWords.isCorrected(findings.dynamics());
    Tabulation table = new Tabulation(text("Figure"), number("All links"), number("Certain links"));
    if (corrected) {
      table.with(number("All links, corrected")).with(number("Certain links, corrected"));
    }
    for (int i = 0; i < certain.codes().size(); i++) {
      CertainMixing.Code each = certain.codes().get(i);
      List<String> row = new ArrayList<>();
      row.add("Assortativity: " + findings.label(each.code()));
      row.add(table.coefficient(all.codes().get(i).assortativity()));
      row.add(table.coefficient(each.assortativity()));
      if (corrected) {
        row.add(table.coefficient(all.codes().get(i).corrected()));
        row.add(table.coefficient(each.corrected()));
      }
      table.row(row);
    }
    for (int i = 0; i < certain.exposures().size(); i++) {
      CertainMixing.Exposure each = certain.exposures().get(i);
      List<String> row = new ArrayList<>();
      row.add("Opposing side, " + DynamicsTables.exposed(findings, each.code(), each.direction()));
      row.add(table.share(all.exposures().get(i).share()));
      row.add(table.share(each.share()));
      if (corrected) {
        row.add(table.share(all.exposures().get(i).corrected()));
        row.add(table.share(each.corrected()));
      }
      table.row(row);
    }
    table.addTo(
        parts,
        "With certain links alone",
        "The same figures of the "
            + Figures.count(certain.exchanges())
            + " replies whose link is certain (confidence at least 0.95), beside those of all "
            + Figures.count(all.exchanges())
            + ".");
  }
}

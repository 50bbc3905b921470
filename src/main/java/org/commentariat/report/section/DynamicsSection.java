package org.commentariat.report.section;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.dynamics.Mixing;
import org.commentariat.analysis.dynamics.Sides;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.report.chart.HeatMap;
import org.commentariat.report.page.Chart;
import org.commentariat.statistics.PointEstimate;

/** Who answers whom with what. */
final class DynamicsSection {
  private DynamicsSection() {}

  static Section of(Findings findings) {
    Dynamics dynamics = findings.dynamics();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(DynamicsWords.counted(dynamics.links())));
    if (dynamics.all().exchanges() > 0) {
      parts.add(new Part.Bullets(DynamicsWords.found(findings)));
      heatMap(findings, parts);
      new DynamicsTables(findings).addTo(parts);
      new ReplyTables(findings).addTo(parts);
      parts.add(new Part.Words(DynamicsWords.chance(findings)));
      parts.add(new Part.Words(DynamicsWords.errors(dynamics)));
    }
    return new Section("dynamics", Dynamics.TITLE, parts);
  }

  private static void heatMap(Findings findings, List<Part> parts) {
    Mixing mixing = findings.dynamics().all();
    List<String> rows = new ArrayList<>(findings.codes().stream().map(code -> code.id()).toList());
    rows.add(Sides.NONE);
    List<HeatMap.Tile> tiles = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Mixing.Cell cell : mixing.cells()) {
      if (cell.ratio() instanceof PointEstimate ratio) {
        String number = sign(findings, cell) + Figures.decimal(ratio.value(), 2);
        tiles.add(
            new HeatMap.Tile(
                rows.indexOf(cell.parent()), rows.indexOf(cell.reply()), ratio.value(), number));
        text.append(' ')
            .append(findings.label(cell.reply()))
            .append(" to ")
            .append(findings.label(cell.parent()))
            .append(": ")
            .append(number)
            .append(';');
      }
    }
    if (tiles.isEmpty() || rows.size() > HeatMap.COLUMNS) {
      return;
    }
    String caption =
        "Replies over what chance would make of them, by the code of the comment answered (rows)"
            + " and of the reply (columns): above 1 more than by chance, below 1 fewer. ▲ and ▼:"
            + " beyond chance after adjustment for all tests of the report. Uncorrected machine labels.";
    List<String> names = rows.stream().map(findings::label).toList();
    String svg =
        new HeatMap(names, names, "Comment answered", "Reply", tiles)
            .svg("chart-dynamics", Dynamics.TITLE, caption + text);
    parts.add(new Part.Drawn(new Chart("chart-dynamics", svg, caption)));
  }

  private static String sign(Findings findings, Mixing.Cell cell) {
    Double p = findings.tests().adjusted(cell.testId());
    if (p == null || p >= TestList.SIGNIFICANT) {
      return "";
    }
    return cell.ratio() instanceof PointEstimate ratio && ratio.value() > 1 ? "▲ " : "▼ ";
  }
}

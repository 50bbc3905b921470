package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.base;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.time.Event;
import org.commentariat.analysis.time.OverTime;
import org.commentariat.analysis.time.Period;
import org.commentariat.analysis.time.PeriodLength;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.report.page.TimeChart;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** How the shares change while comments come in. */
final class TimeSection {
  private TimeSection() {}

  static Section of(Findings findings) {
    OverTime time = findings.overTime();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(found(time)));
    List<String> notes = notes(time);
    if (!notes.isEmpty()) {
      parts.add(new Part.Bullets(notes));
    }
    if (time.periods().size() > 1) {
      List<CodeEntry> codes = findings.codes();
      for (int i = 0; i < Math.min(codes.size(), Sections.CODES); i++) {
        add(parts, time, i, codes.get(i).label());
      }
      if (codes.size() > Sections.CODES) {
        parts.add(
            new Part.Words(
                "The first "
                    + Sections.CODES
                    + " of "
                    + Figures.count(codes.size())
                    + " codes; all are in findings.json."));
      }
    }
    return new Section("over-time", "Over time", parts);
  }

  private static String found(OverTime time) {
    Instant first = time.first();
    Instant last = time.last();
    PeriodLength length = time.length();
    if (first == null || last == null || length == null) {
      return "Nothing can be said about change over time: no comment says "
          + (time.implausible() == 0 ? "" : "believably ")
          + "when it was written.";
    }
    String told =
        Figures.count(time.timed())
            + " of "
            + Figures.count(time.comments(), "comment")
            + " with own words "
            + (time.timed() == 1 ? "says" : "say")
            + " when "
            + (time.timed() == 1 ? "it was" : "they were")
            + " written: ";
    if (time.periods().size() == 1) {
      return told
          + "all on "
          + time.periods().get(0).label()
          + " (UTC). One day shows no change over time.";
    }
    return told
        + "from "
        + first
        + " to "
        + last
        + ", counted by "
        + name(length)
        + " in UTC. The codes are uncorrected machine labels. Others may write later than write"
        + " first: a change of the shares is not people changing their minds.";
  }

  private static List<String> notes(OverTime time) {
    List<String> notes = new ArrayList<>();
    if (time.implausible() > 0) {
      notes.add(
          Figures.count(time.implausible(), "comment")
              + (time.implausible() == 1 ? " is" : " are")
              + " dated before 1990 or after 2199, which is taken for an error: in no period here,"
              + " and as the source says in comments.csv.");
    }
    Double bandwidth = time.bandwidthDays();
    if (bandwidth != null && time.periods().size() > 1) {
      notes.add(
          "The smoothed share in the middle of a period comes from the comments within "
              + Figures.decimal(bandwidth, 1)
              + " days before and after it, near ones counting more: the whole time over the fifth"
              + " root of the number of people. A peak narrower than that is smoothed away.");
    }
    int number = 0;
    for (Event event : time.events()) {
      notes.add(
          time.spans(event) && time.periods().size() > 1
              ? "Event " + ++number + ": " + event.label() + ", " + event.time() + "."
              : "Event not shown, as no comments here are from that time: "
                  + event.label()
                  + ", "
                  + event.time()
                  + ".");
    }
    return notes;
  }

  private static void add(List<Part> parts, OverTime time, int code, String label) {
    List<Event> events = time.events().stream().filter(time::spans).toList();
    parts.add(new Part.Words(smoothed(time, code, label)));
    parts.add(
        new Part.Drawn(
            new TimeChart(time, code, TimeChart.top(time)).of("time-" + code, label, events)));
    Reasons reasons = new Reasons();
    parts.add(new Part.Tabled(table(time, code, label, reasons)));
    parts.addAll(Part.reasons(reasons));
  }

  private static String smoothed(OverTime time, int code, String label) {
    @Nullable Period first = null;
    @Nullable Period last = null;
    for (Period period : time.periods()) {
      if (period.codes().get(code).smoothed() instanceof Estimate) {
        first = first == null ? period : first;
        last = period;
      }
    }
    return first == null || last == null || first.equals(last)
        ? "“" + label + "”: too few comments are near each other in time for a smoothed share."
        : "“"
            + label
            + "”, smoothed: "
            + Figures.share(first.codes().get(code).smoothed())
            + " in "
            + first.label()
            + ", "
            + Figures.share(last.codes().get(code).smoothed())
            + " in "
            + last.label()
            + ".";
  }

  private static Table table(OverTime time, int code, String label, Reasons reasons) {
    List<List<String>> rows = new ArrayList<>();
    for (Period period : time.periods()) {
      Period.CodeShare one = period.codes().get(code);
      rows.add(
          List.of(
              period.label(),
              Figures.count(period.comments()),
              Figures.count(period.people()),
              Figures.count(one.comments()),
              share(one.share(), period, reasons),
              share(one.smoothed(), period, reasons)));
    }
    return Table.of(
        "Over time: " + label,
        "Share of each period’s comments that hold the code, clustered by commenter, and the"
            + " smoothed share in its middle. Times in UTC; the first and the last period may have"
            + " comments from a part of it only.",
        List.of(
            text(column(time.length())),
            base("Comments"),
            number("People"),
            number("Hold it"),
            number("Share"),
            number("Smoothed")),
        rows);
  }

  private static String share(Measure share, Period period, Reasons reasons) {
    return period.comments() == 0 ? "–" : reasons.share(share);
  }

  private static String column(@Nullable PeriodLength length) {
    return switch (length == null ? PeriodLength.DAY : length) {
      case DAY -> "Day";
      case WEEK -> "Week from Monday";
      case MONTH -> "Month";
      case QUARTER -> "Quarter";
      case YEAR -> "Year";
      case DECADE -> "Decade";
    };
  }

  private static String name(PeriodLength length) {
    return length.name().toLowerCase(Locale.ROOT);
  }
}

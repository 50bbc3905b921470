package org.commentariat.cli;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.time.Event;
import picocli.CommandLine.Option;

/** What is shown among the shares over time. */
final class TimeOptions {

  @Option(
      names = "--event",
      paramLabel = "TIME=LABEL",
      description =
          "Mark an event in the pictures over time, e.g. 2014-07-31=\"ruling\"; a date is midnight UTC, a time is like 2014-07-31T09:30:00Z. May be repeated.")
  private List<String> events = new ArrayList<>();

  /** The events asked for. */
  List<Event> events() {
    return events.stream().map(TimeOptions::event).toList();
  }

  private static Event event(String text) {
    try {
      return Event.parse(text);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(
          "--event "
              + text
              + ": "
              + e.getMessage()
              + "; expected TIME=LABEL, e.g. 2014-07-31=ruling or 2014-07-31T09:30:00Z=ruling");
    }
  }
}

package org.commentariat.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.analysis.comparison.Outlets;
import org.commentariat.analysis.correction.HumanCoding;
import org.commentariat.analysis.tests.Adjustment;
import org.commentariat.analysis.time.Event;
import org.jspecify.annotations.Nullable;

/**
 * What is asked beside what is always asked.
 *
 * @param coding what people coded, to correct the machine by; null for nothing
 * @param margin half the width that the interval of a corrected share should have, inside (0, 1)
 * @param divide first day of the later of two periods to compare, in UTC; null for none
 * @param outlets where articles appeared, by ids as in the input; null where nothing says
 * @param adjustment of p-values for the number of tests
 * @param events to be shown among the shares over time
 */
public record Questions(
    @Nullable HumanCoding coding,
    double margin,
    @Nullable LocalDate divide,
    @Nullable Outlets outlets,
    Adjustment adjustment,
    List<Event> events) {

  /** The margin where none is asked for: ten percentage points. */
  public static final double USUAL_MARGIN = 0.1;

  /** Nothing more. */
  public static final Questions NONE = new Questions(null, USUAL_MARGIN, null);

  public Questions {
    if (!(margin > 0 && margin < 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("margin outside (0, 1): " + margin);
    }
    events = List.copyOf(events);
  }

  /** With p-values adjusted as usual, without outlets and events. */
  public Questions(@Nullable HumanCoding coding, double margin, @Nullable LocalDate divide) {
    this(coding, margin, divide, null, Adjustment.HOLM, List.of());
  }

  /** The same with p-values adjusted in this way. */
  public Questions with(Adjustment other) {
    return new Questions(coding, margin, divide, outlets, other, events);
  }

  /** The same with these outlets, if there are any. */
  public Questions with(@Nullable Outlets others) {
    return new Questions(coding, margin, divide, others, adjustment, events);
  }

  /** The same with these events. */
  public Questions with(List<Event> others) {
    return new Questions(coding, margin, divide, outlets, adjustment, others);
  }

  /** As settings of a report. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("adjustment", adjustment.name().toLowerCase(Locale.ROOT));
    if (coding != null) {
      settings.put("margin", Double.toString(margin));
    }
    if (divide != null) {
      settings.put("before_after", divide.toString());
    }
    return settings;
  }
}

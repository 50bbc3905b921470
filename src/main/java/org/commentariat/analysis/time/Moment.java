package org.commentariat.analysis.time;

import java.time.Instant;
import java.util.SortedSet;

/** A comment at a plausible time. */
record Moment(Instant time, String person, SortedSet<String> codes) {}

package org.commentariat.coding;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What was settled about a comment that coders coded in different ways.
 *
 * @param unit of the comment
 * @param codes those that apply, or null where the decision says nothing of them
 * @param sentiment null where the decision says nothing of it
 * @param note may be empty
 * @param file where it stands
 * @param row where it stands, as a spreadsheet program numbers it
 */
public record Decision(
    String unit,
    @Nullable SortedSet<String> codes,
    @Nullable CodedSentiment sentiment,
    String note,
    String file,
    int row) {}

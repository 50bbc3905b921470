package org.commentariat.ingest.page.quotation;

/**
 * A quotation on the page. Places are those of {@link Words}.
 *
 * @param said the line that announces it
 * @param from place of its first word
 * @param end place after its last word; equal to {@code from} when nothing is quoted
 * @param ownLine the line where the quoting person's own words may begin
 * @param ownChar index in {@code ownLine} where they begin; 0 unless both share a line
 * @param source where the same words stand before on the page, or {@link Source#NONE}
 */
public record FoundQuotation(
    SaidLine said, int from, int end, int ownLine, int ownChar, Source source) {

  /**
   * The passage quoted.
   *
   * @param from place of its first word
   * @param end place after its last word
   * @param matched how many words agree
   * @param exact whether all words agree, in order, with nothing between
   * @param copy whether the passage is itself a quotation, the original not being on the page
   * @param rivals how many other passages agree as well
   */
  public record Source(int from, int end, int matched, boolean exact, boolean copy, int rivals) {
    public static final Source NONE = new Source(0, 0, 0, false, false, 0);

    public boolean isFound() {
      return matched > 0;
    }
  }

  /** The same with another answer to whether its source is itself a quotation. */
  public FoundQuotation withCopy(boolean copy) {
    Source changed =
        new Source(source.from, source.end, source.matched, source.exact, copy, source.rivals);
    return new FoundQuotation(said, from, end, ownLine, ownChar, changed);
  }
}

package org.commentariat.report.account;

import org.commentariat.analysis.Findings;

/**
 * What a report says of itself.
 *
 * @param glance the first screen
 * @param methods how the findings were made
 * @param checklist what a reviewer would ask
 * @param citation how to cite them
 */
public record Account(Glance glance, Methods methods, Checklist checklist, Citation citation) {

  /** Of these findings. */
  public static Account of(Findings findings) {
    return new Account(
        Glance.of(findings), Methods.of(findings), Checklist.of(findings), Citation.of(findings));
  }
}

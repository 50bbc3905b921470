package org.commentariat.report.edition;

import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.section.Section;

/**
 * A report in one edition, ready to be written out.
 *
 * @param edition which
 * @param findings what may be shown of them
 * @param sections what may be shown of these
 * @param notices what the edition holds and what it leaves out, to be read before any figure
 */
public record Edited(
    Edition edition, Findings findings, List<Section> sections, List<String> notices) {
  public Edited {
    sections = List.copyOf(sections);
    notices = List.copyOf(notices);
  }
}

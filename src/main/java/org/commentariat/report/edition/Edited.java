package org.commentariat.report.edition;

import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.report.account.Glance;
import org.commentariat.report.section.Section;

/**
 * A report in one edition, ready to be written out.
 *
 * @param edition which
 * @param findings what may be shown of them
 * @param glance answers to what everybody asks first
 * @param sections what may be shown of these
 * @param closing what the report says of itself, at its end
 * @param notices what the edition holds and what it leaves out, to be read before any figure
 */
public record Edited(
    Edition edition,
    Findings findings,
    List<Glance.Answer> glance,
    List<Section> sections,
    List<Section> closing,
    List<String> notices) {
  public Edited {
    glance = List.copyOf(glance);
    sections = List.copyOf(sections);
    closing = List.copyOf(closing);
    notices = List.copyOf(notices);
  }
}

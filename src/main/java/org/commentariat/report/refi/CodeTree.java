package org.commentariat.report.refi;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;

/**
 * The codes that a program of qualitative data analysis shows: those of the codebook, one each for
 * comments with none of them and for those too unclear to judge, and, under a heading of their own,
 * one for the evidence of each code, so that evidence is not counted among the comments.
 */
final class CodeTree {
  private static final String EVIDENCE = "evidence";

  private final Findings findings;
  private final Guids guids;

  CodeTree(Findings findings) {
    this.findings = findings;
    this.guids = Guids.ofCodebook(findings);
  }

  /** The identifier of a code, of {@link CodeEntry#NONE} or {@link CodeEntry#ABSTAINED}. */
  String code(String id) {
    return guids.of("code", id);
  }

  /** The identifier of what marks the evidence of a code. */
  String evidence(String code) {
    return guids.of(EVIDENCE, code);
  }

  /** Writes the element {@code Codes}, which codebooks and projects share. */
  void write(XmlFile xml) throws XMLStreamException {
    xml.open("Codes");
    for (CodeEntry code : findings.codes()) {
      code(
          xml,
          code(code.id()),
          code.label(),
          code.definition() + " (In the codebook: " + code.id() + ".)");
    }
    code(
        xml,
        code(CodeEntry.NONE),
        findings.label(CodeEntry.NONE),
        "The comment was judged or coded, and holds no code.");
    code(
        xml,
        code(CodeEntry.ABSTAINED),
        findings.label(CodeEntry.ABSTAINED),
        "The machine did not judge the comment. Not the same as none.");
    evidence(xml);
    xml.close();
  }

  private void evidence(XmlFile xml) throws XMLStreamException {
    List<CodeEntry> codes = findings.codes();
    if (codes.isEmpty()) {
      return;
    }
    xml.open("Code", "guid", guids.of(EVIDENCE), "name", "Evidence", "isCodable", "false");
    for (CodeEntry code : codes) {
      code(
          xml,
          evidence(code.id()),
          "Evidence: " + code.label(),
          "Words that speak for this code by the machine's account, also where it does not apply to"
              + " the comment.");
    }
    xml.close();
  }

  private static void code(XmlFile xml, String guid, String name, String description)
      throws XMLStreamException {
    xml.open("Code", "guid", guid, "name", name, "isCodable", "true");
    xml.text("Description", description);
    xml.close();
  }
}

package org.commentariat.report.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.correction.HandCoding;
import org.jspecify.annotations.Nullable;

/** Who coded: the machine, the people, and the decisions where people differed. */
final class Coders {
  private static final String USER = "user";

  private final Guids guids;
  private final String machineName;
  private final SortedSet<String> people = new TreeSet<>();
  private final Map<String, List<HandCoding>> byComment = new HashMap<>();
  private boolean decided;

  Coders(Findings findings, Guids guids) {
    this.guids = guids;
    Provenance provenance = findings.provenance();
    String classifier = provenance.settings().get("classifier");
    machineName =
        "Commentariat " + provenance.program() + (classifier == null ? "" : ", " + classifier);
    for (HandCoding coding : findings.handCodings()) {
      String coder = coding.coder();
      if (coder == null) {
        decided = true;
      } else {
        people.add(coder);
      }
      byComment.computeIfAbsent(coding.commentId(), id -> new ArrayList<>()).add(coding);
    }
  }

  /** What people coded of a comment, and what was decided of it. */
  List<HandCoding> byHand(String commentId) {
    return byComment.getOrDefault(commentId, List.of());
  }

  /** The identifier of the machine. */
  String machine() {
    return guids.of(USER);
  }

  /** The identifier of a person; of the decisions for null. */
  String person(@Nullable String coder) {
    return coder == null ? guids.of(USER, "decisions", "") : guids.of(USER, coder);
  }

  /** Writes the element {@code Users}. */
  void write(XmlFile xml) throws XMLStreamException {
    xml.open("Users");
    xml.empty("User", "guid", machine(), "name", machineName);
    for (String coder : people) {
      xml.empty("User", "guid", person(coder), "name", coder);
    }
    if (decided) {
      xml.empty("User", "guid", person(null), "name", "Decisions where coders differed");
    }
    xml.close();
  }
}

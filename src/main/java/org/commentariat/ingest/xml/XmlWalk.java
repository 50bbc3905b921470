package org.commentariat.ingest.xml;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an XML document, from the beginning of one element to the next, in constant memory.
 * Document types and entities are passed over, so nothing outside the document is ever opened.
 * Where the document is damaged, the damage is rejected with its place, and the walk goes on with
 * the next record. Not for several threads at once.
 */
final class XmlWalk implements AutoCloseable {

  /** Damages in one document after which the rest is given up. */
  private static final int MOST_DAMAGES = 1000;

  private final Intake intake;
  private final Set<String> records;
  private Part part;
  private int damages;
  private boolean ended;

  /**
   * Begins before the first element.
   *
   * @param records full names of the elements with which the walk may go on after damage, e.g.
   *     {@code wp:comment}
   */
  XmlWalk(Source source, Intake intake, Set<String> records) throws IOException {
    this.intake = intake;
    this.records = records;
    this.part = Part.whole(source);
  }

  /** Goes to the next element that begins, deeper or not; false at the end of the document. */
  boolean next() throws IOException {
    while (!ended) {
      try {
        if (part.toElement()) {
          return true;
        }
        ended = true;
      } catch (XMLStreamException e) {
        resumeAfter(e);
      }
    }
    return false;
  }

  /** The name of the element at hand, without its prefix. */
  String name() {
    return part.name();
  }

  /** An attribute of the element at hand, by its name without prefix. */
  @Nullable String attribute(String name) {
    return part.attributes().get(name);
  }

  /** Where the element at hand begins, for a person. */
  String place() {
    return part.place();
  }

  /**
   * Reads all of the element at hand.
   *
   * @return null when it is damaged, which is rejected already
   */
  @Nullable XmlElement element() throws IOException {
    try {
      return part.element();
    } catch (XMLStreamException e) {
      resumeAfter(e);
      return null;
    }
  }

  /** The text of the element at hand without white space around it; empty when it is damaged. */
  String text() throws IOException {
    XmlElement element = element();
    return element == null ? "" : element.text().strip();
  }

  private void resumeAfter(XMLStreamException e) throws IOException {
    if (e.getNestedException() instanceof IOException cause) {
      throw cause;
    }
    boolean rest = part.isRest();
    if (!rest) {
      damages++;
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      intake.reject(part.placeOf(e), "well-formed XML was expected: " + reason);
    }
    Part next = damages < MOST_DAMAGES ? part.after(e, records) : null;
    if (next == null) {
      ended = true;
      if (damages >= MOST_DAMAGES) {
        intake.reject(part.placeOf(e), "too much is damaged; what follows was not read");
      }
    } else {
      part = next;
    }
  }

  @Override
  public void close() throws IOException {
    part.enterRepairs(intake);
    part.close();
  }
}

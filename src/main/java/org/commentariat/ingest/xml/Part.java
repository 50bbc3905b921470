package org.commentariat.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.PushbackReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * A document, or what follows damage in it, as far as the next damage. Not for several threads at
 * once.
 */
final class Part implements AutoCloseable {

  /** Characters in one element that is read as a whole. */
  private static final int LARGEST = 16 << 20;

  /** What an element counts for besides its text, so that empty ones cannot fill the memory. */
  private static final int ELEMENT = 64;

  private static final int DEEPEST = 250;

  private static final int LONGEST_NAME = 100;

  private static final WstxInputFactory DOCUMENTS = factory();
  private static final WstxInputFactory FRAGMENTS = fragments();

  private final TextReader text;
  private final RepairedXml xml;
  private final Rereadable input;
  private final XMLStreamReader reader;
  private final boolean resumed;
  private final int linesBefore;
  private int depth;

  private Part(
      TextReader text, RepairedXml xml, Rereadable input, WstxInputFactory factory, int linesBefore)
      throws XMLStreamException {
    this.text = text;
    this.xml = xml;
    this.input = input;
    this.reader = factory.createXMLStreamReader(input);
    this.resumed = factory == FRAGMENTS;
    this.linesBefore = linesBefore;
  }

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty("com.ctc.wstx.lazyParsing", false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LARGEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LARGEST);
    return factory;
  }

  private static WstxInputFactory fragments() {
    WstxInputFactory factory = factory();
    factory.setProperty(
        WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_FRAGMENT);
    return factory;
  }

  static Part whole(Source source) throws IOException {
    TextReader text = DeclaredEncoding.open(source);
    RepairedXml xml = new RepairedXml(text);
    try {
      return new Part(text, xml, new Rereadable(xml), DOCUMENTS, 0);
    } catch (XMLStreamException e) {
      text.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * The part that begins with the first of some elements behind a damage; it takes the place of
   * this one, which is of no use any more.
   *
   * @return null when no such element follows
   */
  @Nullable Part after(XMLStreamException damage, Set<String> elements) throws IOException {
    Location at = locationOf(damage);
    String again = input.since(at.getCharacterOffset() + 1L);
    PushbackReader rest = new PushbackReader(input, again.length() + LONGEST_NAME + 2);
    rest.unread(again.toCharArray());
    int lines = skip(rest, elements);
    try {
      return lines < 0
          ? null
          : new Part(
              text,
              xml,
              new Rereadable(rest),
              FRAGMENTS,
              linesBefore + at.getLineNumber() - 1 + lines);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Where a parser stopped; of some damages it does not say so itself. */
  private Location locationOf(XMLStreamException damage) {
    return damage.getLocation() == null ? reader.getLocation() : damage.getLocation();
  }

  /** Reads up to the first of some elements; how many lines end before, or -1 if none comes. */
  private static int skip(PushbackReader in, Set<String> elements) throws IOException {
    int lines = 0;
    StringBuilder tag = new StringBuilder();
    for (int sign = in.read(); sign >= 0; sign = in.read()) {
      boolean ends = sign <= ' ' || sign == '>' || sign == '/';
      if (ends && tag.length() > 1 && elements.contains(tag.substring(1))) {
        in.unread(sign);
        in.unread(tag.toString().toCharArray());
        return lines;
      }
      lines += sign == '\n' ? 1 : 0;
      if (sign == '<') {
        tag.setLength(0);
        tag.append('<');
      } else if (ends || tag.length() > LONGEST_NAME) {
        tag.setLength(0);
      } else if (!tag.isEmpty()) {
        tag.append((char) sign);
      }
    }
    return -1;
  }

  /** Goes to the next element that begins. */
  boolean toElement() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // text between elements
        }
      }
    }
    return false;
  }

  String name() {
    return local(reader.getLocalName());
  }

  Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int k = 0; k < reader.getAttributeCount(); k++) {
      attributes.putIfAbsent(local(reader.getAttributeLocalName(k)), reader.getAttributeValue(k));
    }
    return attributes;
  }

  /** Reads all of the element at hand. */
  XmlElement element() throws XMLStreamException {
    return element(new int[1]);
  }

  private XmlElement element(int[] size) throws XMLStreamException {
    String name = name();
    Map<String, String> attributes = attributes();
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    size[0] += ELEMENT * (1 + attributes.size());
    for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; ) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        children.add(element(size));
      } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        size[0] += reader.getTextLength();
      }
      if (size[0] > LARGEST) {
        throw new XMLStreamException(
            "an element of more than " + LARGEST + " characters", reader.getLocation());
      }
      event = reader.next();
    }
    depth--;
    return new XmlElement(name, attributes, text.toString(), children);
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Where the element at hand begins, for a person. */
  String place() {
    return "line " + (linesBefore + reader.getLocation().getLineNumber());
  }

  /** Where the damage is, for a person. */
  String placeOf(XMLStreamException damage) {
    Location at = locationOf(damage);
    return "line " + (linesBefore + at.getLineNumber()) + ", column " + at.getColumnNumber();
  }

  /** Whether only ends of elements are left that began before the damage. */
  boolean isRest() {
    return resumed && depth == 0;
  }

  void enterRepairs(Intake intake) {
    text.enterRepairs(intake);
    xml.enterRepairs(intake);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

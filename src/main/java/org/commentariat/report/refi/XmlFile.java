package org.commentariat.report.refi;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML file of one namespace under construction, indented; elements hold others or text. */
final class XmlFile {
  private static final WstxOutputFactory FACTORY = new WstxOutputFactory();
  private static final char REPLACEMENT = '\uFFFD';

  private final XMLStreamWriter xml;
  private int depth;

  /**
   * Begins a file with its outermost element.
   *
   * @param attributes names and values in turn
   */
  XmlFile(OutputStream out, String namespace, String root, String... attributes)
      throws XMLStreamException {
    xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.setDefaultNamespace(namespace);
    line();
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(namespace);
    attributes(attributes);
    depth++;
  }

  /** Opens an element; attributes are names and values in turn. */
  void open(String element, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(element);
    attributes(attributes);
    depth++;
  }

  /** Closes the element opened last. */
  void close() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  /** An element without content. */
  void empty(String element, String... attributes) throws XMLStreamException {
    line();
    xml.writeEmptyElement(element);
    attributes(attributes);
  }

  /** An element with text. */
  void text(String element, String text) throws XMLStreamException {
    line();
    xml.writeStartElement(element);
    xml.writeCharacters(legible(text));
    xml.writeEndElement();
  }

  /** Closes the outermost element; the stream stays open. */
  void finish() throws XMLStreamException {
    close();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.close();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legible(attributes[i + 1]));
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(2 * depth));
  }

  /** The text with U+FFFD for characters that XML 1.0 cannot hold (production 2, Char). */
  static String legible(String text) {
    if (text.codePoints().allMatch(XmlFile::isLegible)) {
      return text;
    }
    StringBuilder legible = new StringBuilder(text.length());
    text.codePoints().map(c -> isLegible(c) ? c : REPLACEMENT).forEach(legible::appendCodePoint);
    return legible.toString();
  }

  private static boolean isLegible(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}

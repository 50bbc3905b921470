package org.commentariat.report.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes one directed graph as GraphML (<a href="http://graphml.graphdrawing.org/">format</a>), as
 * Gephi, igraph, NetworkX, Cytoscape and visone read it. First {@link #attribute} for each
 * attribute, then {@link #graph}, then nodes, then edges.
 */
final class GraphMl implements AutoCloseable {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** What has attributes. */
  enum Of {
    NODE("node"),
    EDGE("edge");

    private final String key;

    Of(String key) {
      this.key = key;
    }
  }

  private final Writer file;
  private final XMLStreamWriter xml;
  private final Set<String> attributes = new HashSet<>();

  GraphMl(Path path) throws IOException, XMLStreamException {
    file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute(
        "xsi", XSI, "schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
  }

  /**
   * Declares an attribute.
   *
   * @param type {@code string}, {@code int}, {@code double} or {@code boolean}
   */
  void attribute(Of of, String name, String type) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", of.key + "_" + name);
    xml.writeAttribute("for", of.key);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
    attributes.add(of.key + "_" + name);
  }

  /** Begins the graph, with a sentence on what it is. */
  void graph(String id, String description) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("graph");
    xml.writeAttribute("id", id);
    xml.writeAttribute("edgedefault", "directed");
    xml.writeCharacters("\n    ");
    xml.writeStartElement("desc");
    xml.writeCharacters(legal(description));
    xml.writeEndElement();
  }

  /** Begins a node; {@link #data} and {@link #end} follow. */
  void node(String id) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("node");
    xml.writeAttribute("id", legal(id));
  }

  /** Begins an edge; {@link #data} and {@link #end} follow. */
  void edge(String source, String target) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("edge");
    xml.writeAttribute("source", legal(source));
    xml.writeAttribute("target", legal(target));
  }

  /** The value of an attribute; nothing is written for null. */
  void data(Of of, String name, @Nullable Object value) throws XMLStreamException {
    String key = of.key + "_" + name;
    if (!attributes.contains(key)) {
      throw new IllegalArgumentException("attribute not declared: " + key);
    }
    if (value != null) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(legal(value.toString()));
      xml.writeEndElement();
    }
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  /** XML has no place for most control characters, not even escaped. */
  private static String legal(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }

  @Override
  public void close() throws IOException, XMLStreamException {
    try (file) {
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    }
  }
}

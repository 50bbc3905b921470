package org.commentariat.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Drawings by Lets-Plot made fit for a page: equal for equal data (Lets-Plot invents random ids and
 * prints coordinates to the last bit), as wide as the page allows, in the page's own type and ink,
 * and with a text for those who do not see them.
 */
public final class Svg {
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

  /** The ink of Lets-Plot's theme; the page's own is used instead, dark or light. */
  private static final String INK = "rgb(71,71,71)";

  /** What Lets-Plot puts behind the keys of a legend; on a dark page it would glare. */
  private static final String PAPER = "rgb(255,255,255)";

  private static final String STYLE =
      "svg{color:#333;background:#fff}"
          + "text{fill:#333;font:13px system-ui,Helvetica,Arial,sans-serif}";

  private Svg() {}

  /** The text without characters that XML cannot hold. */
  public static String printable(String text) {
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }

  /**
   * Draws a plot.
   *
   * @param spec a plot in the plain specification of Lets-Plot
   * @param id unique in the page; letters, digits and hyphens
   * @param title short
   * @param description what the picture shows, for those who do not see it
   */
  public static String of(Map<String, Object> spec, String id, String title, String description) {
    String drawn =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            spec, null, new UnsupportedRGBEncoder(), false);
    try {
      Document document = parse(drawn);
      Element svg = document.getDocumentElement();
      Map<String, String> ids = new LinkedHashMap<>();
      clean(svg, id, ids);
      svg.setAttribute(
          "viewBox", "0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
      svg.removeAttribute("width");
      svg.removeAttribute("height");
      svg.setAttribute("class", "chart");
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-labelledby", id + "-title " + id + "-text");
      Node first = svg.getFirstChild();
      svg.insertBefore(element(document, "title", id + "-title", title), first);
      svg.insertBefore(element(document, "desc", id + "-text", description), first);
      return text(document);
    } catch (SAXException | TransformerException e) {
      throw new IllegalStateException("Lets-Plot drew what is not an SVG: " + drawn, e);
    }
  }

  /** The same as {@link #of}, as a file of its own: with ink and type that it does not inherit. */
  public static String file(Map<String, Object> spec, String id, String title, String description) {
    return standAlone(of(spec, id, title, description));
  }

  /** What {@link #of} gave, as a file of its own. */
  static String standAlone(String svg) {
    return svg.replaceFirst(">", "><style>" + STYLE + "</style>") + "\n";
  }

  private static Document parse(String drawn) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawn)));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("the parser of the JDK cannot be had", e);
    }
  }

  private static Element element(Document document, String name, String id, String text) {
    Element element = document.createElement(name);
    element.setAttribute("id", id);
    element.setTextContent(printable(text));
    return element;
  }

  /** Removes style sheets and blank text, rounds, renames ids in the order of the document. */
  private static void clean(Element element, String id, Map<String, String> ids) {
    NamedNodeMap attributes = element.getAttributes();
    element.removeAttribute("clip-bounds-jfx");
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      attribute.setNodeValue(cleaned(attribute.getNodeName(), attribute.getNodeValue(), id, ids));
    }
    NodeList children = element.getChildNodes();
    for (int i = children.getLength() - 1; i >= 0; i--) {
      Node child = children.item(i);
      boolean blank = !(child instanceof Element) && child.getTextContent().isBlank();
      if (blank || child.getNodeName().equals("style")) {
        element.removeChild(child);
      }
    }
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        clean(child, id, ids);
      } else {
        children.item(i).setTextContent(children.item(i).getTextContent().strip());
      }
    }
  }

  private static String cleaned(String name, String value, String id, Map<String, String> ids) {
    if (name.equals("id")) {
      return renamed(value, id, ids);
    }
    if (value.startsWith("url(#")) {
      return "url(#" + renamed(value.substring(5, value.length() - 1), id, ids) + ")";
    }
    if (value.equals(INK)) {
      return "currentColor";
    }
    if (value.equals(PAPER)) {
      return "none";
    }
    Matcher numbers = LONG_DECIMAL.matcher(value);
    return numbers.replaceAll(number -> twoDecimals(number.group()));
  }

  private static String renamed(String random, String id, Map<String, String> ids) {
    return ids.computeIfAbsent(random, r -> id + "-" + (ids.size() + 1));
  }

  private static String twoDecimals(String number) {
    BigDecimal rounded = new BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String text(Document document) throws TransformerException {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Transformer transformer = factory.newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }
}

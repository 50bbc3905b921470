package org.commentariat.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReplyNetworkTest {
  private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";

  @TempDir Path folder;

  private Document read(Findings findings, String name) throws Exception {
    new ReplyNetwork().write(findings, folder);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(folder.resolve("network").resolve(name).toFile());
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS(GRAPHML, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Every edge joins nodes, ids are unique, every value is of the type that its key declares. */
  private static void check(Document document) {
    Map<String, String> types = new HashMap<>();
    all(document, "key")
        .forEach(key -> types.put(key.getAttribute("id"), key.getAttribute("attr.type")));
    Set<String> nodes = new HashSet<>();
    for (Element node : all(document, "node")) {
      assertThat(nodes.add(node.getAttribute("id"))).isTrue();
    }
    for (Element edge : all(document, "edge")) {
      assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
    }
    for (Element data : all(document, "data")) {
      String value = data.getTextContent();
      switch (types.getOrDefault(data.getAttribute("key"), "undeclared")) {
        case "string" -> assertThat(value).isNotEmpty();
        case "boolean" -> assertThat(value).isIn("true", "false");
        case "int" -> assertThat(Integer.parseInt(value)).isNotNegative();
        case "double" -> assertThat(Double.parseDouble(value)).isBetween(0.0, 1.0);
        default -> throw new AssertionError(data.getAttribute("key"));
      }
    }
  }

  @Test
  void networksOfEveryKindOfCorpusHoldTogether() throws Exception {
    for (Findings findings : ExportedCorpora.all().values()) {
      Document replies = read(findings, "replies.graphml");
      check(replies);
      assertThat(all(replies, "node"))
          .hasSize(findings.comments().size() + findings.placeholders().size());
      assertThat(all(replies, "edge")).hasSize(findings.replies().links());
      check(read(findings, "commenters.graphml"));
    }
  }

  @Test
  void anEdgeLeadsFromTheReplyToWhatItAnswers() throws Exception {
    Document replies = read(InventedCorpus.small().findings(), "replies.graphml");
    assertThat(all(replies, "edge"))
        .extracting(edge -> edge.getAttribute("source") + " " + edge.getAttribute("target"))
        .containsExactly("h2 h1", "h3 h2", "h4 h0", "h5 h4", "h6 h2", "b2 b1");
    assertThat(all(replies, "edge").get(0).getTextContent())
        .isEqualTo("quotation_exact" + "0.95" + "true" + "disagree");
  }

  @Test
  void theWeightIsHowOftenOneAnswersAnother() throws Exception {
    Document commenters = read(InventedCorpus.small().findings(), "commenters.graphml");
    assertThat(all(commenters, "edge"))
        .extracting(
            edge ->
                edge.getAttribute("source")
                    + " > "
                    + edge.getAttribute("target")
                    + ": "
                    + edge.getTextContent())
        .containsExactlyInAnyOrder(
            "Commenter 1 > Commenter 2: 1",
            "Commenter 2 > Commenter 1: 1",
            "Commenter 2 > Commenter 4: 1",
            "Commenter 3 > Commenter 2: 1");
    assertThat(all(commenters, "desc").get(0).getTextContent())
        .contains("Left out: 1 replies by or to unknown authors");
  }

  @Test
  void wordsOfCommentsAreNotInTheNetwork() throws IOException {
    new ReplyNetwork().write(InventedCorpus.small().findings(), folder);
    assertThat(folder.resolve("network/replies.graphml"))
        .content()
        .doesNotContain("harbour needs it");
  }
}

package org.commentariat.report.export;

import static org.commentariat.report.export.GraphMl.Of.EDGE;
import static org.commentariat.report.export.GraphMl.Of.NODE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Placeholder;
import org.commentariat.analysis.Replies;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.report.JsonFindings;
import org.commentariat.report.ReportFormat;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * {@code network/replies.graphml}: comments and the replies between them; {@code
 * network/commenters.graphml}: who answers whom how often. Edges lead from the reply to what it
 * answers. No words of comments.
 */
final class ReplyNetwork implements ReportFormat {
  private static final String FOLDER = "network";
  private static final String REPLIES = FOLDER + "/replies.graphml";
  private static final String COMMENTERS = FOLDER + "/commenters.graphml";
  private static final String CODE = "code_";

  @Override
  public List<String> fileNames() {
    return List.of(REPLIES, COMMENTERS);
  }

  @Override
  public void write(Findings findings, Path folder) throws IOException {
    Files.createDirectories(folder.resolve(FOLDER));
    try {
      replies(findings, folder.resolve(REPLIES));
      commenters(findings, folder.resolve(COMMENTERS));
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void replies(Findings findings, Path file) throws IOException, XMLStreamException {
    try (GraphMl graph = new GraphMl(file)) {
      for (String name : List.of("thread", "commenter", "time", "presence", "tone")) {
        graph.attribute(NODE, name, "string");
      }
      graph.attribute(NODE, "depth", "int");
      graph.attribute(NODE, "abstained", "boolean");
      for (CodeEntry code : findings.codes()) {
        graph.attribute(NODE, CODE + code.id(), "boolean");
        graph.attribute(NODE, "p_" + code.id(), "double");
      }
      graph.attribute(EDGE, "rule", "string");
      graph.attribute(EDGE, "confidence", "double");
      graph.attribute(EDGE, "certain", "boolean");
      graph.attribute(EDGE, "relation", "string");
      graph.graph(
          "replies",
          "Comments, and places of comments that are not here; an edge leads from a reply to what"
              + " it answers.");
      for (CommentFinding comment : findings.comments()) {
        node(graph, comment, findings.codes());
      }
      for (Placeholder placeholder : findings.placeholders()) {
        node(graph, placeholder);
      }
      Set<String> nodes = new HashSet<>();
      findings.comments().forEach(comment -> nodes.add(comment.id()));
      findings.placeholders().forEach(placeholder -> nodes.add(placeholder.id()));
      for (CommentFinding comment : findings.comments()) {
        edge(graph, comment.id(), comment.replyLink(), comment.relation(), nodes);
      }
      for (Placeholder placeholder : findings.placeholders()) {
        edge(graph, placeholder.id(), placeholder.replyLink(), null, nodes);
      }
    }
  }

  private static void node(GraphMl graph, CommentFinding comment, List<CodeEntry> codes)
      throws XMLStreamException {
    graph.node(comment.id());
    graph.data(NODE, "thread", comment.threadId());
    graph.data(NODE, "commenter", comment.authorKnown() ? comment.author() : null);
    graph.data(NODE, "time", comment.time());
    graph.data(NODE, "presence", "written");
    graph.data(NODE, "tone", comment.sentiment().label().key());
    graph.data(NODE, "depth", comment.depth());
    graph.data(NODE, "abstained", comment.abstained());
    for (CodeEntry code : codes) {
      boolean applies = comment.codes().contains(code.id());
      graph.data(NODE, CODE + code.id(), comment.abstained() ? null : applies);
      graph.data(NODE, "p_" + code.id(), number(comment.probabilities().get(code.id())));
    }
    graph.end();
  }

  private static void node(GraphMl graph, Placeholder placeholder) throws XMLStreamException {
    graph.node(placeholder.id());
    graph.data(NODE, "thread", placeholder.threadId());
    graph.data(NODE, "presence", placeholder.presence().key());
    graph.end();
  }

  private static void edge(
      GraphMl graph,
      String from,
      @Nullable ReplyLink link,
      @Nullable RelationJudgment judged,
      Set<String> nodes)
      throws XMLStreamException {
    if (link == null || !nodes.contains(link.parent())) {
      return;
    }
    Relation relation = judged == null ? null : judged.relation();
    graph.edge(from, link.parent());
    graph.data(EDGE, "rule", link.rule().key());
    graph.data(EDGE, "confidence", number(link.confidence()));
    graph.data(EDGE, "certain", link.isCertain());
    graph.data(EDGE, "relation", relation == null ? null : relation.key());
    graph.end();
  }

  private static void commenters(Findings findings, Path file)
      throws IOException, XMLStreamException {
    Map<String, Integer> comments = new LinkedHashMap<>();
    for (CommentFinding comment : findings.comments()) {
      if (comment.authorKnown()) {
        comments.merge(comment.author(), 1, Integer::sum);
      }
    }
    try (GraphMl graph = new GraphMl(file)) {
      graph.attribute(NODE, "comments", "int");
      graph.attribute(EDGE, "weight", "int");
      int unknown =
          findings.replies().pairs().stream()
              .filter(pair -> !isKnown(pair))
              .mapToInt(Replies.Pair::replies)
              .sum();
      graph.graph(
          "commenters",
          "Known authors; an edge leads from who replies to who is answered, its weight is the"
              + " number of replies. Left out: "
              + unknown
              + " replies by or to unknown authors, and replies to comments that are not here.");
      for (Map.Entry<String, Integer> commenter : comments.entrySet()) {
        graph.node(commenter.getKey());
        graph.data(NODE, "comments", commenter.getValue());
        graph.end();
      }
      for (Replies.Pair pair : findings.replies().pairs()) {
        if (isKnown(pair)) {
          graph.edge(pair.from(), pair.to());
          graph.data(EDGE, "weight", pair.replies());
          graph.end();
        }
      }
    }
  }

  private static boolean isKnown(Replies.Pair pair) {
    return !pair.from().equals(Pseudonyms.UNKNOWN) && !pair.to().equals(Pseudonyms.UNKNOWN);
  }

  private static @Nullable String number(@Nullable Double value) {
    return value == null ? null : JsonFindings.plain(value).toPlainString();
  }
}

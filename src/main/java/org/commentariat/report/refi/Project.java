package org.commentariat.report.refi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Corpus.ArticleCount;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Placeholder;
import org.commentariat.analysis.correction.HandCoding;

/**
 * A project of qualitative data analysis: every thread as a source, with a selection for the own
 * words of each comment, coded by the machine and by people, and one for each piece of evidence.
 */
final class Project {
  /** No clock is read, so that equal findings give equal bytes; some programs need a time. */
  private static final String NO_TIME = "1970-01-01T00:00:00Z";

  private static final String CREATOR = "creatingUser";
  private static final String CREATED = "creationDateTime";

  private final Findings findings;
  private final Guids guids;
  private final CodeTree codes;
  private final Coders coders;
  private final Map<String, List<CommentFinding>> comments = new HashMap<>();
  private final Map<String, List<Placeholder>> placeholders = new HashMap<>();

  Project(Findings findings) {
    this.findings = findings;
    guids = Guids.ofInput(findings);
    codes = new CodeTree(findings);
    coders = new Coders(findings, guids);
    for (CommentFinding comment : findings.comments()) {
      comments.computeIfAbsent(comment.threadId(), id -> new ArrayList<>()).add(comment);
    }
    for (Placeholder missing : findings.placeholders()) {
      placeholders.computeIfAbsent(missing.threadId(), id -> new ArrayList<>()).add(missing);
    }
  }

  /** Writes the archive. */
  void write(Path file) throws IOException {
    try (StoredZip zip = new StoredZip(file)) {
      zip.add("project.qde", this::writeXml);
      for (ArticleCount article : findings.corpus().articles()) {
        zip.add(
            "Sources/" + fileName(article),
            out -> out.write(source(article).text().getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  private ThreadSource source(ArticleCount article) {
    return ThreadSource.of(
        article,
        comments.getOrDefault(article.threadId(), List.of()),
        placeholders.getOrDefault(article.threadId(), List.of()));
  }

  private String fileName(ArticleCount article) {
    return guids.of("text", article.threadId()) + ".txt";
  }

  private void writeXml(OutputStream out) throws IOException {
    try {
      XmlFile xml =
          new XmlFile(
              out,
              "urn:QDA-XML:project:1.0",
              "Project",
              "name",
              findings.provenance().codebook().name(),
              "origin",
              RefiFiles.origin(findings),
              "creatingUserGUID",
              coders.machine(),
              CREATED,
              NO_TIME);
      coders.write(xml);
      xml.open("CodeBook");
      codes.write(xml);
      xml.close();
      if (!findings.corpus().articles().isEmpty()) { // the standard has no empty list
        xml.open("Sources");
        for (ArticleCount article : findings.corpus().articles()) {
          write(xml, article);
        }
        xml.close();
      }
      xml.text("Description", description());
      xml.finish();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void write(XmlFile xml, ArticleCount article) throws XMLStreamException {
    ThreadSource source = source(article);
    xml.open(
        "TextSource",
        "guid",
        guids.of("source", article.threadId()),
        "name",
        article.threadId(),
        "plainTextPath",
        "internal://" + fileName(article),
        CREATOR,
        coders.machine(),
        CREATED,
        NO_TIME);
    String title = article.title();
    xml.text(
        "Description",
        (title == null ? "" : title + ". ")
            + "Comments: "
            + article.found()
            + ". File: "
            + article.source());
    for (ThreadSource.Passage passage : source.passages()) {
      write(xml, passage);
    }
    xml.close();
  }

  private void write(XmlFile xml, ThreadSource.Passage passage) throws XMLStreamException {
    CommentFinding comment = passage.comment();
    String id = comment.id();
    open(xml, guids.of("comment", id), id, passage.place().start(), passage.place().end());
    for (String row : comment.rows()) {
      code(xml, guids.of("machine", id, row), coders.machine(), codes.code(row));
    }
    for (HandCoding coding : coders.byHand(id)) {
      String coder = coders.person(coding.coder());
      for (String row : coding.rows()) {
        code(xml, guids.of("hand", id, coder, row), coder, codes.code(row));
      }
    }
    xml.close();
    int number = 0;
    for (CommentFinding.Mark mark : comment.evidence()) {
      int start = passage.place().of(mark.start());
      int end = passage.place().of(mark.end());
      number++;
      if (start < end) {
        String key = Integer.toString(number);
        open(xml, guids.of("evidence", id, key), mark.source(), start, end);
        code(xml, guids.of("marking", id, key), coders.machine(), codes.evidence(mark.code()));
        xml.close();
      }
    }
  }

  private void open(XmlFile xml, String guid, String name, int start, int end)
      throws XMLStreamException {
    xml.open(
        "PlainTextSelection",
        "guid",
        guid,
        "name",
        name,
        "startPosition",
        Integer.toString(start),
        "endPosition",
        Integer.toString(end),
        CREATOR,
        coders.machine(),
        CREATED,
        NO_TIME);
  }

  private static void code(XmlFile xml, String guid, String coder, String code)
      throws XMLStreamException {
    xml.open("Coding", "guid", guid, CREATOR, coder, CREATED, NO_TIME);
    xml.empty("CodeRef", "targetGUID", code);
    xml.close();
  }

  private String description() {
    return "Reader comments, own words only, names of commenters replaced. Codes by the machine are"
        + " guesses"
        + (findings.handCodings().isEmpty() ? "; nobody has coded by hand" : "")
        + ". Codebook version "
        + findings.provenance().codebook().version()
        + ", SHA-256 "
        + findings.provenance().codebook().sha256()
        + ".";
  }
}

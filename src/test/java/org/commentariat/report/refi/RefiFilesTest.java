package org.commentariat.report.refi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.correction.CodedCorpus;
import org.commentariat.analysis.correction.HumanCoding;
import org.commentariat.coding.Coding;
import org.commentariat.coding.Disagreement;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.adjudication.Adjudication;
import org.commentariat.coding.adjudication.DecidedComment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

class RefiFilesTest {
  /** Words with all that makes offsets go wrong, in a stretch of evidence and before it. */
  private static final String HARD =
      "👍🏽 Cafe\u0301s\r\nne\u0301cessaires 👩‍👩‍👧!\r\rMore 🚌 buses — مزيد من الحافلات \u0007";

  @TempDir Path folder;

  /** The files of the archive as text, in its order. */
  private record Project(Map<String, String> files, Document xml) {
    /** The words that a selection is of. */
    String selected(Element selection) {
      Element source = Objects.requireNonNull(selection.parent());
      String text =
          Objects.requireNonNull(
              files.get(source.attr("plainTextPath").replace("internal://", "Sources/")));
      int start = Integer.parseInt(selection.attr("startPosition"));
      int end = Integer.parseInt(selection.attr("endPosition"));
      return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    /** Users and codes of a selection. */
    List<String> codings(Element selection) {
      return selection.select("> Coding").stream()
          .map(
              coding ->
                  named("User", coding.attr("creatingUser"))
                      + ": "
                      + named("Code", coding.select("CodeRef").attr("targetGUID")))
          .toList();
    }

    private String named(String element, String guid) {
      return Objects.requireNonNull(
              xml.selectFirst(element + "[guid=" + guid + "]"), element + " " + guid)
          .attr("name");
    }

    Element selection(String name) {
      return Objects.requireNonNull(xml.selectFirst("PlainTextSelection[name=" + name + "]"), name);
    }
  }

  private Project project(Findings findings) throws IOException {
    new RefiFiles().write(findings, folder);
    Map<String, String> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(folder.resolve("qda/project.qdpx").toFile())) {
      for (ZipEntry entry : new ArrayList<>(zip.stream().toList())) {
        files.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    String xml = Objects.requireNonNull(files.get("project.qde"));
    return new Project(files, Jsoup.parse(xml, "", Parser.xmlParser()));
  }

  static List<Findings> corpora() {
    CodedCorpus coded = new CodedCorpus(40, 20, "anna", "ben");
    return List.of(
        InventedCorpus.small().findings(),
        new InventedCorpus().findings(),
        new InventedCorpus().thread("silent", null, 12).findings(),
        hard(),
        coded.findings(coded.coded(40, 1)));
  }

  private static Findings hard() {
    return new InventedCorpus()
        .thread(
            "💬 a<b&c\u0001",
            "A \"title\" 😀\r\nof two lines",
            2,
            post("😀-1", "Ada\u0000", null, HARD, "for_buses")
                .withEvidence("for_buses", "More 🚌 buses", "a \"cue\" & <more>")
                .carriedBy("for_buses", "s\r\nne\u0301cessaires"),
            post("😀-2", "Ada\u0000", "😀-1", " \r\n ", "for_trams"))
        .findings();
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void theProjectIsValidAgainstTheSchemaOfTheStandard(Findings findings) throws Exception {
    String xml = Objects.requireNonNull(project(findings).files().get("project.qde"));
    requireValid(xml);
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void theCodebookIsValidAgainstTheTypeThatProjectsShare(Findings findings) throws Exception {
    new RefiFiles().write(findings, folder);
    String xml = Files.readString(folder.resolve("qda/codebook.qdc"));
    assertThat(xml)
        .contains("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Commentariat 0.1.0\">");
    String codes = xml.substring(xml.indexOf("<Codes>"), xml.indexOf("</CodeBook>"));
    requireValid(
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"codes\"><CodeBook>"
            + codes
            + "</CodeBook></Project>");
  }

  private static void requireValid(String xml) throws IOException, SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(RefiFilesTest.class.getResource("Project.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml))); // throws when it is not
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void selectionsStandWhereTheWordsOfTheirCommentsStand(Findings findings) throws IOException {
    Project project = project(findings);
    List<String> expected = new ArrayList<>();
    for (CommentFinding comment : findings.comments()) {
      if (comment.hasOwnWords()) {
        expected.add(comment.ownWords());
        comment
            .evidence()
            .forEach(mark -> expected.add(comment.ownWords().substring(mark.start(), mark.end())));
      }
    }
    assertThat(project.xml().select("PlainTextSelection"))
        .extracting(project::selected)
        .containsExactlyElementsOf(expected.stream().map(RefiFilesTest::plain).toList());
  }

  private static String plain(String words) {
    return words.replace("\r\n", "\n").replace('\r', '\n').replace('\u0007', '\uFFFD');
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void identifiersAreUniqueAndReferencesLeadSomewhere(Findings findings) throws IOException {
    Document xml = project(findings).xml();
    List<String> guids = xml.select("[guid]").eachAttr("guid");
    assertThat(guids).doesNotHaveDuplicates();
    for (String reference : List.of("targetGUID", "creatingUser", "creatingUserGUID")) {
      assertThat(guids).containsAll(xml.select("[" + reference + "]").eachAttr(reference));
    }
  }

  @Test
  void commentsAreCodedByTheMachineAndEvidenceApart() throws IOException {
    Project project = project(InventedCorpus.small().findings());
    String machine = "Commentariat 0.1.0: ";
    assertThat(project.codings(project.selection("b1")))
        .containsExactly(machine + "For buses", machine + "For trams");
    assertThat(project.codings(project.selection("h4"))).containsExactly(machine + "None of these");
    assertThat(project.codings(project.selection("h5")))
        .containsExactly(machine + "Too unclear to judge");
    Element evidence = project.selection("more-buses");
    assertThat(project.selected(evidence)).isEqualTo("More buses");
    assertThat(project.codings(evidence)).containsExactly(machine + "Evidence: For buses");
    assertThat(project.xml().select("PlainTextSelection[name=h6]")).isEmpty(); // no own words
  }

  @Test
  void whatPeopleCodedAndDecidedStandsUnderTheirNames() throws IOException {
    CodedCorpus coded = new CodedCorpus(40, 20, "anna", "ben");
    HumanCoding coding = coded.coded(40, 1, 2, 3, 4, 5, 6);
    Adjudication open = Objects.requireNonNull(coding.adjudication());
    assertThat(open.open()).isNotEmpty();
    List<DecidedComment> settled = new ArrayList<>(open.settled());
    for (Disagreement each : open.open()) {
      TreeSet<String> codes = new TreeSet<>(List.of("for_cars"));
      settled.add(
          new DecidedComment(each.comment(), codes, null, DecidedComment.Basis.DECIDED, ""));
    }
    Findings findings =
        coded.findings(
            new HumanCoding(
                new Adjudication(open.codings(), List.of(), List.of(), settled, List.of()),
                coding.obstacles(),
                coding.remarks(),
                coding.problems()));

    Project project = project(findings);

    assertThat(project.xml().select("User").eachAttr("name"))
        .containsExactly("Commentariat 0.1.0", "anna", "ben", "Decisions where coders differed");
    int codings = 0;
    for (SampledComment comment : open.codings().sample().comments()) {
      List<String> expected = new ArrayList<>();
      for (Coding by : open.codings().byUnit().getOrDefault(comment.unit(), List.of())) {
        expected.add(by.coder() + ": " + (by.codes().isEmpty() ? "None of these" : "For buses"));
      }
      if (open.open().stream().anyMatch(each -> each.comment().equals(comment))) {
        expected.add("Decisions where coders differed: For cars");
      }
      assertThat(project.codings(project.selection(comment.commentId())))
          .filteredOn(each -> !each.startsWith("Commentariat"))
          .containsExactlyElementsOf(expected);
      codings += expected.size();
    }
    assertThat(codings).isEqualTo(40 + 20 + open.open().size());
  }

  @Test
  void eachThreadIsASourceThatCanBeReadByPeople() throws IOException {
    Project project = project(InventedCorpus.small().findings());
    assertThat(project.xml().select("TextSource").eachAttr("name"))
        .containsExactly("harbour", "budget");
    String budget =
        project.files().values().stream()
            .filter(text -> text.startsWith("The town’s budget\n"))
            .findFirst()
            .orElseThrow();
    assertThat(budget)
        .contains("\nb1 | Commenter 4 | 2014-08-02T07:45:00Z\nTrams and buses, please.\n")
        .contains("\nb2 | Commenter 2 | answers b1\nBuses first, Commenter 4!\n");
    assertThat(project.files().toString())
        .contains("\nh0 | not here: deleted\n")
        .contains("\nh6 | Commenter 3 | answers h2 | no own words\n")
        .doesNotContain("Ottilie", "gruffalo", "Sanne");
  }

  @Test
  void equalFindingsGiveEqualBytesInAnyTimeZone() throws IOException {
    new RefiFiles().write(InventedCorpus.small().findings(), folder.resolve("first"));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      new RefiFiles().write(InventedCorpus.small().findings(), folder.resolve("second"));
    } finally {
      TimeZone.setDefault(zone);
    }
    for (String name : new RefiFiles().fileNames()) {
      assertThat(folder.resolve("first").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("second").resolve(name));
    }
  }
}

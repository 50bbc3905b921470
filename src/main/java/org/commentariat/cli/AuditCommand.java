package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.report.JsonFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how well the structure of the threads is known. */
@Command(
    name = "audit",
    description =
        "Say how well it is known who wrote what to whom: comments declared, found and left out,"
            + " replies by rule with their confidence, repairs, names that may be one person,"
            + " comments with the same words. Shows names as the input has them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat audit                         the pages in comments/",
      "  commentariat audit page.txt more-pages/",
      "  commentariat audit export.xml --json > audit.json"
    })
final class AuditCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private InputPages pages = new InputPages();

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  AuditCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Ingest ingest = read();
    StructureAudit audit = StructureAudit.of(ingest);
    String text = json ? json(audit, ingest) : AuditText.of(audit, ingest.ledger());
    streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return ingest.rejections().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  /** Reads everything; what was left out and repaired is part of the audit, not of the messages. */
  private Ingest read() throws IOException {
    CommentFiles found = pages.files();
    try (Progress progress = Progress.of("files", found.files().size(), streams)) {
      Ingest ingest = found.readAll(progress::reach);
      if (ingest.threads().isEmpty()) {
        InputPages.tell(ingest.ledger(), streams);
        throw pages.nothingToRead();
      }
      return ingest;
    }
  }

  private static String json(StructureAudit audit, Ingest ingest) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("structure", audit);
    root.put("rejections", ingest.rejections());
    root.put("notes", ingest.notes());
    return JsonFindings.text(root);
  }
}

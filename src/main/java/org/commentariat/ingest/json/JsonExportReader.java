package org.commentariat.ingest.json;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.TextReader;
import org.jspecify.annotations.Nullable;

/** Reads what one platform exports, or answers to programs, as JSON. Immutable. */
public final class JsonExportReader implements CommentReader {

  private final Platform platform;

  private JsonExportReader(Platform platform) {
    this.platform = platform;
  }

  /** One reader for each platform, in the order in which they are to be tried. */
  public static List<CommentReader> all() {
    return List.of(
        new JsonExportReader(new Reddit()),
        new JsonExportReader(new HackerNews()),
        new JsonExportReader(new YouTube()),
        new JsonExportReader(new Discourse()));
  }

  @Override
  public String key() {
    return platform.key();
  }

  @Override
  public String format() {
    return platform.format();
  }

  @Override
  public boolean recognises(Opening opening) {
    String text = opening.text();
    if (JsonInput.beginning(text) < 0) {
      return false;
    }
    Recognition recognition = new Recognition(platform);
    try {
      new JsonWalk(
              new LineByLine(new StringReader(text)),
              platform.fields(),
              entry -> {
                recognition.look(entry);
                return null;
              },
              comment -> {},
              (place, reason, open) -> recognition.lookOutwards(open))
          .walk();
      return recognition.found;
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot fail", e);
    }
  }

  private static final class Recognition {
    private final Platform platform;
    private boolean found;

    Recognition(Platform platform) {
      this.platform = platform;
    }

    void look(Entry entry) {
      found |= platform.isTypical(entry);
    }

    void lookOutwards(@Nullable Entry innermost) {
      for (Entry entry = innermost; entry != null; entry = entry.parent()) {
        look(entry);
      }
    }
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    Platform.Meaning meaning = platform.meaning(new SourcePass(source, intake));
    try (TextReader text = TextReader.open(source)) {
      new JsonWalk(
              new LineByLine(text),
              platform.fields(),
              meaning::complete,
              intake::comment,
              (place, reason, open) -> intake.reject(place, reason))
          .walk();
      meaning.end();
      text.enterRepairs(intake);
    }
  }

  private final class SourcePass implements Platform.Pass {
    private final Source source;
    private final Intake intake;

    SourcePass(Source source, Intake intake) {
      this.source = source;
      this.intake = intake;
    }

    @Override
    public Intake intake() {
      return intake;
    }

    @Override
    public void lookThrough(Consumer<Entry> look) throws IOException {
      try (TextReader text = TextReader.open(source)) {
        new JsonWalk(
                new LineByLine(text),
                platform.fields(),
                entry -> {
                  look.accept(entry);
                  return null;
                },
                comment -> {},
                (place, reason, open) -> {})
            .walk();
      }
    }
  }
}

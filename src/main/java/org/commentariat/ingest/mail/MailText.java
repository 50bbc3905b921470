package org.commentariat.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.thread.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * What the writer of a message wrote, and what the writer quotes: lines behind {@code >}, behind
 * the name of an attribution ({@code Maya> }), and what follows a copied header. Signatures,
 * footers and attributions are neither. Not for several threads at once.
 */
final class MailText {

  /** Behind two dashes alone, without the space that the standard asks for, in lines. */
  private static final int SHORT_SIGNATURE = 8;

  /** What a program breaks is longer than this, in characters, and what is left over shorter. */
  private static final int FULL_LINE = 72;

  private static final int REST_OF_LINE = 25;

  private static final Pattern QUOTED = Pattern.compile("\\s{0,3}(?:[>|]\\s?)++(.*)");
  private static final Pattern NESTED = Pattern.compile("\\s{0,3}>\\s?>");
  private static final Pattern NAMED = Pattern.compile("\\s{0,3}(\\p{L}{1,15})>(?:\\s(.*)|$)");
  private static final Pattern PROMPT = Pattern.compile("(?:>>>|\\.\\.\\.)(?: .*)?");
  private static final Pattern COPIED =
      Pattern.compile(
          "\\s*(?:-{2,}|_{5,}|\\*{3,})\\s*(?:Original Message|Original Mail|Forwarded message"
              + "|Begin forwarded message|Forwarded by .*|Original-Nachricht"
              + "|Urspr\u00fcngliche Nachricht|Message d'origine|Mensaje original)\\s*"
              + "(?:-{2,}|_{5,}|\\*{3,})?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COPIED_HEADER =
      Pattern.compile(
          "\\s*\\*?(From|Sent|To|Cc|CC|Date|Subject|Reply-To|Von|An|Gesendet|Betreff|De|A|Envoyé"
              + "|Objet|Para|Enviado|Asunto)\\s?:\\*?\\s.*");

  private static final Pattern SENDER =
      Pattern.compile(
          "(?:From|Von|De)\\s?:\\*?\\s*(.*?)"
              + "(?=\\s\\*?(?:Sent|To|Date|Subject|Cc|An|Gesendet|Datum|Envoyé|Enviado|Para|À)\\s?:|$)");

  private final List<String> own = new ArrayList<>();
  private final List<String> quoted = new ArrayList<>();
  private final List<String> direct = new ArrayList<>();
  private final List<Quotation> quotations = new ArrayList<>();
  private @Nullable String author;
  private @Nullable String lastAuthor;
  private int trimmed;

  private MailText() {}

  /**
   * @param direct the quoted words that are not quoted inside a quotation
   * @param trimmed signatures and footers taken out
   */
  record Result(CommentText text, String direct, int trimmed) {

    /** Text without signatures and quotations inside quotations. */
    static Result of(CommentText text) {
      return new Result(
          text,
          text.quotations().stream().map(Quotation::text).collect(Collectors.joining("\n")),
          0);
    }
  }

  static Result of(String body) {
    MailText text = new MailText();
    Trimmings trimmings = Trimmings.of(body.lines().toList());
    text.trimmed = trimmings.taken();
    text.read(trimmings.lines());
    return new Result(
        new CommentText(Paragraphs.of(text.own), text.quotations),
        String.join("\n", text.direct),
        text.trimmed);
  }

  private void read(List<String> lines) {
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k);
      String before = k > 0 ? lines.get(k - 1) : "";
      String quote =
          isRest(line, before, k + 1 < lines.size() ? lines.get(k + 1) : "")
              ? line
              : quote(line, before);
      if (quote != null && !isPrompt(lines, k)) {
        attribute();
        quoted.add(quote);
        if (!NESTED.matcher(line).lookingAt()) {
          direct.add(quote);
        }
      } else if (COPIED.matcher(line).matches()) {
        k = copied(lines, k + 1) - 1;
      } else if (line.equals("-- ") || (line.equals("--") && endsSoon(lines, k))) {
        k = signature(lines, k + 1) - 1;
      } else if (line.isBlank() && !quoted.isEmpty()) {
        quoted.add(""); // decided by what follows
      } else {
        close();
        own.add(line.startsWith(">From ") ? line.substring(1) : line);
      }
    }
    close();
  }

  /** Whether a line is what did not fit into the quoted line before it. */
  private static boolean isRest(String line, String before, String after) {
    return before.startsWith(">")
        && after.startsWith(">")
        && before.length() + line.length() > FULL_LINE
        && !line.isBlank()
        && line.length() <= REST_OF_LINE;
  }

  /** The words of a quoted line; null if it is not quoted. */
  private @Nullable String quote(String line, String before) {
    Matcher marked = QUOTED.matcher(line);
    if (marked.matches() && !line.startsWith("|")) {
      boolean escaped = line.startsWith(">From ") && !before.startsWith(">");
      return escaped ? null : marked.group(1);
    }
    Matcher named = NAMED.matcher(line);
    if (named.matches()) {
      Attribution attribution = Attribution.atEndOf(withoutBlankEnd(own));
      String name = attribution == null ? lastAuthor : attribution.author();
      if (name != null && (" " + name + " ").contains(" " + named.group(1) + " ")) {
        return named.group(2) == null ? "" : named.group(2);
      }
    }
    return null;
  }

  /** Whether a line is a session with Python's interpreter, whose prompt looks like a quotation. */
  private boolean isPrompt(List<String> lines, int at) {
    if (!PROMPT.matcher(lines.get(at)).matches()) {
      return false;
    }
    for (int k = at - 1; k >= 0 && !lines.get(k).isBlank(); k--) {
      if (lines.get(k).startsWith(">") && !PROMPT.matcher(lines.get(k)).matches()) {
        return false;
      }
    }
    return Attribution.atEndOf(withoutBlankEnd(own)) == null;
  }

  /** At the beginning of a quotation, takes its attribution out of the writer's words. */
  private void attribute() {
    if (!quoted.isEmpty()) {
      return;
    }
    List<String> before = withoutBlankEnd(own);
    Attribution attribution = Attribution.atEndOf(before);
    if (attribution != null) {
      own.subList(before.size() - attribution.lines(), own.size()).clear();
      author = attribution.author();
      lastAuthor = author;
    }
  }

  /** At most one blank line stands between an attribution and its quotation. */
  private static List<String> withoutBlankEnd(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.size() - end < 2 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(0, end);
  }

  /** Passes over a copied header; what follows is quoted unless quoted lines show otherwise. */
  private int copied(List<String> lines, int from) {
    close();
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    int header = at;
    if (at < lines.size() && COPIED_HEADER.matcher(lines.get(at)).matches()) {
      while (at < lines.size() && !lines.get(at).isBlank()) {
        at++; // long headers go on in the next line
      }
    }
    Matcher sender = SENDER.matcher(String.join(" ", lines.subList(header, at)));
    if (sender.find()) {
      author = MailHeaders.name(sender.group(1).replaceFirst(".*\\bOn Behalf Of ", "").strip());
      lastAuthor = author;
    }
    boolean marked = lines.subList(at, lines.size()).stream().anyMatch(l -> l.startsWith(">"));
    if (!marked) {
      quoted.addAll(lines.subList(at, lines.size()));
      direct.addAll(quoted);
      return lines.size();
    }
    return at;
  }

  private static boolean endsSoon(List<String> lines, int at) {
    return lines.size() - at - 1 <= SHORT_SIGNATURE;
  }

  /** Passes over a signature; it ends where something is quoted. */
  private int signature(List<String> lines, int from) {
    close();
    trimmed++;
    int at = from;
    while (at < lines.size()
        && !lines.get(at).startsWith(">")
        && !COPIED.matcher(lines.get(at)).matches()
        && Attribution.atEndOf(lines.subList(at, at + 1)) == null) {
      at++;
    }
    return at;
  }

  private void close() {
    String text = Paragraphs.of(quoted);
    if (!text.isEmpty()) {
      quotations.add(new Quotation(text, author, null));
      own.add("");
    }
    author = null;
    quoted.clear();
  }
}

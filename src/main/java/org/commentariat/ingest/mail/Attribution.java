package org.commentariat.ingest.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that mail programs put above a quotation, e.g. {@code On 6 Nov 2001, Maya wrote:}.
 *
 * @param author the name in it, or null where it names nobody
 * @param lines how many lines it takes
 */
record Attribution(@Nullable String author, int lines) {

  /** A program breaks it into no more lines than this. */
  private static final int LONGEST = 3;

  private static final String VERB =
      "(?:wrote|writes|said|says|schrieb|skrev|schreef|escribió|escreveu|ha scritto|a écrit"
          + "|écrivait|пишет|писал|napisał(?:\\(a\\))?)";

  private static final Pattern VERB_LAST =
      Pattern.compile("(.*?)[\\s,]*\\b" + VERB + "\\b[^\\p{L}]{0,40}[:;.]?\\s*");
  private static final Pattern NAME_LAST =
      Pattern.compile("(?:Am|El|Den|Op|Le|Il)\\b.*\\b" + VERB + "\\s+(.{1,80}):\\s*");
  private static final Pattern OPENING =
      Pattern.compile("(?:On|At|Am|El|Le|Op|Den|Il|In|Quoting|Em)\\b.*");
  private static final Pattern QUOTING = Pattern.compile("Quoting (.{1,100}?):\\s*");
  private static final Pattern ADDRESS =
      Pattern.compile("<[^>]*>?|\\[mailto:[^\\]]*\\]|\\([^)]*\\)|\\S+(?:@| at )\\S+\\.\\S+");
  private static final Set<String> PARTICLES =
      Set.of("de", "der", "den", "van", "von", "la", "le", "da", "di", "el", "al", "bin", "you");
  private static final Set<String> NOT_NAMES =
      Set.of("am", "pm", "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt");

  /** Reads the attribution that ends with the last of some lines; null if there is none. */
  static @Nullable Attribution atEndOf(List<String> lines) {
    for (int count = Math.min(LONGEST, lines.size()); count > 0; count--) {
      List<String> last = lines.subList(lines.size() - count, lines.size());
      if (last.stream().anyMatch(String::isBlank)) {
        continue;
      }
      String joined = String.join(" ", last).strip().replaceAll("\\s+", " ");
      boolean opens = OPENING.matcher(joined).matches();
      if (opens || count == 1) {
        Attribution found = of(joined, count, opens);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Attribution of(String line, int lines, boolean opens) {
    if (line.length() > 300) {
      return null;
    }
    Matcher quoting = QUOTING.matcher(line);
    Matcher nameLast = NAME_LAST.matcher(line);
    Matcher verbLast = VERB_LAST.matcher(line);
    if (quoting.matches()) {
      return new Attribution(name(quoting.group(1)), lines);
    }
    if (verbLast.matches()) {
      boolean addressed = ADDRESS.matcher(line).find() || (opens && line.matches(".*\\d.*"));
      return addressed || isName(verbLast.group(1))
          ? new Attribution(name(verbLast.group(1)), lines)
          : null;
    }
    return nameLast.matches() ? new Attribution(name(nameLast.group(1)), lines) : null;
  }

  /** Whether nothing but a name stands there, so that no sentence is taken for an attribution. */
  private static boolean isName(String text) {
    String[] words = text.replaceAll("[\"'*_>|]", "").strip().split("\\s+", -1);
    for (String word : words) {
      if (word.isEmpty()
          || !(Character.isUpperCase(word.codePointAt(0))
              || PARTICLES.contains(word.toLowerCase(Locale.ROOT)))) {
        return false;
      }
    }
    return words.length <= 5 && !words[0].equals("I");
  }

  /** What is left when dates and addresses are taken away. */
  private static @Nullable String name(String text) {
    String[] words = ADDRESS.matcher(text).replaceAll(" ").strip().split("[\\s,]+", -1);
    int from = 0;
    for (int k = 0; k < words.length; k++) {
      if (words[k].matches(".*\\d.*") || NOT_NAMES.contains(words[k].toLowerCase(Locale.ROOT))) {
        from = k + 1;
      }
    }
    String name = String.join(" ", List.of(words).subList(from, words.length));
    name = name.replaceFirst("^(?:On|At|In|In article|In message)\\b\\s*", "");
    name = name.replaceAll("^[\"'*_\\s]+|[\"'*_\\s]+$", "");
    return name.isEmpty() || name.equals("you") || name.length() > 60 ? null : name;
  }
}

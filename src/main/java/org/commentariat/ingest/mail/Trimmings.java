package org.commentariat.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a message without what no person wrote into it: footers of lists and of free mail
 * services, marks of scrubbed attachments and of digital signatures.
 *
 * @param lines what is left
 * @param taken how many pieces were taken out
 */
record Trimmings(List<String> lines, int taken) {

  /** A footer is not longer, in lines. */
  private static final int LONGEST_FOOTER = 12;

  private static final Pattern RULE = Pattern.compile("\\s*(?:_{20,}|-{30,}|={30,}|\\*{30,})\\s*");
  private static final Pattern SCRUBBED =
      Pattern.compile(
          "(?:A non-text attachment was scrubbed|An HTML attachment was scrubbed|"
              + "-------------- next part --------------|An embedded message was scrubbed"
              + "|An embedded and charset-unspecified text was scrubbed).*");
  private static final Pattern SCRUBBED_FACT =
      Pattern.compile("(?:Name|Type|Size|Desc|Url|URL|From|Subject|Date)\\s*: .*|<?https?://\\S+");

  Trimmings {
    lines = List.copyOf(lines);
  }

  static Trimmings of(List<String> lines) {
    List<String> left = new ArrayList<>();
    int taken = 0;
    boolean scrubbing = false;
    boolean signature = false;
    for (String line : lines) {
      if (line.startsWith("-----BEGIN PGP SIGNATURE") || SCRUBBED.matcher(line).matches()) {
        signature = line.startsWith("-----BEGIN");
        scrubbing = !signature;
        taken++;
      } else if (signature) {
        signature = !line.startsWith("-----END PGP SIGNATURE");
      } else if (line.startsWith("-----BEGIN PGP SIGNED MESSAGE")) {
        scrubbing = true;
      } else if (!(scrubbing
          && (SCRUBBED_FACT.matcher(line).matches() || line.startsWith("Hash:")))) {
        scrubbing = false;
        left.add(line);
      }
    }
    int footer = footer(left);
    return footer < 0
        ? new Trimmings(left, taken)
        : new Trimmings(left.subList(0, footer), taken + 1);
  }

  /** Where a footer begins below a drawn line; -1 if there is none. */
  private static int footer(List<String> lines) {
    int end = lines.size();
    int found = -1;
    int words = 0;
    for (int k = end - 1; k >= 0 && words <= LONGEST_FOOTER; k--) {
      String line = lines.get(k);
      if (RULE.matcher(line).matches() && words > 0) {
        found = k;
        words = 0;
      } else if (line.startsWith(">")) {
        break;
      } else if (!line.isBlank()) {
        words++;
        boolean listed = line.contains("mailing list") || line.contains("http") || found >= 0;
        if (line.startsWith("_") && !listed) {
          break;
        }
      }
    }
    return found >= 0 && isFooter(lines.subList(found, end)) ? found : -1;
  }

  private static boolean isFooter(List<String> lines) {
    return lines.stream()
        .anyMatch(line -> line.matches("(?i).*(?:https?://|www\\.|mailing list|unsubscribe).*"));
  }
}

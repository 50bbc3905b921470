package org.commentariat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.report.edition.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarkdownReportTest {
  private static final Pattern PERCENTAGE = Pattern.compile("(\\d+\\.\\d)%");
  private static final Pattern WHOLE = Pattern.compile("\\| (\\d+) (?=\\|)");

  @TempDir Path folder;

  private static void collect(JsonNode node, Set<BigDecimal> numbers) {
    if (node.isNumber()) {
      numbers.add(node.decimalValue());
    } else if (node.isString() && node.asString().matches("[0-9]+")) { // a setting
      numbers.add(new BigDecimal(node.asString()));
    }
    node.forEach(child -> collect(child, numbers));
  }

  @Test
  void everyNumberInItsTablesIsInTheJson() throws IOException {
    Reports.all().write(InventedCorpus.small().findings(), folder, false);
    Set<BigDecimal> numbers = new HashSet<>();
    Path json = folder.resolve("findings.json");
    collect(JsonMapper.builder().build().readTree(Files.readString(json)), numbers);
    Set<String> percentages = new HashSet<>();
    Set<String> wholes = new HashSet<>();
    for (BigDecimal number : numbers) {
      percentages.add(number.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString());
      wholes.add(number.stripTrailingZeros().toPlainString());
    }
    String markdown = Files.readString(folder.resolve("report.md"));
    Matcher percentage = PERCENTAGE.matcher(markdown);
    int found = 0;
    while (percentage.find()) {
      assertThat(percentages).contains(percentage.group(1));
      found++;
    }
    Matcher whole = WHOLE.matcher(markdown);
    while (whole.find()) {
      assertThat(wholes).contains(whole.group(1));
      found++;
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void theSentencesAreThoseOfTheFindings() throws IOException {
    new MarkdownReport(Edition.WORKING).write(InventedCorpus.small().findings(), folder);
    String markdown = Files.readString(folder.resolve("report.md"));
    assertThat(markdown)
        .contains(Markdown.escaped(InventedCorpus.small().findings().summary().inShort()));
    for (String sentence : InventedCorpus.small().findings().summary().found()) {
      assertThat(markdown).contains(Markdown.escaped(sentence));
    }
  }

  @Test
  void signsThatWouldStartABlockAreEscaped() {
    assertThat(Markdown.escaped("# no *heading*\n- no list"))
        .isEqualTo("\\# no \\*heading\\* - no list");
    assertThat(Markdown.escaped("a < b & c | d")).isEqualTo("a &lt; b &amp; c \\| d");
  }
}

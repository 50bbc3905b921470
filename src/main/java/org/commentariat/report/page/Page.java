package org.commentariat.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.Replies;
import org.commentariat.ingest.Rejection;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * What the templates show: the findings, cut where lists grow too long for a page. Every cut is
 * stated on the page with the file that has the whole.
 *
 * @param findings the findings
 * @param sharesChart or null when no share is defined
 * @param toneChart or null when no share is defined
 * @param threads the trees of comments
 * @param style the style sheet
 */
public record Page(
    Findings findings,
    @Nullable Chart sharesChart,
    @Nullable Chart toneChart,
    List<ThreadView> threads,
    String style) {
  /** Longer tables are cut to this many rows. */
  public static final int ROWS = 100;

  /** Wider tables of codes by codes are left to {@code findings.json}. */
  private static final int CODES = 12;

  public Page {
    threads = List.copyOf(threads);
  }

  /** The first articles. */
  public List<Corpus.ArticleCount> articles() {
    return cut(findings.corpus().articles());
  }

  /** The first rejections. */
  public List<Rejection> rejections() {
    return cut(findings.rejections());
  }

  /** The first input files. */
  public List<Provenance.HashedFile> inputs() {
    return cut(findings.provenance().inputs());
  }

  /** Those who answer each other most. */
  public List<Replies.Pair> pairs() {
    List<Replies.Pair> pairs = findings.replies().pairs();
    return pairs.subList(0, Math.min(pairs.size(), 20));
  }

  /** Whether the codebook is small enough for tables of codes by something. */
  public boolean fewCodes() {
    return findings.codes().size() <= CODES;
  }

  /** Depth in words, and number of comments; the deepest together. */
  public List<DepthRow> depths() {
    int separate = 10;
    List<DepthRow> rows = new ArrayList<>();
    int deeper = 0;
    for (var entry : findings.replies().depths().entrySet()) {
      if (entry.getKey() < separate) {
        rows.add(new DepthRow(Integer.toString(entry.getKey()), entry.getValue()));
      } else {
        deeper += entry.getValue();
      }
    }
    if (deeper > 0) {
      rows.add(new DepthRow(separate + " and more", deeper));
    }
    return rows;
  }

  /**
   * One row of the table of depths.
   *
   * @param depth in words
   * @param comments how many
   */
  public record DepthRow(String depth, int comments) {}

  /** How many comments the trees show. */
  public int shownComments() {
    return threads.stream().mapToInt(ThreadView::shown).sum();
  }

  /** A rule in words. */
  public static String words(ReplyLink.Rule rule) {
    return switch (rule) {
      case STATED_ID -> "stated in the source";
      case QUOTATION_EXACT -> "exact quotation";
      case QUOTATION_APPROXIMATE -> "approximate quotation";
      case QUOTED_NAME -> "name of the person quoted";
      case MENTION -> "mention of a name";
      case NESTING -> "nesting on the page";
    };
  }

  /** The links of an article in words: {@code 3 by exact quotation, 1 by mention of a name}. */
  public static String links(Corpus.ArticleCount article) {
    return article.links().isEmpty()
        ? "none"
        : article.links().entrySet().stream()
            .map(link -> Figures.count(link.getValue()) + " by " + words(link.getKey()))
            .collect(Collectors.joining(", "));
  }

  /** The headline, or the file where the page shows none. */
  public static String name(Corpus.ArticleCount article) {
    String title = article.title();
    return title == null || title.isBlank() ? "Untitled, in " + article.source() : title;
  }

  /** A constant in words: {@code NOT_PARSED} as {@code not parsed}. */
  public static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static <T> List<T> cut(List<T> list) {
    return list.subList(0, Math.min(list.size(), ROWS));
  }
}

package org.commentariat.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentariat.thread.Article;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: the headline and how many comments there are. */
final class PageArticle {

  private static final String COMMENTS =
      "(?:comments?|responses?|replies|reply|thoughts?|reactions?|kommentare?|antworten|reaktionen"
          + "|commentaires?|comentarios?|commenti|reacties)";
  private static final Pattern COUNT =
      Pattern.compile(
          "(?iu)(?:.{0,40}?\\b)?([\\d.,]{1,9})\\s+(?:\\p{L}+\\s+)?"
              + COMMENTS
              + "\\b(?:\\s+(?:on|to|so far|zu|auf|sur|en|for)\\b.*)?[\\s:»!.{}]*"
              + "|"
              + COMMENTS
              + "\\s*[(\\[:]\\s*([\\d.,]{1,9})\\s*[)\\]]?\\s*");
  private static final Pattern ONE =
      Pattern.compile(
          "(?iu)(?:one|ein|un|una)\\s+" + COMMENTS + "\\b(?:\\s+(?:on|to|zu|sur)\\b.*)?");
  private static final int LONGEST = 250;

  private PageArticle() {}

  /** The article of a page; comments are counted as the page counts them. */
  static Article of(Document page) {
    return new Article(title(page), declared(page));
  }

  /**
   * The longest heading that the title of the page repeats, for titles name the site too, and so
   * does the first heading of many; failing that the title that the page has for other sites.
   */
  private static @Nullable String title(Document page) {
    String shared = content(page, "meta[property=og:title]", "meta[name=twitter:title]");
    String whole = folded(page.title());
    String titles = (whole + "\n" + shared).toLowerCase(Locale.ROOT);
    String longest = "";
    for (Element heading : page.select("h1, h2, h3, [itemprop=headline], [class*=title i]")) {
      String text = folded(CommonMarks.text(heading, LONGEST) + heading.attr("content"));
      if (text.length() > longest.length() && titles.contains(text.toLowerCase(Locale.ROOT))) {
        longest = text;
      }
    }
    Element post = page.selectFirst("shreddit-post[post-title]");
    Element first = page.selectFirst("h1");
    String heading = first == null ? "" : folded(CommonMarks.text(first, LONGEST));
    return Stream.of(post == null ? "" : post.attr("post-title"), longest, shared, whole, heading)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static String content(Document page, String... selectors) {
    for (String selector : selectors) {
      Element meta = page.selectFirst(selector);
      if (meta != null && !meta.attr("content").isBlank()) {
        return folded(meta.attr("content"));
      }
    }
    return "";
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static @Nullable Integer declared(Document page) {
    for (String selector :
        List.of(
            "h1, h2, h3, h4, h5, h6, legend, [class*=comments-title], [class*=comment-count]",
            "[itemprop=commentCount], shreddit-post[comment-count]",
            "[id*=comment i], [class*=comment i], [class*=replies i], a[href*=comment], a[href*=item?id]")) {
      for (Element element : page.select(selector)) {
        Integer count = count(element);
        if (count != null) {
          return count;
        }
      }
    }
    return null;
  }

  private static @Nullable Integer count(Element element) {
    String stated = element.attr("content") + element.attr("comment-count");
    if (stated.isBlank() && element.hasAttr("itemprop")) {
      stated = element.text();
    }
    if (stated.matches("\\d{1,8}")) {
      return Integer.valueOf(stated);
    }
    String text = CommonMarks.text(element, LONGEST);
    if (text.isEmpty()) {
      return null;
    }
    if (ONE.matcher(text).matches()) {
      return 1;
    }
    Matcher match = COUNT.matcher(text);
    if (!match.matches()) {
      return null;
    }
    String digits =
        (match.group(1) == null ? match.group(2) : match.group(1)).replaceAll("[.,]", "");
    return digits.isEmpty() || digits.length() > 8 ? null : Integer.valueOf(digits);
  }
}

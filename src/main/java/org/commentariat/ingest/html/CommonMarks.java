package org.commentariat.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentariat.ingest.source.HtmlText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What most pages have in common in marking up the author, the time and the words of a comment, and
 * what is no word of it.
 */
final class CommonMarks {

  /** Stands for the root of a page where no selector asks for it. */
  private static final Element NOWHERE = new Element("nowhere");

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_DATE = 120;
  private static final int LONGEST_BYLINE = 400;
  private static final int MOST_NODES = 300;

  private static final List<Evaluator> AUTHORS =
      evaluators(
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author], [itemprop=creator]",
          "cite.fn, .fn, [rel=author]",
          ".comment-author-name, .comment-author-link, .author-name, .commenter-name, .commenter",
          ".comment-author, .comment_author, .commentauthor, .commentAuthor, .author",
          ".username, .user-name, .user_name, .userName, .nickname, .nick, .display-name, .poster",
          "[class*=author i]:not([class*=avatar i])",
          "[class*=username i], [class*=user-name i], [class*=nickname i]",
          "[class~=(?i)(?:^|[-_ ])(?:user|name|byline|poster|who|commenter|member)(?:$|[-_ ])]",
          "cite",
          "a[href~=(?i)/(?:users?|profiles?|members?|u|people|authors?)/]");

  /** Marks that show names only where nothing else does. */
  private static final List<Evaluator> EMPHASIS = evaluators("h3, h4, h5, h6, strong, b, dt");

  private static final List<Evaluator> TIMES =
      evaluators(
          "time",
          "[itemprop=datePublished], [itemprop=dateCreated], [itemprop=commentTime]",
          "abbr[title]",
          "[data-timestamp], [data-time], [data-utime]",
          "[class*=date i], [class*=time i], [class*=ago i], [class*=when i], [class*=published i]",
          "[class*=meta i], [class*=info i], [class*=submitted i], [class*=byline i]",
          "a[href*=#], cite, small, span, em, i, p, td, div, li");

  private static final List<Evaluator> BODIES =
      evaluators(
          "[itemprop=text], [itemprop=commentText], [itemprop=reviewBody]",
          ".comment-content, .comment-text, .comment_text, .commentText, .comment_content",
          ".comment-message, .comment__content, .comment__body, .comment__text, .commentBody",
          ".comment-entry, .commenttext, .comment_body, .comment-body-text, .format_text",
          "[class*=comment-content i], [class*=comment-text i], [class*=commenttext i]",
          "[class~=(?i)(?:^|[-_ ])(?:content|text|message|body)(?:$|[-_ ])]");

  private static final Evaluator FURNITURE =
      Selector.evaluatorOf(
          ".signature, .sig, .postsignature, .lastedited, .lastEditedBy, .editedby, .editDate,"
              + " .post_edit, .edited_post, .message-lastEdit, .js-selectToQuoteEnd,"
              + " .comment-reply-link, .comment-edit-link, .comment-actions, .comment-buttons,"
              + " .comment-awaiting-moderation, .post-buttons, .sharedaddy, .share, .likes,"
              + " .votes, .voting, .reactionsBar, .flat-list, .u-srOnly, .sr-only, .dsq-comment-footer,"
              + " .screen-reader-text, .visually-hidden, .cld-like-dislike-wrap, .avatar,"
              + " .comment-author, .comment-meta, .commentmetadata, .comment-metadata,"
              + " .comment-footer, .comment-header, .comment__meta, .comment-info, div.reply,"
              + " p.reply, span.reply, .gensmall, [class~=(?i)reply-?(?:link|button|btn)],"
              + " .comment-permalink, .reply-to, .in-reply-to");

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?i)^(?:(?:posted|written|comment(?:ed)?|submitted|reply|kommentar|geschrieben)\\s+"
              + "(?:by|from|von)|by|from|von|par|por|di|door)[:\\s]+");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)^(?:(?:posted|written|comment|submitted|kommentar|geschrieben) (?:by|from|von)\\b[:\\s]"
              + "|(?:by|von|par|por):?\\s[^.,!?]{2,40}$)");
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?i)[\\s,:]*\\b(?:says|said|wrote|writes|replied|responds|comments|commented|posted"
              + "|sagt|sagte|schreibt|schrieb|meint|meinte|dice|dijo|dit|a écrit|a dit|ha detto)"
              + "\\b.*$|[\\s:,.…|·•–—-]+$");
  private static final Pattern TIME_AFTER_NAME =
      Pattern.compile(
          "(?:\\s+(?:on|at|am|le|el|il)\\s+|\\s*[,|·•–—@(-]\\s+|\\n).*$", Pattern.DOTALL);
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)reply|share|report|like|permalink|#?\\d+");

  private CommonMarks() {}

  /**
   * Whether an element matches; unlike jsoup's own method without a climb to the root each time.
   */
  static boolean matches(Evaluator evaluator, Element element) {
    return evaluator.matches(NOWHERE, element);
  }

  static List<Evaluator> evaluators(String... selectors) {
    return Stream.of(selectors).map(Selector::evaluatorOf).toList();
  }

  /** What is no word of a comment though it stands beside its words. */
  static boolean isFurniture(Element element) {
    return matches(FURNITURE, element) || QuoteMarkup.isFrame(element);
  }

  /** The element of a block that seems to name its author, or null. */
  static @Nullable Element author(Block block) {
    Element called = called(block, AUTHORS);
    if (called != null) {
      return called;
    }
    for (Element element : block.own()) {
      if (BYLINE.matcher(text(element, LONGEST_BYLINE)).find() && name(element) != null) {
        return element;
      }
    }
    return called(block, EMPHASIS);
  }

  private static @Nullable Element called(Block block, List<Evaluator> preferred) {
    for (Evaluator evaluator : preferred) {
      for (Element element : block.own()) {
        if (matches(evaluator, element) && name(element) != null) {
          return element;
        }
      }
    }
    return null;
  }

  /** The element of a block that seems to tell its time, or null. */
  static @Nullable Element time(Block block) {
    for (Evaluator evaluator : TIMES) {
      for (Element element : block.own()) {
        if (matches(evaluator, element) && time(element) != null) {
          return element;
        }
      }
    }
    return null;
  }

  /** The element of a block that seems to hold its words and not its author, or null. */
  static @Nullable Element body(Block block, @Nullable Element author) {
    for (Evaluator evaluator : BODIES) {
      for (Element element : block.own()) {
        if (!element.equals(block.root())
            && matches(evaluator, element)
            && (author == null || !isInside(author, element, block.root()))
            && !isFurniture(element)
            && element.hasText()) {
          return element;
        }
      }
    }
    return null;
  }

  private static boolean isInside(Element part, Element whole, Element root) {
    for (Element up = part; up != null && !up.equals(root); up = up.parent()) {
      if (up.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  /** The name that an element shows, without what stands around names; null when it shows none. */
  static @Nullable String name(Element element) {
    if (text(element, LONGEST_BYLINE).isEmpty()) {
      return null;
    }
    String text = HtmlText.shown(element);
    if (text.length() > LONGEST_NAME || text.indexOf('\n') >= 0 || PostTime.isTold(text)) {
      Element inner = element.selectFirst("a:matchesOwn(\\S), strong, b, cite, .fn");
      if (inner != null
          && !inner.equals(element)
          && HtmlText.shown(inner).length() <= LONGEST_NAME
          && !PostTime.isTold(HtmlText.shown(inner))) {
        return cleaned(HtmlText.shown(inner));
      }
      text = text.lines().findFirst().orElse("");
      String cut =
          TIME_AFTER_NAME.matcher(BEFORE_NAME.matcher(text).replaceFirst("")).replaceFirst("");
      return cut.length() > LONGEST_NAME || PostTime.isTold(cut) ? null : cleaned(cut);
    }
    return cleaned(text);
  }

  /** A name without {@code by} before and {@code says:} behind it; null when nothing is left. */
  static @Nullable String cleaned(String text) {
    String name = BEFORE_NAME.matcher(text.strip()).replaceFirst("");
    name = AFTER_NAME.matcher(name).replaceFirst("").strip();
    boolean none =
        name.isEmpty() || NO_NAME.matcher(name).matches() || name.length() > LONGEST_NAME;
    return none || name.codePoints().noneMatch(Character::isLetterOrDigit) ? null : name;
  }

  /** The text of an element where it is short, otherwise nothing. Takes no time on large ones. */
  static String text(Element element, int longest) {
    StringBuilder text = new StringBuilder();
    for (Node node : (Iterable<Node>) element.nodeStream().limit(MOST_NODES)::iterator) {
      if (node instanceof TextNode words) {
        text.append(words.text());
        if (text.length() > longest + 200) {
          return "";
        }
      }
    }
    String folded = text.toString().replaceAll("\\s+", " ").strip();
    return folded.length() > longest ? "" : folded;
  }

  /** What an element tells about a time, for machines or people; null when it tells none. */
  static @Nullable String time(Element element) {
    List<String> told = new ArrayList<>();
    for (String attribute :
        new String[] {
          "datetime",
          "data-timestamp",
          "data-time",
          "data-utime",
          "content",
          "title",
          "created-timestamp",
          "created"
        }) {
      if (!element.attr(attribute).isBlank()) {
        told.add(element.attr(attribute));
      }
    }
    told.add(text(element, LONGEST_DATE));
    if (element.ownText().length() <= LONGEST_DATE) {
      told.add(element.ownText());
    }
    return told.stream().filter(PostTime::isTold).findFirst().orElse(null);
  }
}

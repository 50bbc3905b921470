package org.commentariat.ingest.page.furniture;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines of buttons, scores and ranks around a comment: words that the site wrote, not a person. */
public final class Buttons {

  private static final int LONGEST = 80;
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s\\p{Punct}\u2022\u00b7\u2013\u2014\u25b2\u25bc\u25b3\u25bd\u2191\u2193\u00bb\u00ab\u203a\u2039\u2605\u2606\u2713\u2714\u25b8\u25b6\u21a9\u2193\u2212\u2665]++");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}(?:st|nd|rd|th|[kp])?");

  /** Of these a line must have one. */
  private static final Set<String> BUTTONS =
      Set.of(
          ("reply replies replydelete respond report flag permalink permalien link quote "
                  + "edit delete remove like likes unlike dislike dislikes share tweet recommend "
                  + "recommends recommended upvote downvote upvotes downvotes vote votes voted points "
                  + "point pts score rating rate helpful inappropriate abuse embed parent hide "
                  + "collapse expand avatar image reblog gravatar repost reposts favorite favorites "
                  + "thumbs fans fan antworten r\u00e9pondre responder zitieren melden signaler "
                  + "abusive follow unfollow subscribe ignore moderate unread bookmark mention multiquote "
                  + "logged flagged liked spam hidden offline online joined posts karma reputation "
                  + "location registered member rank likes: edited antwort gef\u00e4llt citar report: "
                  + "warn translate print email e-mail up down")
              .split(" "));

  /** These may stand beside them. */
  private static final Set<String> BESIDE =
      Set.of(
          ("this comment comments to as the a by user users people person was is on in at "
                  + "you and or of for more all show view see not up down top back thread "
                  + "conversation context post message author other found from total new yes no save "
                  + "give gold read next prev root active ago it that so far with via facebook "
                  + "twitter google reader level join date thanks thank thanked guest verified must "
                  + "log logged sign yourself be first one two good bad staff junior senior moderator "
                  + "admin administrator offline online just now likes mir auf kommentar diesen diese "
                  + "beitrag url permanent number re jan feb mar apr may jun jul aug sep oct nov dec "
                  + "favoritetop sharetweet helpful? useful anonymous rated currently hidden due low "
                  + "because")
              .split(" "));

  private static final Pattern REMOVED =
      Pattern.compile(
          "(?i)[\\[(]?(?:this |the )?(?:comment|post|message|reply)(?: by .{1,40})? (?:has been|was|is) (?:removed|deleted|hidden)\\b.{0,60}"
              + "|[\\[(](?:deleted|removed|comment (?:deleted|removed).{0,40})[\\])]"
              + "|(?:comment|post|message) (?:deleted|removed)(?: by .{1,40})?\\.?"
              + "|this user.s comment has been removed.{0,60}");
  private static final Pattern EDITED =
      Pattern.compile(
          "(?i)[\\[(]?(?:last |this (?:comment|post|message) (?:has been|was) (?:last )?)?edited (?:by|on|at|\\d+ times?|for)\\b.{0,90}"
              + "|(?:posts|join(?:ed)?(?: date)?|location|messages|likes received|reputation|rep power|age|gender|occupation|threads|karma"
              + "|trophy points|member since|registered|from|status|gesendet von|sent from my) ?: ?.{0,60}"
              + "|sent from my (?:iphone|ipad|android|blackberry|phone).{0,30}"
              + "|(?:[\\d,.]+ )?(?:\\d+ )?(?:of \\d+ )?(?:people|users?|readers?) (?:liked|like|found|recommend(?:ed)?) this.{0,30}"
              + "|(?:in reply|in response) to\\b.{0,60}|(?:\\S+\\s){0,4}\\S*'s (?:gravatar|avatar|picture|photo)"
              + "|your comment is awaiting moderation\\.?|flag as inappropriate\\.?|read more\\W*|see more\\W*|\\(?more\\)?\\W*"
              + "|you must be logged in to .{0,40}|(?:log|sign) in (?:or .{1,20} )?to (?:reply|post|vote|comment).{0,40}"
              + "|rate this:?.{0,30}|[-+]?\\d{1,4} rate up rate down.{0,30}|was this (?:comment|review) helpful.{0,40}|hidden due to low comment rating.{0,60}");

  private Buttons() {}

  /** Whether a line holds buttons, scores or ranks and no word of a writer. */
  public static boolean is(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    boolean button = false;
    boolean any = false;
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (BUTTONS.contains(word)) {
        button = true;
      } else if (!word.isEmpty() && !BESIDE.contains(word) && !AMOUNT.matcher(word).matches()) {
        return isEdited(text);
      }
      any |= !word.isEmpty();
    }
    return button || !any || isEdited(text) || isNumber(text);
  }

  /** A line that tells that the words of a comment were taken away. */
  public static boolean tellsRemoval(String line) {
    String text = line.strip();
    return text.length() <= LONGEST + 40 && REMOVED.matcher(text).matches();
  }

  private static boolean isEdited(String text) {
    return EDITED.matcher(text).matches();
  }

  private static boolean isNumber(String text) {
    return text.codePoints().noneMatch(Character::isLetter);
  }
}

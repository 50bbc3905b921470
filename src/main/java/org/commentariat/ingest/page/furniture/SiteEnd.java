package org.commentariat.ingest.page.furniture;

import java.util.regex.Pattern;

/**
 * Lines with which a site goes on after the last comment: forms to write one, lists of links, other
 * stories. What {@link Furniture#isFooter} knows, and what stands around comments with bylines.
 */
public final class SiteEnd {

  private static final int LONGEST = 120;
  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:leave|post|add|write|submit|make|join|have) (?:a|an|your|us a|the|my)? ?(?:comments?|reply|response|message|new comment|say|conversation|discussion|reply to .{1,60})\\b.{0,30}"
              + "|speak your mind\\W*|share your (?:thoughts|view|views|comments?|opinion)\\W*|tell us what you think.{0,30}|what do you think\\?|your (?:comments?|turn|name|email|reply|thoughts)\\b.{0,30}"
              + "|(?:your )?e-?mail(?: address)?(?: \\W{0,3}(?:required|optional|will not be|is never|never)\\b.{0,60}|\\W*)|(?:full )?name\\s?[*(:].{0,40}|(?:web ?site|url|uri)(?:\\s?[*(:].{0,30})?"
              + "|(?:notify|email|e-mail) me (?:of|when|about|via)\\b.{0,80}|you must (?:be )?(?:logged|log|sign).{0,80}|you (?:may|can) use these html tags.{0,100}|html tags.{0,60}|xhtml:.{0,90}|some html.{0,60}"
              + "|verify your comment.{0,40}|previewing your comment.{0,40}|this is only a preview.{0,60}|working\\.\\.\\.|your comment (?:could not|has not|has been).{0,80}"
              + "|the comments to this entry are closed\\W*|(?:sorry, )?(?:the )?comments? (?:are|is|form|have been|for this .{1,30} are)(?: now| currently)? (?:closed|disabled).{0,60}"
              + "|(?:\u00ab|\u2190|&laquo;|<<) ?\\S.{0,80}|\\S.{0,80} (?:\u00bb|\u2192|>>)|(?:older|newer|previous|next|more|load more|view more|show more) (?:comments?|posts?|entries|entry|page)\\b.{0,20}"
              + "|trackbacks?(?: url.{0,80}| link.{0,60}|(?:/| and | & )?pingbacks?.{0,20}|:)?\\s?(?:\\(?\\d*\\)?)?|pingbacks?.{0,12}|\\d+ (?:trackbacks?|pingbacks?).{0,30}|listed below are links to weblogs.{0,60}|links to this post\\W*|create a link"
              + "|subscribe (?:to|by|via)\\b.{0,60}|rss feed for comments.{0,40}|comment(?:s)? (?:rss|feed|policy|guidelines|rules).{0,40}|post comments? \\(atom\\)|subscribe to:.{0,40}|\\[?rss\\]?"
              + "|about the author\\W*|about (?:me|this blog|us|this entry)\\W*|(?:recent|popular|latest|related|similar|top|other|more|featured) (?:posts?|comments?|articles?|stories|entries|topics|threads|videos?|news)\\W*.{0,12}|categories|archives?|blogroll|meta|pages|tags|links|search(?: this (?:site|blog))?|navigation|calendar|sponsors?|tag cloud|followers|most (?:read|popular|commented|recent|viewed)\\b.{0,20}"
              + "|(?:follow|find|like|join) us\\b.{0,60}|share (?:this|on)\\b.{0,40}|\\(?c\\)? ?copyright.{0,90}|copyright\\b.{0,90}|\u00a9.{0,90}|all rights reserved.{0,60}|terms (?:of|&|and) .{0,60}|privacy (?:policy|statement).{0,60}|powered by .{0,60}|(?:proudly )?powered by.{0,60}|theme (?:by|:).{0,50}|designed by .{0,40}|back to (?:top|article|story|blog|home|the top).{0,20}|return to .{0,30}|newer post|older post|home"
              + "|sign (?:in|up|out)\\b.{0,60}|log ?(?:in|out)\\b.{0,50}|register\\b.{0,40}|advertisements?|sponsored(?: links?| content)?|from around the web.{0,30}|around the web|you may (?:also )?like\\W*|recommended for you.{0,30}|enter your (?:e-?mail|name|comment).{0,60}|captcha.{0,40}|type the (?:characters|words|two words).{0,60}|please (?:enter|type|log in|sign in|register|read our)\\b.{0,80}|security code.{0,30}|anti-spam.{0,30}|submit(?: comment| reply)?|post (?:comment|reply)|cancel(?: reply)?|send|preview|reset"
              + "|kommentar (?:schreiben|verfassen|hinterlassen|abgeben).{0,30}|schreibe? einen kommentar.{0,30}|(?:ihre|deine) e-?mail-?adresse.{0,70}|laisser un commentaire.{0,30}|deja (?:un comentario|una respuesta).{0,30}|impressum|datenschutz.{0,30}");

  private SiteEnd() {}

  /** Whether a site goes on with this line, were it found after the last comment. */
  public static boolean is(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && text.length() <= LONGEST
        && (END.matcher(text).matches() || Furniture.isFooter(text) || Furniture.isClosing(text));
  }
}

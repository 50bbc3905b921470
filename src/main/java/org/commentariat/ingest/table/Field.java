package org.commentariat.ingest.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column may tell about a comment, with the names that exports give such columns, the most
 * telling first; in lower case, letters and digits only.
 */
public enum Field {
  /** Own words, with quoted lines or with HTML where the column shows that it has them. */
  TEXT(
      "commentbody commenttext commentcontent commentmessage ownwords body text textoriginal comment"
          + " message content fulltext textdisplay bodytext posttext tweet utterance kommentar"),
  /** Own words as HTML. */
  HTML("bodyhtml texthtml contenthtml commenthtml cooked html"),
  /** Words of others in the comment, kept apart from its own. */
  QUOTED("quoted"),
  /** The id of the comment. */
  ID(
      "commentid idcomment cid idpost messageid msgid tweetid utteranceid id guid permid uuid"
          + " postid"),
  /** The id of the comment that it answers. */
  PARENT(
      "parentid idparentpost parentcommentid commentparent commentparentid replytoid replyto"
          + " inreplytostatusid inreplytoid inreplyto responsetocommentid isreplyto replytocommentid"
          + " parentpostid parentmessageid parent idparent replyingto"),
  /** What told the parent; a rule by the name that {@code parse} prints. */
  RULE("rule"),
  /** How sure the parent is, from 0 to 1. */
  CONFIDENCE("confidence"),
  /** What the comments of one thread have in common: an id of the article, video or post. */
  THREAD(
      "articleid idarticle conversationid threadid topicid videoid storyid submissionid linkid"
          + " discussionid commentpostid postid statusid sdid thread articleurl pageurl videourl"
          + " posturl url link"),
  /** The headline of the article. */
  TITLE(
      "articletitle threadtitle videotitle posttitle linktitle submissiontitle pagetitle article"
          + " headline title"),
  /** How many comments the article is said to have. */
  DECLARED("declared declaredcomments numcomments commentcount descendants"),
  /** The name of the commenter. */
  AUTHOR(
      "author authorname commentauthor userdisplayname authordisplayname userprofiledisplayname"
          + " displayname username userscreenname screenname ownerusername user speaker by fromname"
          + " commenter commentername nickname nick poster sender from name autor authorid iduser"
          + " userid"),
  /** When it was written. */
  TIME(
      "createdutc createdat createdate commentdategmt commentdate creationdate createdtime"
          + " publishedat isodatetime timestamp timeparsed datetime commentpublished published"
          + " posttime postedat postdate dateposted pubdate time date created commenttime approvedate"
          + " submitted datum"),
  /** What the site did with it, in a word. */
  STATE("state status commentapproved moderationstatus placeholder"),
  /** Whether it was deleted. */
  DELETED("isdeleted deleted isremoved removed"),
  /** Whether it is spam. */
  SPAM("isspam spam"),
  /** Whether the site shows it. */
  APPROVED("isapproved approved ispublished");

  private static final Pattern OF_AUTHOR =
      Pattern.compile(
          "(?:author|user|owner|profile|channel|from)\\w*\\.", Pattern.CASE_INSENSITIVE);

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  Field(String names) {
    this.names = List.of(names.split(" ", -1));
  }

  /** The name that {@code --map} takes, e.g. {@code parent}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of this name, or null. */
  static @Nullable Field of(String key) {
    for (Field field : values()) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }

  /**
   * How well a column's name says this field: 0 best; -1 where it does not. Of a nested column the
   * last name says it too, but not as well; what lies inside an author tells of the author only.
   */
  int rank(String column) {
    int whole = names.indexOf(folded(column));
    int dot = column.lastIndexOf('.');
    if (whole >= 0 || dot < 0 || (this != AUTHOR && OF_AUTHOR.matcher(column).find())) {
      return whole;
    }
    int last = names.indexOf(folded(column.substring(dot + 1)));
    return last < 0 ? last : names.size() + last;
  }

  private static String folded(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

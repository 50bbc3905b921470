package org.commentariat.analysis;

import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * The place of a comment that others answer and whose words are not here. It is in no figure.
 *
 * @param id of the comment, names of commenters replaced
 * @param threadId of its thread
 * @param presence what became of the comment
 * @param replyLink the comment it answers, or null
 */
public record Placeholder(
    String id, String threadId, Comment.Presence presence, @Nullable ReplyLink replyLink) {}

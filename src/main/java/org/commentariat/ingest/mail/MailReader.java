package org.commentariat.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads mbox files, the text archives of mailing lists and single messages. A conversation is a
 * thread; every message is a comment. The file is read twice: first the headers, to know which
 * messages belong together, then the words.
 */
public final class MailReader implements CommentReader {

  private static final Pattern HEADERS =
      Pattern.compile(
          "(?:[A-Za-z][!-9;-~]*+:(?:[ \\t][^\\n]*+|\\r?+)\\n(?:[ \\t][^\\n]*+\\n)*+){3,}+.*+",
          Pattern.DOTALL);

  private static final Pattern LETTER =
      Pattern.compile("(?im)^(?:Message-ID|Received|Return-Path|MIME-Version|Delivered-To): ?\\S");

  @Override
  public String key() {
    return "mbox";
  }

  @Override
  public String format() {
    return "mail archives and messages (mbox, .eml)";
  }

  @Override
  public boolean recognises(Opening opening) {
    String text = opening.text().stripLeading();
    int end = text.indexOf('\n');
    if (end < 0) {
      return false;
    }
    if (Mailbox.isSeparator(text.substring(0, end).strip())) {
      return text.substring(end + 1).matches("(?s)[>A-Za-z][A-Za-z0-9-]*:.*");
    }
    String head = text.substring(0, Math.min(text.length(), 8000)).split("\\r?\\n\\r?\\n", 2)[0];
    return HEADERS.matcher(head + "\n").matches()
        && head.toLowerCase(Locale.ROOT).matches("(?s)(?:.*\\n)?from:.*")
        && LETTER.matcher(head).find();
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    Conversations conversations = new Conversations();
    try (InputStream in = source.open()) {
      Mailbox mailbox = new Mailbox(in);
      for (Mailbox.Raw raw = mailbox.next(); raw != null; raw = mailbox.next()) {
        Mail mail = parsed(raw.head());
        if (mail != null) {
          conversations.add(mail);
        }
      }
    }
    conversations.group();
    StatedMail stated = new StatedMail(source, intake, conversations);
    try (InputStream in = source.open()) {
      Mailbox mailbox = new Mailbox(in);
      for (Mailbox.Raw raw = mailbox.next(); raw != null; raw = mailbox.next()) {
        stated.read(raw);
      }
    }
    stated.enterNotes();
  }

  /** The message in some bytes; null if there is none. */
  static @Nullable Mail parsed(byte[] message) {
    try {
      return MailParser.parse(message);
    } catch (IOException e) {
      return null;
    }
  }
}

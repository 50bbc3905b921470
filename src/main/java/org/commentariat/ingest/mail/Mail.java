package org.commentariat.ingest.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param id its {@code Message-ID} without angle brackets, or null where it has none
 * @param references ids of the messages it answers, the nearest first
 * @param answers whether a header or the subject says that it answers something
 * @param sender the name of the sender, or else the address; null where neither is there
 * @param time when it was sent, or null where no date can be read
 * @param zoned whether the date names its zone
 * @param subject without {@code Re:} and the name of the list
 * @param body its text, with line feeds as line ends; quotations and signature still in it
 * @param html whether the body is HTML
 * @param repairs bytes of the text that had to be repaired
 * @param damage why its body is not read to the end, or null
 */
record Mail(
    @Nullable String id,
    List<String> references,
    boolean answers,
    @Nullable String sender,
    @Nullable Instant time,
    boolean zoned,
    String subject,
    String body,
    boolean html,
    int repairs,
    @Nullable String damage) {

  Mail {
    references = List.copyOf(references);
  }

  /** What two copies of a message have in common, and two messages have not. */
  String identity() {
    return sender + "\n" + time + "\n" + subject;
  }
}

package org.commentariat.ingest.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.commentariat.ingest.source.DecodedText;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message apart with Apache James mime4j: transfer encodings, character sets, parts. Plain
 * text is preferred to HTML; attachments and attached messages are passed over.
 */
final class MailParser {

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .build();

  /** Parts in parts, deeper than any program nests them; each level takes room on the stack. */
  private static final int DEEPEST = 50;

  private final Map<String, String> headers = new HashMap<>();
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private int repairs;
  private @Nullable String damage;

  private MailParser() {}

  /**
   * @throws IOException when the bytes are no message
   */
  static Mail parse(byte[] message) throws IOException {
    MailParser parser = new MailParser();
    try {
      parser.read(message);
    } catch (MimeException | RuntimeException e) { // what hostile bytes make of a decoder
      if (parser.headers.isEmpty()) {
        throw new IOException("headers of a message were expected: " + e.getMessage(), e);
      }
      parser.damage = String.valueOf(e.getMessage());
    }
    boolean isHtml = parser.plain.toString().isBlank();
    MailHeaders headers = new MailHeaders(parser.headers);
    return new Mail(
        headers.id(),
        headers.references(),
        headers.answers(),
        headers.sender(),
        headers.time(),
        headers.isZoned(),
        headers.subject(),
        (isHtml ? parser.html : parser.plain).toString(),
        isHtml,
        parser.repairs,
        parser.damage);
  }

  private void read(byte[] message) throws IOException, MimeException {
    MimeTokenStream stream = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null, null);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(message));
    Map<String, String> part = headers;
    int depth = 0;
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      switch (state) {
        case T_START_MULTIPART -> {
          if (++depth > DEEPEST) {
            throw new MimeException("its parts lie deeper in one another than " + DEEPEST);
          }
        }
        case T_END_MULTIPART -> depth--;
        case T_START_BODYPART -> part = new HashMap<>();
        case T_FIELD ->
            part.putIfAbsent(
                stream.getField().getName().toLowerCase(Locale.ROOT),
                MailHeaders.unfolded(stream.getField().getBody()));
        case T_BODY -> body(stream, part);
        default -> {
          // the frame of the message
        }
      }
    }
  }

  private void body(MimeTokenStream stream, Map<String, String> part) throws IOException {
    BodyDescriptor body = stream.getBodyDescriptor();
    String disposition = part.getOrDefault("content-disposition", "");
    StringBuilder text =
        switch (body.getMimeType()) {
          case "text/plain" -> plain;
          case "text/html" -> html;
          default -> null;
        };
    if (text != null && !disposition.toLowerCase(Locale.ROOT).startsWith("attachment")) {
      try (InputStream in = stream.getDecodedInputStream()) {
        String decoded = decoded(in.readAllBytes(), charset(body.getCharset()));
        decoded = decoded.replaceAll("\r\n?", "\n");
        boolean flowed = part.getOrDefault("content-type", "").matches("(?i).*format=\"?flowed.*");
        text.append(flowed ? Paragraphs.unflowed(decoded) : decoded).append('\n');
      }
    }
  }

  private String decoded(byte[] bytes, @Nullable Charset declared) {
    if (declared != null) {
      try {
        return declared.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        // not what it says
      }
    }
    DecodedText text = DecodedText.of(bytes);
    repairs += text.repairs().stream().mapToInt(DecodedText.Repair::count).sum();
    return text.text();
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      Charset charset = name == null ? null : Charset.forName(name);
      return StandardCharsets.US_ASCII.equals(charset) ? null : charset;
    } catch (IllegalArgumentException e) {
      return null; // a name that nobody knows declares nothing
    }
  }
}

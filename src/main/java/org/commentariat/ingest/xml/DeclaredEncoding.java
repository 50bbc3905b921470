package org.commentariat.ingest.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.TextReader;

/** The encoding that an XML document says it has. */
final class DeclaredEncoding {

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

  private static final int OPENING = 1024;

  private DeclaredEncoding() {}

  /** The text of a document; the encoding declared is believed of bytes that are no UTF-8. */
  static TextReader open(Source source) throws IOException {
    String opening;
    try (InputStream in = source.open()) {
      opening = new String(in.readNBytes(OPENING), StandardCharsets.ISO_8859_1);
    }
    Matcher declared = DECLARED.matcher(opening);
    if (declared.find()) {
      try {
        return TextReader.open(source, Charset.forName(declared.group(1)));
      } catch (IllegalArgumentException e) {
        return TextReader.open(source); // a name that nobody knows declares nothing
      }
    }
    return TextReader.open(source);
  }
}

package org.commentariat.ingest.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.Opening;

/** By what a kind of XML document is told. */
final class XmlOpening {

  /** The first tag behind declarations, comments, document types and stray text. */
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\p{L}_][\\w.-]*:)?([\\p{L}_][\\w.-]*)(?=[\\s/>])");

  private static final Pattern BEFORE =
      Pattern.compile("(?s)<!--.*?-->|<\\?.*?\\?>|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>");

  /** Behind so many signs no document begins. */
  private static final int STRAY = 2048;

  private XmlOpening() {}

  /** The name of the outermost element, without its prefix; empty where there is none. */
  static String root(Opening opening) {
    String text = BEFORE.matcher(opening.text()).replaceAll("");
    Matcher root = ROOT.matcher(text);
    boolean found = root.find() && root.start() <= STRAY;
    return found && text.substring(0, root.start()).indexOf('{') < 0 ? root.group(1) : "";
  }

  /** Whether a piece of text is in the opening. */
  static boolean has(Opening opening, String text) {
    return opening.text().contains(text);
  }
}

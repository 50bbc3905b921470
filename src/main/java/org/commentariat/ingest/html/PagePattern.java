package org.commentariat.ingest.html;

import java.util.List;
import org.jsoup.nodes.Document;

/** One way in which pages mark comments up. Immutable. */
interface PagePattern {

  /** The platform, or the way, for a person. */
  String name();

  /** The comments of a page in its order; empty where it does not mark them up so. */
  List<FoundComment> find(Document page);
}

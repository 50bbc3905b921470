package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** Makes comments of passages: who wrote each, what is quoted, whom it answers. */
final class ThreadBuilder {

  private final String threadId;
  private final List<Passage> passages;
  private final Gaps gaps;
  private final List<Segmentation.Segment> segments;
  private final int[] segmentOf;
  private final List<@Nullable String> authors = new ArrayList<>();

  ThreadBuilder(
      String threadId, List<Passage> passages, Gaps gaps, List<Segmentation.Segment> segments) {
    this.threadId = threadId;
    this.passages = passages;
    this.gaps = gaps;
    this.segments = segments;
    segmentOf = new int[passages.size()];
    for (int s = 0; s < segments.size(); s++) {
      for (int k = segments.get(s).first(); k < segments.get(s).end(); k++) {
        segmentOf[k] = s;
      }
      authors.add(authorOf(segments.get(s)));
    }
  }

  /** The comments in the order of the page. */
  List<StatedComment> comments() {
    Map<String, Integer> latestOf = new HashMap<>();
    List<StatedComment> comments = new ArrayList<>();
    for (int s = 0; s < segments.size(); s++) {
      int line = passages.get(segments.get(s).first()).line();
      comments.add(StatedComment.of(comment(s, latestOf), "line " + (line + 1)));
      String author = authors.get(s);
      if (author != null) {
        latestOf.put(author, s);
      }
    }
    return comments;
  }

  /** Comments that are quoted under several names, as remarks. */
  List<RebuiltPage.Remark> disputedAuthors() {
    List<RebuiltPage.Remark> remarks = new ArrayList<>();
    for (Segmentation.Segment segment : segments) {
      Map<String, Integer> named = namesOf(segment);
      if (named.size() > 1) {
        remarks.add(
            new RebuiltPage.Remark(
                passages.get(segment.first()).line() + 1,
                "the comment that begins here is quoted under several names: "
                    + String.join(", ", named.keySet())));
      }
    }
    return remarks;
  }

  /** The names under which a comment is quoted, each with how often. */
  private Map<String, Integer> namesOf(Segmentation.Segment segment) {
    Map<String, Integer> named = new TreeMap<>();
    for (int k = segment.first(); k < segment.end(); k++) {
      for (FoundQuotation quotation : gaps.quotedIn(k)) {
        named.merge(quotation.said().name(), 1, Integer::sum);
      }
    }
    return named;
  }

  /** The name under which the comment is quoted most often; of equals the first by code points. */
  private @Nullable String authorOf(Segmentation.Segment segment) {
    Map<String, Integer> named = namesOf(segment);
    String author = null;
    for (Map.Entry<String, Integer> name : named.entrySet()) {
      if (author == null || name.getValue() > named.getOrDefault(author, 0)) {
        author = name.getKey();
      }
    }
    return author;
  }

  private Comment comment(int s, Map<String, Integer> latestOf) {
    List<String> own = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    ReplyLink link = null;
    for (int k = segments.get(s).first(); k < segments.get(s).end(); k++) {
      FoundQuotation quotation = passages.get(k).quotation();
      if (quotation == null) {
        own.add(passages.get(k).text());
      } else {
        int parent = quotedSegment(quotation, s);
        quotations.add(
            new Quotation(
                passages.get(k).text(), quotation.said().name(), parent < 0 ? null : id(parent)));
        if (link == null && parent >= 0) {
          link = quotationLink(quotation, parent);
        }
      }
    }
    if (link == null) {
      link = nameLink(quotations, latestOf);
    }
    return new Comment(
        id(s), threadId, authors.get(s), null, String.join("\n\n", own), quotations, link);
  }

  private String id(int segment) {
    return threadId + "-" + (segment + 1);
  }

  /** The comment whose own words are quoted; −1 where they are not on the page. */
  private int quotedSegment(FoundQuotation quotation, int s) {
    FoundQuotation.Source source = quotation.source();
    int passage = gaps.passageAt(source.from());
    if (!source.isFound() || source.copy() || passage < 0 || segmentOf[passage] >= s) {
      return -1;
    }
    return segmentOf[passage];
  }

  private ReplyLink quotationLink(FoundQuotation quotation, int parent) {
    return new ReplyLink(
        id(parent),
        LinkConfidence.ruleOf(quotation.source()),
        LinkConfidence.of(quotation.source(), segments.get(parent).sureness()));
  }

  private @Nullable ReplyLink nameLink(List<Quotation> quotations, Map<String, Integer> latestOf) {
    for (Quotation quotation : quotations) {
      Integer parent = latestOf.get(quotation.author());
      if (parent != null) {
        return new ReplyLink(
            id(parent),
            ReplyLink.Rule.QUOTED_NAME,
            LinkConfidence.ofName(segments.get(parent).sureness()));
      }
    }
    return null;
  }
}

package org.commentariat.analysis.structure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.commentariat.analysis.alias.Alias;
import org.commentariat.analysis.alias.Aliases;
import org.commentariat.analysis.duplicate.DuplicateSearch;
import org.commentariat.analysis.duplicate.Duplicates;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;

/**
 * How well the structure of the threads is known.
 *
 * @param declared how many comments those threads say they have that say it; null when none does
 * @param foundOfDeclared how many were found in these threads
 * @param found comments found in all threads; placeholders are not among them
 * @param placeholders by what became of the comments whose place they keep
 * @param leftOut entries that are no published comments, by kind
 * @param rejected parts of the input that could not be read
 * @param repairs number of repairs and guesses by what they are about
 * @param replies the reply links of all threads
 * @param threads one by one, in the order of the input
 * @param sources files of which something was left out or repaired
 * @param aliases pairs of names that may be one person
 * @param duplicates comments with the same or nearly the same words
 */
public record StructureAudit(
    @Nullable Integer declared,
    int foundOfDeclared,
    int found,
    SortedMap<Comment.Presence, Integer> placeholders,
    SortedMap<Omission.Kind, Integer> leftOut,
    int rejected,
    SortedMap<Note.Kind, Integer> repairs,
    ReplyAudit replies,
    List<ThreadAudit> threads,
    List<SourceAudit> sources,
    List<Alias> aliases,
    List<Duplicates> duplicates) {

  public StructureAudit {
    placeholders = Collections.unmodifiableSortedMap(new TreeMap<>(placeholders));
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    repairs = Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
    threads = List.copyOf(threads);
    sources = List.copyOf(sources);
    aliases = List.copyOf(aliases);
    duplicates = List.copyOf(duplicates);
  }

  /** Audits what was read; names stand in it as the input has them. */
  public static StructureAudit of(Ingest ingest) {
    List<ThreadAudit> threads = ingest.threads().stream().map(ThreadAudit::of).toList();
    List<SourceAudit> sources = SourceAudit.of(ingest.ledger());
    ReplyAudit.Tally replies = new ReplyAudit.Tally();
    Map<String, Integer> authors = new LinkedHashMap<>();
    for (CommentThread thread : ingest.threads()) {
      replies.add(thread);
      for (Comment comment : thread.comments()) {
        String author = comment.author();
        if (author != null) {
          authors.merge(author.strip(), 1, Integer::sum);
        }
      }
    }
    List<ThreadAudit> declaring = threads.stream().filter(t -> t.declared() != null).toList();
    SortedMap<Comment.Presence, Integer> placeholders = new TreeMap<>();
    SortedMap<Omission.Kind, Integer> leftOut = new TreeMap<>();
    SortedMap<Note.Kind, Integer> repairs = new TreeMap<>();
    for (ThreadAudit thread : threads) {
      placeholders = Counts.sum(placeholders, thread.placeholders());
    }
    for (SourceAudit source : sources) {
      leftOut = Counts.sum(leftOut, source.leftOut());
      repairs = Counts.sum(repairs, source.repairs());
    }
    return new StructureAudit(
        declaring.isEmpty()
            ? null
            : Integer.valueOf(declaring.stream().mapToInt(StructureAudit::declared).sum()),
        declaring.stream().mapToInt(ThreadAudit::found).sum(),
        threads.stream().mapToInt(ThreadAudit::found).sum(),
        placeholders,
        leftOut,
        ingest.ledger().rejected(),
        repairs,
        replies.audit(),
        threads,
        sources,
        Aliases.among(authors),
        DuplicateSearch.in(ingest.threads()));
  }

  private static int declared(ThreadAudit thread) {
    Integer declared = thread.declared();
    return declared == null ? 0 : declared;
  }

  /**
   * The same audit with other names.
   *
   * @param author gives an author another name
   * @param text replaces the names in a text
   */
  public StructureAudit renamed(UnaryOperator<String> author, UnaryOperator<String> text) {
    return new StructureAudit(
        declared,
        foundOfDeclared,
        found,
        placeholders,
        leftOut,
        rejected,
        repairs,
        replies,
        threads.stream().map(thread -> thread.renamed(text)).toList(),
        sources.stream()
            .map(
                s ->
                    new SourceAudit(text.apply(s.source()), s.leftOut(), s.rejected(), s.repairs()))
            .toList(),
        aliases.stream().map(alias -> alias.renamed(author)).toList(),
        duplicates.stream().map(one -> one.renamed(author, text)).toList());
  }
}

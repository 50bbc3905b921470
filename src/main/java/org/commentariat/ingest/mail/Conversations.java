package org.commentariat.ingest.mail;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Which messages belong together: those that name each other, or the same third, in their headers.
 * A message whose headers name nobody, though it answers something, belongs to the last message
 * before with its subject. Takes about 100 bytes a message. Not for several threads at once.
 *
 * <p>An id that several different messages carry, as where addresses were blotted out, tells
 * nothing: it is not believed.
 */
final class Conversations {

  private static final int NONE = -1;

  private final LongArrayList ids = new LongArrayList();
  private final LongArrayList identities = new LongArrayList();
  private final LongArrayList subjects = new LongArrayList();
  private final LongArrayList references = new LongArrayList();
  private final IntArrayList referencesEnd = new IntArrayList();
  private final IntArrayList answers = new IntArrayList();
  private final LongIntHashMap byId = new LongIntHashMap();
  private final LongIntHashMap byIdentity = new LongIntHashMap();
  private final LongHashSet shared = new LongHashSet();
  private int[] groups = new int[0];

  /** Adds the next message of the file. */
  void add(Mail mail) {
    int message = ids.size();
    long id = mail.id() == null ? 0 : hash(mail.id());
    long identity = hash(mail.identity());
    int first = id == 0 ? NONE : byId.getOrDefault(id, NONE);
    if (id != 0 && first == NONE) {
      byId.put(id, message);
    } else if (first != NONE && identities.get(first) != identity) {
      shared.add(id);
    }
    if (!byIdentity.containsKey(identity)) {
      byIdentity.put(identity, message);
    }
    ids.add(id);
    identities.add(identity);
    subjects.add(hash(mail.subject().toLowerCase(Locale.ROOT)));
    answers.add(mail.answers() ? 1 : 0);
    mail.references().forEach(reference -> references.add(hash(reference)));
    referencesEnd.add(references.size());
  }

  /** To be called once when all messages are added, before anything is asked. */
  void group() {
    LongIntHashMap nodes = new LongIntHashMap();
    LongIntHashMap bySubject = new LongIntHashMap();
    IntArrayList links = new IntArrayList();
    for (int k = 0; k < ids.size(); k++) {
      links.add(k);
    }
    for (int k = 0; k < ids.size(); k++) {
      boolean named = false;
      if (ids.get(k) != 0 && !shared.contains(ids.get(k))) {
        join(links, k, node(nodes, links, ids.get(k)));
      }
      join(links, k, first(k));
      for (int r = k == 0 ? 0 : referencesEnd.get(k - 1); r < referencesEnd.get(k); r++) {
        if (!shared.contains(references.get(r))) {
          join(links, k, node(nodes, links, references.get(r)));
          boolean nearest = r == (k == 0 ? 0 : referencesEnd.get(k - 1));
          named |= nearest || byId.containsKey(references.get(r));
        }
      }
      int before = bySubject.getOrDefault(subjects.get(k), NONE);
      if (!named && answers.get(k) == 1 && before != NONE) {
        join(links, k, before);
      }
      bySubject.put(subjects.get(k), k);
    }
    groups = new int[ids.size()];
    for (int k = 0; k < groups.length; k++) {
      groups[k] = root(links, k);
    }
  }

  private static int node(LongIntHashMap nodes, IntArrayList links, long id) {
    int node = nodes.getOrDefault(id, NONE);
    if (node == NONE) {
      node = links.size();
      nodes.put(id, node);
      links.add(node);
    }
    return node;
  }

  /** The smaller number leads, so that a group is called by its first message. */
  private static void join(IntArrayList links, int one, int other) {
    int a = root(links, one);
    int b = root(links, other);
    links.set(Math.max(a, b), Math.min(a, b));
  }

  private static int root(IntArrayList links, int of) {
    int at = of;
    while (links.get(at) != at) {
      links.set(at, links.get(links.get(at)));
      at = links.get(at);
    }
    return at;
  }

  /** A number that the messages of a conversation share: that of the first of them, from 0. */
  int of(int message) {
    return groups[message];
  }

  /** The first copy of a message, which may be itself. */
  int first(int message) {
    return byIdentity.get(identities.get(message));
  }

  /** Whether the message has an id that no other message has. */
  boolean hasId(int message) {
    return ids.get(message) != 0 && !shared.contains(ids.get(message));
  }

  /** Whether an id tells a message from all others. */
  boolean isBelieved(String id) {
    return !shared.contains(hash(id));
  }

  /** Whether a message with this id is in the file. */
  boolean isPresent(String id) {
    return byId.containsKey(hash(id));
  }

  /** How many ids are not believed. */
  int shared() {
    return shared.size();
  }

  /** 64 bits of a cryptographic hash: two different texts have the same by no one's intention. */
  private static long hash(String text) {
    long hash =
        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    return hash == 0 ? 1 : hash;
  }
}

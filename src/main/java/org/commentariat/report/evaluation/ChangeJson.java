package org.commentariat.report.evaluation;

import org.commentariat.codebook.Codebook;
import org.commentariat.evaluation.change.ChangedComment;
import org.commentariat.evaluation.change.CodePair;
import org.commentariat.evaluation.change.CodebookChange;
import org.commentariat.evaluation.change.ShareChange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of codebook as JSON; the keys stand in {@code docs/reference/commands.md}. */
public final class ChangeJson {
  private ChangeJson() {}

  /** All of it, with a line feed at the end. */
  public static String of(CodebookChange change) {
    ObjectNode root = Numbers.object();
    side(change.before(), root.putObject("old"));
    side(change.after(), root.putObject("new"));
    ArrayNode notes = root.putArray("notes");
    change.notes().forEach(notes::add);
    ArrayNode codes = root.putArray("codes");
    for (CodePair pair : change.codes()) {
      codes
          .addObject()
          .put("fate", pair.fate().key())
          .put("old", pair.before())
          .put("new", pair.after());
    }
    root.put("comments", change.comments());
    root.put("level", change.level());
    root.put("resamples", change.bootstrap().replicates());
    root.put("seed", change.bootstrap().seed());
    ArrayNode shares = root.putArray("shares");
    for (ShareChange share : change.shares()) {
      ObjectNode each = shares.addObject().put("code", share.code());
      Numbers.put(share.before(), each.putObject("before"));
      Numbers.put(share.after(), each.putObject("after"));
      Numbers.put(share.change(), each.putObject("change"));
    }
    Numbers.put(change.table(), root.putObject("code_sets"));
    ArrayNode changed = root.putArray("changed");
    change.changed().forEach(comment -> comment(comment, changed.addObject()));
    return Numbers.text(root);
  }

  private static void side(CodebookChange.Side side, ObjectNode node) {
    Codebook codebook = side.codebook();
    node.put("name", codebook.name()).put("version", codebook.version());
    node.put("sha256", codebook.fingerprint());
    node.put("judge", side.judge());
    ObjectNode models = node.putObject("models");
    side.models().forEach(models::put);
  }

  private static void comment(ChangedComment comment, ObjectNode node) {
    node.put("id", comment.id()).put("author", comment.author());
    node.put("old", comment.before()).put("new", comment.after());
    ArrayNode moves = node.putArray("moves");
    for (ChangedComment.Move move : comment.moves()) {
      ObjectNode each = moves.addObject().put("code", move.code());
      each.put("probability_old", move.probabilityBefore());
      each.put("probability_new", move.probabilityAfter());
      ArrayNode gained = each.putArray("evidence_gained");
      move.gained().forEach(gained::add);
      ArrayNode lost = each.putArray("evidence_lost");
      move.lost().forEach(lost::add);
    }
  }
}

package org.commentariat.report.evaluation;

import org.commentariat.stance.Relation;
import org.commentariat.training.Requirement;
import org.commentariat.training.Trained;
import org.commentariat.training.Trained.CodeHead;
import org.commentariat.training.Trained.Lesson;
import org.commentariat.training.fit.Head;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was learned as JSON; the keys stand in {@code docs/how-to/train-on-your-own-codings.md}. */
public final class TrainingJson {
  private TrainingJson() {}

  /** All of it, with a line feed at the end. */
  public static String of(Trained trained) {
    ObjectNode root = Numbers.object();
    ArrayNode heads = root.putArray("heads");
    for (CodeHead each : trained.codes()) {
      ObjectNode node = heads.addObject().put("name", each.code());
      node.put("comments", each.comments()).put("threads", each.threads());
      head(each.head(), node);
    }
    for (Relation each : trained.relation().keySet()) {
      head(trained.relation().get(each), heads.addObject().put("name", "relation " + each.key()));
    }
    if (trained.irony() != null) {
      head(trained.irony(), heads.addObject().put("name", "irony"));
    }
    ArrayNode refusals = root.putArray("not_learned");
    for (Requirement.Refusal each : trained.refusals()) {
      refusals.addObject().put("name", each.name()).put("reason", each.reason());
    }
    Lesson lesson = trained.lesson();
    if (lesson != null) {
      root.put("folds", lesson.folds());
      root.put("each_thread_a_fold", lesson.everyThread());
      root.put("more_coding", lesson.moreCoding());
      root.set("evaluation", AccuracyJson.node(lesson.evaluation()));
    }
    return Numbers.text(root);
  }

  private static void head(Head head, ObjectNode node) {
    node.put("c", head.c()).put("applies_from", head.cutoff().appliesFrom());
  }
}

package org.commentariat.training;

import org.commentariat.evaluation.CodedComment;

/** A comment in numbers, of which heads are made. */
public interface Features {

  /**
   * The numbers of a comment, as many for every comment, each finite; its codes are not looked at.
   * Called by several threads at once. Equal comments give equal numbers.
   */
  double[] of(CodedComment comment);
}

package org.commentariat.stance.llm.question;

/**
 * One comment as a language model is asked about it.
 *
 * @param commentId the comment
 * @param ownWords as masked and as long as in the comment, so that places in one are places in the
 *     other
 * @param message what the model gets: a JSON object
 * @param answers whether it answers a comment whose words are known
 * @param instructing whether its own words seem to be meant for a language model
 * @param shortened whether words were left out because it is too long
 * @param withheld whether words around it were left out because they seem to be meant for a
 *     language model
 */
public record Question(
    String commentId,
    String ownWords,
    String message,
    boolean answers,
    boolean instructing,
    boolean shortened,
    boolean withheld) {

  /** Whether there is a letter or a digit to judge. */
  public boolean hasWords() {
    return ownWords.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}

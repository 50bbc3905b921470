package org.commentariat.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void rowsWithTheSameProblemAreOneLine() {
    assertThat(
            Problem.listed(
                List.of(
                    new Problem("a.csv", 2, "coder", "who is this?"),
                    new Problem("a.csv", 3, "coder", "who is this?"),
                    new Problem("a.csv", 3, "none", "what is this?"),
                    new Problem("a.csv", 4, "coder", "who is this?"),
                    new Problem("a.csv", 9, "coder", "who is this?"),
                    new Problem("b.csv", 4, "coder", "who is this?"),
                    new Problem("b.csv", 7, null, "half-filled"),
                    new Problem("c.csv", null, null, "empty"),
                    new Problem("c.csv", null, "unit", "missing"))))
        .containsExactly(
            "a.csv: rows 2–4, 9, column coder: who is this?",
            "a.csv: row 3, column none: what is this?",
            "b.csv: row 4, column coder: who is this?",
            "b.csv: row 7: half-filled",
            "c.csv: empty",
            "c.csv: column unit: missing");
  }
}

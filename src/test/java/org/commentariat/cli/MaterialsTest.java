package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.analysis.Provenance.HashedFile;
import org.junit.jupiter.api.Test;

class MaterialsTest {
  private static HashedFile file(String name, char content) {
    return new HashedFile(name, String.valueOf(content).repeat(64));
  }

  @Test
  void changedMissingAndNewFilesAreNamedWithTheirHashes() {
    assertThat(
            Materials.differences(
                List.of(file("same.txt", 'a'), file("changed.txt", 'b'), file("gone.txt", 'c')),
                List.of(file("changed.txt", 'd'), file("new.txt", 'c'), file("same.txt", 'a'))))
        .containsExactly(
            "changed.txt: changed; SHA-256 was " + "b".repeat(64) + " and is " + "d".repeat(64),
            "gone.txt: missing; SHA-256 was " + "c".repeat(64),
            "new.txt: new; SHA-256 is " + "c".repeat(64));
  }

  @Test
  void aNameThatWasReplacedInTheRecordIsKnownByItsContent() {
    assertThat(
            Materials.differences(
                List.of(file("letter by Commenter 12.txt", 'a')),
                List.of(file("letter by Mei.txt", 'a'))))
        .isEmpty();
    assertThat(
            Materials.differences(
                List.of(file("letter by Commenter 12.txt", 'a')),
                List.of(file("letter by Mei.txt", 'b'))))
        .hasSize(2);
  }
}

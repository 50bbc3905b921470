package org.commentariat.ingest.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Rejection;
import org.junit.jupiter.api.Test;

class LedgerBookTest {

  @Test
  void ofAGreatManyDamagedPlacesOfAFileTheFirstAreShownAndAllAreCounted() {
    LedgerBook book = new LedgerBook();
    for (int line = 1; line <= 1500; line++) {
      book.reject(new Rejection("bad.csv", "line " + line, "a cell too many"));
    }
    book.reject(new Rejection("bad.csv", "further lines", 7, "7 more"));
    book.reject(new Rejection("other.csv", "line 1", "a cell too many"));

    Ledger ledger = book.ledger();

    assertThat(ledger.rejected()).isEqualTo(1508);
    assertThat(ledger.rejections()).hasSize(1002);
    assertThat(ledger.rejections().get(999).place()).isEqualTo("line 1000");
    assertThat(ledger.rejections().get(1001))
        .isEqualTo(new Rejection("bad.csv", "further places", 507, "507 more of these"));
  }

  @Test
  void ofAGreatManyNotesOfOneKindTheRepairsAreCounted() {
    LedgerBook book = new LedgerBook();
    for (int line = 1; line <= 1200; line++) {
      book.note(new Note("a.txt", "line " + line, Note.Kind.DECODING, 3, "3 bytes replaced"));
    }
    book.note(new Note("a.txt", "line 1", Note.Kind.TREE, 1, "answers nothing"));

    assertThat(book.ledger().notes()).hasSize(1002);
    assertThat(book.ledger().notes().stream().mapToInt(Note::count).sum()).isEqualTo(3601);
  }
}

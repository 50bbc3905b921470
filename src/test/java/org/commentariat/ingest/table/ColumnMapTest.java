package org.commentariat.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMapTest {

  @Test
  void columnsAreGivenInOneGoOrOneByOne() {
    assertThat(ColumnMap.parse(List.of("text=body,parent=answers to, if any", "id=nr")).columns())
        .isEqualTo(Map.of(Field.TEXT, "body", Field.PARENT, "answers to, if any", Field.ID, "nr"));
  }

  @Test
  void whatIsNoFieldIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> ColumnMap.parse(List.of("body=text")))
        .hasMessageContaining("\"body\" is no field; there are: text, html")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFieldIsGivenOnceAndWithAColumn() {
    assertThatThrownBy(() -> ColumnMap.parse(List.of("text=a,text=b")))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> ColumnMap.parse(List.of("text"))).hasMessageContaining("FIELD=COLUMN");
    assertThatThrownBy(() -> ColumnMap.parse(List.of("text=")))
        .hasMessageContaining("FIELD=COLUMN");
  }
}

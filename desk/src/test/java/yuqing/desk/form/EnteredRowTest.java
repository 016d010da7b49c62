package yuqing.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnteredRowTest {

  @Test
  void aRowInWhichNothingTellingWasEnteredIsLeftOut() {
    var form =
        EnteredValues.of(
            "who.post",
            "liaison",
            "who.name",
            " ",
            "who.post",
            "department-head",
            "who.name",
            " 甲某 ");
    var rows = EnteredRow.of(form, "who", List.of("name"), "post");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().get("name")).isEqualTo("甲某");
    assertThat(rows.getFirst().get("post")).isEqualTo("department-head");
    assertThat(rows.getFirst().get("department")).isEmpty();
  }

  @Test
  void aFormWithoutTheListHasNoRowsAndRoomForOne() {
    var rows = EnteredRow.of(EnteredValues.of(), "who", List.of("name"));
    assertThat(rows).isEmpty();
    assertThat(EnteredRow.withRoom(rows))
        .singleElement()
        .extracting(r -> r.get("name"))
        .isEqualTo("");
  }
}

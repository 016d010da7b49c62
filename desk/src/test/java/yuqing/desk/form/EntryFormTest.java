package yuqing.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.Problem;
import yuqing.desk.client.Problem.Fault;

class EntryFormTest {
  private static final EntryField NAME = EntryField.required("name", EntryFieldKind.LINE, "Name");
  private static final EntryField TYPES =
      EntryField.optional("types", EntryFieldKind.PROSE, "Types");

  @Test
  void aFaultStandsBesideItsFieldAndOneOfNoFieldStandsAbove() {
    var form =
        refused(
            new Fault("name", "blank", "is empty", null),
            new Fault("types[2]", "unknown", "is unknown", null),
            new Fault("named", "other", "is another field", null));
    assertThat(form.fault(NAME)).isEqualTo("is empty");
    assertThat(form.fault(TYPES)).isEqualTo("is unknown");
    assertThat(form.otherFaults()).extracting(Fault::field).containsExactly("named");
  }

  @Test
  void beforeAnythingWasSentNothingIsWrong() {
    var form = form(null);
    assertThat(form.fault(NAME)).isEmpty();
    assertThat(form.otherFaults()).isEmpty();
  }

  private static EntryForm refused(Fault... faults) {
    return form(new Problem("about:blank", "Refused", 400, null, List.of(faults)));
  }

  private static EntryForm form(Problem problem) {
    var entered = EnteredForm.empty();
    return new EntryForm("t", "/x", null, List.of(NAME, TYPES), entered, "", "k", problem);
  }
}

package yuqing.desk.rota;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;

/// Shifts as they were entered: one, or the same hours on several days in a row.
record ShiftEntry(EnteredForm form) {
  /// How many days one form enters.
  static final int MOST_DAYS = 31;

  /// The fields beside which a fault of the first shift is shown.
  static final List<String> FIELDS = List.of("rank", "person", "begin", "end");

  /// 1 where no number was entered that can be read.
  int days() {
    var entered = form.one("days");
    return entered.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(entered), 1, MOST_DAYS) : 1;
  }

  /// @param department null for the school's own
  ObjectNode body(String department) {
    var body = JsonNodeFactory.instance.objectNode();
    var shifts = body.putArray("shifts");
    for (int day = 0; day < days(); day++) {
      var shift = shifts.addObject();
      if (department != null) {
        shift.put("department", department);
      }
      BodyField.text(shift, "rank", form.one("rank"));
      BodyField.text(shift, "person", form.one("person"));
      BodyField.time(shift, "begin", later(form.one("begin"), day));
      BodyField.time(shift, "end", later(form.one("end"), day));
    }
    return body;
  }

  /// What cannot be read stays as it is: the service names the fault.
  private static String later(String entered, int days) {
    try {
      return LocalDateTime.parse(entered).plusDays(days).toString();
    } catch (DateTimeException e) {
      return entered;
    }
  }
}

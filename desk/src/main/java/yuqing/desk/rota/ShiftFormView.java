package yuqing.desk.rota;

import java.util.List;
import java.util.regex.Pattern;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryChoice;
import yuqing.desk.form.FieldFaults;

/// The form by which shifts of a unit are entered.
///
/// @param unit the department's code, or the school's
/// @param key by which a repeat of the same form is recorded once
/// @param people who may be chosen, by name
public record ShiftFormView(
    String unit, String key, EnteredForm form, List<EntryChoice> people, FieldFaults faults) {
  private static final Pattern LINE = Pattern.compile("shifts\\[(\\d{1,3})].*");
  private static final String FIRST = "shifts[0].";

  public List<String> ranks() {
    return RotaWeek.RANKS;
  }

  public String faultOf(String field) {
    return faults.of("shifts", 0, field);
  }

  public String days() {
    return form.one("days").isEmpty() ? "1" : form.one("days");
  }

  /// What is wrong with no field that is shown, apart from the days.
  public List<Problem.Fault> otherFaults() {
    return besidesShown().stream().filter(fault -> day(fault) == 0).toList();
  }

  /// What is wrong with one of several days.
  public List<DayFault> dayFaults() {
    return besidesShown().stream()
        .filter(fault -> day(fault) > 0)
        .map(fault -> new DayFault(day(fault), fault.message()))
        .toList();
  }

  private List<Problem.Fault> besidesShown() {
    return faults.besides(ShiftEntry.FIELDS.stream().map(field -> FIRST + field).toList());
  }

  /// 0 for none, or where there is one day alone.
  private int day(Problem.Fault fault) {
    var line = LINE.matcher(fault.field() == null ? "" : fault.field());
    return line.matches() && new ShiftEntry(form).days() > 1
        ? Integer.parseInt(line.group(1)) + 1
        : 0;
  }

  /// @param day from 1
  public record DayFault(int day, String message) {}
}

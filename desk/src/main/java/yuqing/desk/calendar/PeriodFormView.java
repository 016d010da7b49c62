package yuqing.desk.calendar;

import java.util.List;
import java.util.UUID;
import yuqing.desk.client.Problem;
import yuqing.desk.form.FieldFaults;

/// The form of a heightened period, empty or with what was entered and what is wrong with it.
///
/// @param id null for one that is new
/// @param key by which a repeat of the same form is recorded once
/// @param ifMatch the version that is changed; empty for a new one
public record PeriodFormView(
    UUID id, PeriodEntry entry, String key, String ifMatch, FieldFaults faults) {

  public List<Problem.Fault> otherFaults() {
    return faults.besides(PeriodEntry.SHOWN);
  }

  /// Where the form lies in the page.
  public String place() {
    return id == null ? "period-new" : "period-" + id;
  }

  public String address() {
    return id == null ? "/calendar" : "/calendar/" + id;
  }
}

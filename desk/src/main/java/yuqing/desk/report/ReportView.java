package yuqing.desk.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredRow;
import yuqing.desk.form.FieldFaults;

/// The form of a report, empty or with what was entered and what is wrong with it.
///
/// @param key by which a repeat of the same form is recorded once
/// @param owner whose draft a device may keep
/// @param departments empty where they are not known now: a code is entered then
/// @param now by the server's clock
public record ReportView(
    ReportEntry entry,
    String key,
    String owner,
    List<DepartmentView> departments,
    FieldFaults faults,
    Instant now) {

  /// What a reporter chooses who cannot tell the department: the group office assigns it.
  public static final String NOT_KNOWN = "不确定";

  public String one(String field) {
    return entry.form().one(field);
  }

  public boolean isSuddenGrave() {
    return entry.form().has("suddenGrave", "true");
  }

  /// At least one.
  public List<EnteredRow> sightings() {
    var entered = entry.sightings();
    return entered.isEmpty() ? EnteredRow.withRoom(entered) : entered;
  }

  public List<Problem.Fault> otherFaults() {
    return faults.besides(ReportEntry.SHOWN);
  }

  public List<String> categories() {
    return names(Category.values());
  }

  public List<String> natures() {
    return names(Nature.values());
  }

  public List<String> scopes() {
    return names(Scope.values());
  }

  public List<String> impacts() {
    return names(Impact.values());
  }

  public String notKnown() {
    return NOT_KNOWN;
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}

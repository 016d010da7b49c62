package yuqing.desk.risk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.access.Roles;
import yuqing.contracts.term.Post;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EnteredRow;
import yuqing.desk.form.FieldFaults;

/// The rows of a form in which the measures of a risk are entered.
///
/// @param ofOffice whether any post may be given one; a department gives them to its own alone
/// @param departments that may be chosen
public record MeasureFields(
    EnteredForm form, boolean ofOffice, List<DepartmentView> departments, FieldFaults faults) {

  /// A row without title and day is none.
  static List<EnteredRow> entered(EnteredForm form) {
    return EnteredRow.of(
        form, "measure", List.of("title", "dueOn"), "ownerPost", "ownerDepartment");
  }

  public List<EnteredRow> rows() {
    return EnteredRow.withRoom(entered(form));
  }

  public List<String> posts() {
    return ofOffice
        ? Arrays.stream(Post.values()).map(Post::code).toList()
        : List.of(Roles.DEPARTMENT_HEAD, Roles.LIAISON);
  }

  /// What is chosen in a row: most measures are a department head's.
  public String post(EnteredRow row) {
    var entered = row.get("ownerPost");
    return entered.isEmpty() ? Roles.DEPARTMENT_HEAD : entered;
  }

  /// Who has but one department need not choose it.
  public String department(EnteredRow row) {
    var entered = row.get("ownerDepartment");
    return entered.isEmpty() && departments.size() == 1 ? departments.getFirst().code() : entered;
  }

  /// What is wrong with a row; empty where nothing is.
  public String fault(int row) {
    return Stream.of("title", "ownerPost", "ownerDepartment", "dueOn")
        .map(field -> faults.of("measures", row, field))
        .filter(fault -> !fault.isEmpty())
        .collect(Collectors.joining("；"));
  }
}

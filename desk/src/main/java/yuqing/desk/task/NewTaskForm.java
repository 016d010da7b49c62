package yuqing.desk.task;

import java.util.Arrays;
import java.util.List;
import yuqing.access.Roles;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.TaskOrigin;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// The form by which a task is set.
///
/// @param incident id of the incident that it belongs to; empty for none
/// @param key by which a repeat of the same form is recorded once
public record NewTaskForm(
    String incident,
    String key,
    EnteredForm form,
    List<DepartmentView> departments,
    FieldFaults faults) {

  static final List<String> FIELDS =
      List.of("title", "text", "ownerPost", "ownerDepartment", "dueOn", "origin");

  public List<String> posts() {
    return Arrays.stream(Post.values()).map(Post::code).toList();
  }

  public List<String> origins() {
    return Arrays.stream(TaskOrigin.values()).map(TaskOrigin::name).toList();
  }

  /// What is chosen while nothing was entered: most tasks are a department head's.
  public String post() {
    return form.one("ownerPost").isEmpty() ? Roles.DEPARTMENT_HEAD : form.one("ownerPost");
  }

  public List<Problem.Fault> otherFaults() {
    return faults.besides(FIELDS);
  }
}

package yuqing.desk.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.access.Roles;
import yuqing.desk.form.EnteredValues;
import yuqing.desk.form.FieldFaults;

class TaskFormsTest {

  @Test
  void aTaskIsSentAsTheServiceTakesIt() {
    assertThat(
            TaskForms.body(
                    EnteredValues.of(
                        "key",
                        "k",
                        "title",
                        "核查管网",
                        "text",
                        "",
                        "ownerPost",
                        "department-head",
                        "ownerDepartment",
                        "logistics",
                        "dueOn",
                        "2026-12-20",
                        "incidentId",
                        "019a1f00-0000-7000-8000-000000000001"))
                .toString())
        .isEqualTo(
            """
            {"title":"核查管网","ownerPost":"department-head","ownerDepartment":"logistics",\
            "dueOn":"2026-12-20","incidentId":"019a1f00-0000-7000-8000-000000000001"}\
            """);
  }

  @Test
  void anActSendsItsOwnFieldsAlone() {
    var entered =
        EnteredValues.of(
            "reason",
            "配件未到",
            "until",
            "2026-12-25",
            "occurredAt",
            "2026-12-18T16:00",
            "result",
            "x");
    assertThat(TaskStep.REQUEST_EXTENSION.body(entered).toString())
        .isEqualTo("{\"until\":\"2026-12-25\",\"reason\":\"配件未到\"}");
    assertThat(TaskStep.COMPLETE.body(entered).toString())
        .isEqualTo("{\"result\":\"x\",\"occurredAt\":\"2026-12-18T16:00:00+08:00\"}");
    assertThat(TaskStep.ACCEPT.body(entered).toString()).isEqualTo("{}");
    assertThat(TaskStep.find("NOTHING")).isEmpty();
  }

  @Test
  void onesOwnTasksAreListedUnlessOthersAreAsked() {
    assertThat(new TaskChoice(null).onlyMine()).isTrue();
    assertThat(new TaskChoice("nonsense").onlyOpen()).isTrue();
    assertThat(new TaskChoice("open").onlyMine()).isNull();
    assertThat(new TaskChoice("overdue").onlyOverdue()).isTrue();
    assertThat(new TaskChoice("all").onlyOpen()).isNull();
  }

  @Test
  void aNewTaskIsADepartmentHeadsUnlessAnotherPostIsChosen() {
    var empty = EnteredValues.of("title", "x");
    assertThat(new NewTaskForm("", "k", empty, List.of(), FieldFaults.none()).post())
        .isEqualTo(Roles.DEPARTMENT_HEAD);
    var chosen = EnteredValues.of("ownerPost", "admin-office");
    assertThat(new NewTaskForm("", "k", chosen, List.of(), FieldFaults.none()).post())
        .isEqualTo("admin-office");
  }
}

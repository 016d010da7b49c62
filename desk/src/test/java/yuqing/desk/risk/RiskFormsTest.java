package yuqing.desk.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EnteredValues;
import yuqing.desk.form.FieldFaults;

class RiskFormsTest {

  private static final DepartmentView LOGISTICS =
      new DepartmentView("logistics", "后勤保卫处", null, true);
  private static final DepartmentView FINANCE = new DepartmentView("finance", "财务处", null, true);

  @Test
  void aRiskIsSentAsTheServiceTakesIt() {
    var entered =
        EnteredValues.of(
            "key",
            "k",
            "title",
            "锅炉年久失修",
            "description",
            "入冬后停水风险上升。",
            "department",
            "logistics",
            "level",
            "HIGH",
            "measure.title",
            "检修锅炉",
            "measure.ownerPost",
            "department-head",
            "measure.ownerDepartment",
            "logistics",
            "measure.dueOn",
            "2026-12-20");
    assertThat(NewRiskForm.body(entered).toString())
        .isEqualTo(
            """
            {"title":"锅炉年久失修","description":"入冬后停水风险上升。","department":"logistics",\
            "level":"HIGH","measures":[{"title":"检修锅炉","ownerPost":"department-head",\
            "ownerDepartment":"logistics","dueOn":"2026-12-20"}]}\
            """);
  }

  @Test
  void anActSendsItsOwnFieldsAloneAndLeavesOutWhatDoesNotChange() {
    var entered =
        EnteredValues.of(
            "level",
            "",
            "reason",
            "复查",
            "result",
            "已更换。",
            "occurredAt",
            "2026-12-18T16:00",
            "measure.title",
            "",
            "measure.dueOn",
            "",
            "measure.ownerPost",
            "department-head");
    assertThat(RiskStep.REASSESS.body(entered).toString()).isEqualTo("{\"reason\":\"复查\"}");
    assertThat(RiskStep.CLEAR.body(entered).toString())
        .isEqualTo("{\"result\":\"已更换。\",\"occurredAt\":\"2026-12-18T16:00:00+08:00\"}");
    assertThat(RiskStep.find("NOTHING")).isEmpty();
  }

  @Test
  void openRisksAreListedUnlessOthersAreAsked() {
    assertThat(new RiskChoice(null, null, null, null).state()).isEqualTo("OPEN");
    assertThat(new RiskChoice("nonsense", "", "", "").state()).isEqualTo("OPEN");
    assertThat(new RiskChoice("overdue", "", "", "").onlyOverdue()).isTrue();
    assertThat(new RiskChoice("cleared", "", "", "").state()).isEqualTo("CLEARED");
    assertThat(new RiskChoice("all", "", "", "").state()).isNull();
    assertThat(RiskChoice.asked(new RiskChoice("all", "", "", " ").text())).isNull();
  }

  @Test
  void aDepartmentGivesMeasuresToItsOwnPostsAndHasItsDepartmentChosen() {
    var nothing = EnteredValues.of("title", "x");
    var own = measures(nothing, false, List.of(LOGISTICS));
    assertThat(own.posts()).containsExactly("department-head", "liaison");
    var row = own.rows().getFirst();
    assertThat(own.department(row)).isEqualTo("logistics");
    assertThat(own.post(row)).isEqualTo("department-head");
    var office = measures(nothing, true, List.of(LOGISTICS, FINANCE));
    assertThat(office.posts()).contains("admin-office", "leading-group");
    assertThat(office.department(office.rows().getFirst())).isEmpty();
  }

  @Test
  void aRowThatWasEnteredIsKept() {
    var entered =
        EnteredValues.of(
            "measure.title",
            "检修锅炉",
            "measure.dueOn",
            "2026-12-20",
            "measure.ownerPost",
            "liaison",
            "measure.ownerDepartment",
            "finance");
    var rows = measures(entered, true, List.of(LOGISTICS, FINANCE));
    assertThat(rows.rows()).hasSize(2);
    assertThat(rows.post(rows.rows().getFirst())).isEqualTo("liaison");
    assertThat(rows.department(rows.rows().getFirst())).isEqualTo("finance");
    assertThat(rows.fault(0)).isEmpty();
  }

  private static MeasureFields measures(
      EnteredForm form, boolean ofOffice, List<DepartmentView> departments) {
    return new MeasureFields(form, ofOffice, departments, FieldFaults.none());
  }
}

package yuqing.desk.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredValues;
import yuqing.desk.form.FieldFaults;

class ShiftEntryTest {

  @Test
  void aShiftIsSentAsTheServiceTakesIt() {
    assertThat(entry("2026-10-13T17:30", "1").body("logistics").toString())
        .isEqualTo(
            """
            {"shifts":[{"department":"logistics","rank":"MAIN","person":"liaison-logistics",\
            "begin":"2026-10-13T17:30:00+08:00","end":"2026-10-14T08:00:00+08:00"}]}\
            """);
  }

  @Test
  void theSchoolsOwnHasNoDepartment() {
    assertThat(entry("2026-10-13T17:30", "").body(null).at("/shifts/0").has("department"))
        .isFalse();
  }

  @Test
  void severalDaysAreTheSameHoursOfEach() {
    var shifts = entry("2026-10-30T17:30", "3").body("logistics").get("shifts");
    assertThat(shifts.findValuesAsText("begin"))
        .containsExactly(
            "2026-10-30T17:30:00+08:00", "2026-10-31T17:30:00+08:00", "2026-11-01T17:30:00+08:00");
  }

  @Test
  void daysAreNoMoreThanAMonthAndOneWhereTheyCannotBeRead() {
    assertThat(entry("", "99").days()).isEqualTo(31);
    assertThat(entry("", "0").days()).isEqualTo(1);
    assertThat(entry("", "many").days()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsSentForTheServiceToName() {
    assertThat(entry("tomorrow", "1").body(null).at("/shifts/0/begin").asText())
        .isEqualTo("tomorrow");
  }

  @Test
  void aFaultOfALaterDayNamesTheDay() {
    var faults =
        List.of(
            new Problem.Fault("shifts[0].person", "unknown", "没有这个人员", null),
            new Problem.Fault("shifts[2]", "overlaps", "与已排的班次重叠", null));
    var refused = new FieldFaults(new Problem("x", "请求有误", 422, null, faults));
    var view = new ShiftFormView("school", "k", EnteredValues.of("days", "3"), List.of(), refused);
    assertThat(view.faultOf("person")).isEqualTo("没有这个人员");
    assertThat(view.dayFaults()).containsExactly(new ShiftFormView.DayFault(3, "与已排的班次重叠"));
    assertThat(view.otherFaults()).isEmpty();
    var oneDay = new ShiftFormView("school", "k", EnteredValues.of(), List.of(), refused);
    assertThat(oneDay.dayFaults()).isEmpty();
    assertThat(oneDay.otherFaults()).hasSize(1);
  }

  @Test
  void theReadersOwnDepartmentIsShownFirst() {
    assertThat(RotaUnit.shown("", List.of("logistics"))).isEqualTo("logistics");
    assertThat(RotaUnit.shown("", List.of())).isEqualTo(RotaUnit.SCHOOL);
    assertThat(RotaUnit.shown("finance", List.of("logistics"))).isEqualTo("finance");
    var names = new RotaNames(Map.of("logistics", "后勤处"), Map.of(), "学校总值班");
    assertThat(names.unitOf(RotaUnit.SCHOOL)).isEqualTo("学校总值班");
    assertThat(names.unitOf("logistics")).isEqualTo("后勤处");
  }

  private static ShiftEntry entry(String begin, String days) {
    return new ShiftEntry(
        EnteredValues.of(
            "rank",
            "MAIN",
            "person",
            "liaison-logistics",
            "begin",
            begin,
            "end",
            "2026-10-14T08:00",
            "days",
            days));
  }
}

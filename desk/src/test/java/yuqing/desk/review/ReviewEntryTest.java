package yuqing.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yuqing.desk.form.EnteredValues;

class ReviewEntryTest {

  @Test
  void aMeetingIsSentAsTheArchiveTakesIt() {
    var entry =
        new ReviewEntry(
            EnteredValues.of(
                "heldAt",
                "2026-10-20T09:00",
                "minutes",
                "回顾",
                "findings",
                "及时",
                "wentWell",
                "",
                "lessons",
                "提前公告",
                "attendance.post",
                "group-office",
                "attendance.department",
                "",
                "attendance.name",
                "乙某",
                "attendance.absentReason",
                "",
                "attendance.post",
                "liaison",
                "attendance.department",
                "logistics",
                "attendance.name",
                "",
                "attendance.absentReason",
                "",
                "attendance.post",
                "leader-in-charge",
                "attendance.department",
                "logistics",
                "attendance.name",
                "",
                "attendance.absentReason",
                "外出",
                "measure.text",
                "修订流程",
                "measure.ownerPost",
                "department-head",
                "measure.ownerDepartment",
                "",
                "measure.dueOn",
                "2026-11-30",
                "explanation.code",
                "daily-exchange",
                "explanation.window",
                "2026-10-14",
                "explanation.text",
                "停电",
                "explanation.code",
                "draft-reply",
                "explanation.window",
                "",
                "explanation.text",
                ""));
    assertThat(entry.review().toString())
        .isEqualTo(
            """
            {"heldAt":"2026-10-20T09:00:00+08:00","minutes":"回顾","findings":"及时",\
            "lessons":"提前公告","attendance":[{"post":"group-office","name":"乙某"},\
            {"post":"leader-in-charge","department":"logistics","absentReason":"外出"}],\
            "measures":[{"text":"修订流程","ownerPost":"department-head","dueOn":"2026-11-30"}],\
            "explanations":[{"code":"daily-exchange","window":"2026-10-14","text":"停电"}]}\
            """);
  }

  @Test
  void aClosingSaysOnlyWhatAClosingMaySay() {
    var entry =
        new ReviewEntry(
            EnteredValues.of(
                "minutes",
                "回顾",
                "noSighting",
                "口头反映",
                "explanation.code",
                "draft-reply",
                "explanation.window",
                "",
                "explanation.text",
                "等待说明"));
    assertThat(entry.closing().toString())
        .isEqualTo(
            """
            {"noSighting":"口头反映","explanations":[{"code":"draft-reply","text":"等待说明"}]}\
            """);
  }

  @Test
  void aClosingWithNothingToSayIsAnEmptyBody() {
    assertThat(new ReviewEntry(EnteredValues.of()).closing().toString()).isEqualTo("{}");
  }
}

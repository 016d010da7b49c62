package yuqing.desk.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.desk.form.EnteredValues;
import yuqing.desk.form.FieldFaults;

class MeetingEntryTest {

  @Test
  void aMeetingIsSentAsTheServiceTakesIt() {
    var entry =
        new MeetingEntry(
            EnteredValues.of(
                "key",
                "k",
                "kind",
                "JOINT",
                "title",
                "联席会议",
                "heldAt",
                "2026-12-01T09:00",
                "chair",
                "group-office",
                "agenda",
                "通报情况\n\n 研究整改 ",
                "risks",
                "019a1f00-0000-7000-8000-0000000000f3",
                "minutes",
                "明确分工。",
                "attendance.post",
                "liaison",
                "attendance.department",
                "logistics",
                "attendance.name",
                "",
                "attendance.absence",
                "出差",
                "decision.title",
                "",
                "decision.dueOn",
                "",
                "decision.ownerPost",
                "department-head"));
    assertThat(entry.body().toString())
        .isEqualTo(
            """
            {"kind":"JOINT","title":"联席会议","chair":"group-office","minutes":"明确分工。",\
            "heldAt":"2026-12-01T09:00:00+08:00","agenda":["通报情况","研究整改"],\
            "risks":["019a1f00-0000-7000-8000-0000000000f3"],\
            "attendance":[{"post":"liaison","department":"logistics","absence":"出差"}]}\
            """);
  }

  @Test
  void anEmptyFormAsksForThoseWhoAreAskedAsARule() {
    var entry = new MeetingEntry(EnteredValues.of("title", "x"));
    var form = new NewMeetingForm("", "k", entry, List.of(), List.of(), FieldFaults.none());
    assertThat(form.attendance()).hasSize(3);
    assertThat(form.chair()).isEqualTo("leading-group");
    assertThat(form.attendeeFault(0)).isEmpty();
  }
}

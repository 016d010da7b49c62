package yuqing.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.PeriodView;
import yuqing.desk.form.EnteredValues;

class PeriodEntryTest {
  private static final Instant BEGIN = Instant.parse("2026-09-30T16:00:00Z");
  private static final Instant END = Instant.parse("2026-10-08T16:00:00Z");
  private static final PeriodView HOLIDAY =
      new PeriodView(new UUID(1, 1), BEGIN, END, "国庆假期", "group-office", BEGIN);

  @Test
  void aPeriodThatIsChangedIsInTheFormAsItIsAndSentBackAlike() {
    assertThat(PeriodEntry.of(HOLIDAY).body().toString())
        .isEqualTo(
            """
            {"from":"2026-10-01T00:00:00+08:00","to":"2026-10-09T00:00:00+08:00",\
            "name":"国庆假期"}\
            """);
  }

  @Test
  void whatIsLeftEmptyIsLeftOut() {
    assertThat(new PeriodEntry(EnteredValues.of("name", "考试周", "from", "")).body().toString())
        .isEqualTo("{\"name\":\"考试周\"}");
  }

  @Test
  void aPeriodIsInForceFromItsFirstInstantUntilItsLastIsOver() {
    assertThat(HOLIDAY.standing(BEGIN.minusMillis(1))).isEqualTo("COMING");
    assertThat(HOLIDAY.standing(BEGIN)).isEqualTo("IN_FORCE");
    assertThat(HOLIDAY.standing(END.minusMillis(1))).isEqualTo("IN_FORCE");
    assertThat(HOLIDAY.standing(END)).isEqualTo("PAST");
  }
}

package yuqing.notification.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who has a shift, at its edges and over swaps.
class DutyShiftTest {
  private static final Instant BEGIN = Instant.parse("2026-10-13T09:30:00Z");
  private static final Instant END = Instant.parse("2026-10-14T00:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-10-13T16:00:00Z");

  @Test
  void aShiftBeginsAtItsBeginningAndIsOverAtItsEnd() {
    var shift = shift(BEGIN, END);
    assertThat(shift.isOnDuty(BEGIN.minusMillis(1))).isFalse();
    assertThat(shift.isOnDuty(BEGIN)).isTrue();
    assertThat(shift.isOnDuty(END.minusMillis(1))).isTrue();
    assertThat(shift.isOnDuty(END)).isFalse();
  }

  @Test
  void aSwapBeforeTheBeginningHoldsForAllOfIt() {
    var shift = shift(BEGIN, END).with(List.of(swap("a", "b", BEGIN.minusSeconds(1))));
    assertThat(shift.personAt(BEGIN)).isEqualTo("b");
    assertThat(shift.personAt(MIDNIGHT)).isEqualTo("b");
  }

  @Test
  void aSwapAtTheVeryBeginningHoldsForAllOfIt() {
    var shift = shift(BEGIN, END).with(List.of(swap("a", "b", BEGIN)));
    assertThat(shift.personAt(BEGIN)).isEqualTo("b");
  }

  @Test
  void aSwapWithinTheShiftHoldsFromThenOn() {
    var shift =
        shift(BEGIN, END)
            .with(
                List.of(
                    swap("a", "c", BEGIN.minusSeconds(60)),
                    swap("c", "d", MIDNIGHT),
                    swap("d", "b", MIDNIGHT.plusSeconds(60))));
    assertThat(shift.personAt(MIDNIGHT.minusMillis(1))).isEqualTo("c");
    assertThat(shift.personAt(MIDNIGHT)).isEqualTo("d");
    assertThat(shift.personAt(MIDNIGHT.plusSeconds(59))).isEqualTo("d");
    assertThat(shift.personAt(MIDNIGHT.plusSeconds(60))).isEqualTo("b");
  }

  @Test
  void shiftsOfOneUnitAndRankCollideOnlyWhereTheyOverlap() {
    var shift = shift(BEGIN, END);
    assertThat(shift.collides(shift(END, END.plusSeconds(1)))).isFalse();
    assertThat(shift.collides(shift(END.minusMillis(1), END.plusSeconds(1)))).isTrue();
    assertThat(shift.collides(shift(BEGIN.minusSeconds(1), BEGIN))).isFalse();
    assertThat(shift.collides(shift(BEGIN.minusSeconds(1), END.plusSeconds(1)))).isTrue();
  }

  @Test
  void shiftsOfAnotherUnitOrRankNeverCollide() {
    var shift = shift(BEGIN, END);
    assertThat(shift.collides(shift(null, DutyRank.MAIN))).isFalse();
    assertThat(shift.collides(shift("logistics", DutyRank.LEAD))).isFalse();
    assertThat(shift(null, DutyRank.LEAD).collides(shift(null, DutyRank.LEAD))).isTrue();
  }

  private static DutyShift shift(Instant begin, Instant end) {
    return new DutyShift(
        UUID.randomUUID(), "logistics", DutyRank.MAIN, "b", begin, end, 0, List.of());
  }

  private static DutyShift shift(String department, DutyRank rank) {
    return new DutyShift(UUID.randomUUID(), department, rank, "b", BEGIN, END, 0, List.of());
  }

  private static ShiftSwap swap(String from, String to, Instant at) {
    return new ShiftSwap(from, to, "外出", at, "a");
  }
}

package yuqing.desk.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Whose alerts the start page asks for.
class DutyBoardsTest {
  @Test
  void oneWhoIsNotOnTheRosterHasNoAlertsAndNoneAreAskedFor() {
    assertThat(
            DutyBoards.alerts(
                null,
                () -> {
                  throw new AssertionError("asked");
                }))
        .isNull();
  }

  @Test
  void thoseOfAPersonAreAskedFor() {
    assertThat(DutyBoards.alerts("liaison-logistics", List::of).value()).isEmpty();
  }
}

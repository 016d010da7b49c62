package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConcurrentIntakeTest {
  @Test
  void aConflictAmongTheCausesMayBeTriedAgain() {
    assertThat(
            ConcurrentIntake.is(new IllegalStateException(new SQLException("deadlock", "40P01"))))
        .isTrue();
    assertThat(ConcurrentIntake.is(new IllegalStateException(new ConcurrentIntake()))).isTrue();
  }

  @Test
  void aPoolWithoutAConnectionIsNoConflict() {
    assertThat(
            ConcurrentIntake.is(new IllegalStateException(new SQLException("Acquisition timeout"))))
        .isFalse();
    assertThat(ConcurrentIntake.is(new SQLException("no room", "53100"))).isFalse();
  }
}

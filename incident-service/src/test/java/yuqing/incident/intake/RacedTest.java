package yuqing.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RacedTest {
  @Test
  void aConflictAmongTheCausesMayBeTriedAgain() {
    assertThat(Raced.is(new IllegalStateException(new SQLException("deadlock", "40P01")))).isTrue();
    assertThat(Raced.is(new IllegalStateException(new Raced()))).isTrue();
  }

  @Test
  void aPoolWithoutAConnectionIsNoConflict() {
    assertThat(Raced.is(new IllegalStateException(new SQLException("Acquisition timeout"))))
        .isFalse();
    assertThat(Raced.is(new SQLException("no room", "53100"))).isFalse();
  }
}

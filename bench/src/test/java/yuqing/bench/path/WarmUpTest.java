package yuqing.bench.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void itIsSteadyWhenTheLastTwoBlocksDifferByATenthAtMost() {
    assertThat(WarmUp.isSteady(List.of())).isFalse();
    assertThat(WarmUp.isSteady(List.of(200.0))).isFalse();
    assertThat(WarmUp.isSteady(List.of(300.0, 200.0))).isFalse();
    assertThat(WarmUp.isSteady(List.of(400.0, 222.0, 200.0))).isFalse();
    assertThat(WarmUp.isSteady(List.of(400.0, 219.0, 200.0))).isTrue();
    assertThat(WarmUp.isSteady(List.of(180.0, 200.0))).isTrue();
  }
}

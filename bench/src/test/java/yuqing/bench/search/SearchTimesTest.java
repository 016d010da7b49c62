package yuqing.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTimesTest {

  @Test
  void ninetyFiveOfAHundredTookAtMostP95() {
    var times = new SearchTimes();
    for (int millis = 1; millis <= 100; millis++) {
      times.add(millis % 2 == 0 ? "even" : "odd", millis * 1_000_000L);
    }
    assertThat(times.millis(95)).isEqualTo(95);
    assertThat(times.millis("even", 50)).isEqualTo(50);
    assertThat(times.millis("of none", 95)).isNaN();
    assertThat(times.kinds()).containsExactly("odd", "even");
  }
}

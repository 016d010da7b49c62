package yuqing.desk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureQueryTest {

  @Test
  void aListIsAskedForTheSameFromAnotherPlaceOn() {
    assertThat(
            FigureQuery.withoutCursor("from=2026-10-01T00%3A00%3A00%2B08%3A00&cursor=abc&level=2"))
        .isEqualTo("from=2026-10-01T00%3A00%3A00%2B08%3A00&level=2");
    assertThat(FigureQuery.withoutCursor("cursor=abc")).isEmpty();
    assertThat(FigureQuery.withoutCursor(null)).isEmpty();
  }
}

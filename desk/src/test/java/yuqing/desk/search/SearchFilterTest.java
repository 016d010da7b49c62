package yuqing.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchFilterTest {

  @Test
  void theLastDayOfReceiptIsSearchedToItsEnd() {
    var filter = new SearchFilter("热水", null, null, null, null, "2026-10-01", "2026-10-31");
    assertThat(filter.received()).isEqualTo("2026-10-01T00:00:00+08:00");
    assertThat(filter.receivedBefore()).isEqualTo("2026-11-01T00:00:00+08:00");
  }

  @Test
  void aDayThatCannotBeReadIsLeftToTheServiceToRefuse() {
    var filter = new SearchFilter("热水", null, null, null, null, "2026-02-30", null);
    assertThat(filter.received()).isEqualTo("2026-02-30");
    assertThat(filter.receivedBefore()).isNull();
  }

  @Test
  void theNextPageIsAskedForTheSame() {
    var filter = new SearchFilter("热水 & \"宿舍\"", "2", null, null, "logistics", null, null);
    assertThat(filter.query())
        .isEqualTo(
            "q=%E7%83%AD%E6%B0%B4+%26+%22%E5%AE%BF%E8%88%8D%22&level=2&department=logistics");
    assertThat(filter.isNarrowed()).isTrue();
  }

  @Test
  void nothingIsAskedByBlanks() {
    var filter = new SearchFilter("  ", null, null, null, null, null, null);
    assertThat(filter.isAsked()).isFalse();
    assertThat(filter.isNarrowed()).isFalse();
  }
}

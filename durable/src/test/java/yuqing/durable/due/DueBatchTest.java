package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueBatchTest {

  private static DueRow row(String kind, String key) {
    return new DueRow(kind, key, Instant.EPOCH, 0);
  }

  private static List<DueRow> rows(String kind, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> row(kind, "k" + n)).toList();
  }

  private static List<List<String>> keys(List<DueBatch> lots) {
    return lots.stream().map(lot -> lot.rows().stream().map(DueRow::key).toList()).toList();
  }

  @Test
  void rowsOfAKindThatSharesFillLotsInTheirOrder() {
    var lots = DueBatch.part(rows("judge", 5), _ -> true, 2);
    assertThat(keys(lots)).containsExactly(List.of("k1", "k2"), List.of("k3", "k4"), List.of("k5"));
    assertThat(lots).extracting(DueBatch::together).containsExactly(true, true, false);
  }

  @Test
  void aKindThatDoesNotShareHasALotARow() {
    var lots = DueBatch.part(rows("judge", 3), _ -> false, 8);
    assertThat(keys(lots)).containsExactly(List.of("k1"), List.of("k2"), List.of("k3"));
    assertThat(lots).extracting(DueBatch::together).containsOnly(false);
  }

  @Test
  void fewRowsHaveALotEach() {
    assertThat(DueBatch.part(rows("judge", 2), _ -> true, 1))
        .hasSize(2)
        .extracting(DueBatch::together)
        .containsOnly(false);
  }

  @Test
  void theRowsOfAKeyStayTogetherInTheirOrder() {
    var due = List.of(row("judge", "a"), row("judge", "b"), row("remind", "a"), row("judge", "c"));
    var lots = DueBatch.part(due, _ -> true, 8);
    assertThat(keys(lots)).containsExactly(List.of("a", "a"), List.of("b", "c"));
    assertThat(lots.getFirst().rows()).extracting(DueRow::kind).containsExactly("judge", "remind");
    assertThat(lots).extracting(DueBatch::together).containsExactly(false, true);
  }

  @Test
  void kindsDoNotMix() {
    var due = List.of(row("judge", "a"), row("absorb", "b"), row("judge", "c"), row("absorb", "d"));
    assertThat(keys(DueBatch.part(due, _ -> true, 2)))
        .containsExactlyInAnyOrder(List.of("a", "c"), List.of("b", "d"));
  }

  @Test
  void aRowThatFailedIsByItself() {
    var failed = new DueRow("judge", "bad", Instant.EPOCH, 1);
    var due = List.of(row("judge", "a"), failed, row("judge", "b"));
    assertThat(keys(DueBatch.part(due, _ -> true, 8)))
        .containsExactly(List.of("bad"), List.of("a", "b"));
  }
}

package yuqing.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import yuqing.access.IncidentScope;
import yuqing.access.ReadScope;

/// What is kept in memory of the stream's end, and what of it a reader gets.
class StreamWindowTest {

  private static final int BYTES = 100;

  private static StreamPosition place(long number) {
    return new StreamPosition(number, "00000000");
  }

  private static StreamFrame frame(long number, String incident, String department) {
    var scope = IncidentScope.of(department, "sample");
    return new StreamFrame(place(number), incident, "incident.sighted", scope, new byte[BYTES]);
  }

  private static StreamPage page(long first, long last) {
    var frames =
        LongStream.rangeClosed(first, last).mapToObj(n -> frame(n, "i" + n, "logistics")).toList();
    return new StreamPage(frames, place(last));
  }

  private static List<Long> numbers(StreamPage page) {
    return page.frames().stream().map(frame -> frame.place().number()).toList();
  }

  @Test
  void coversWhatFollowsItsStartAndNothingBefore() {
    var window = StreamWindow.emptyAt(place(10)).plus(page(11, 13), 1_000);
    assertThat(window.covers(place(9))).isFalse();
    assertThat(window.covers(place(10))).isTrue();
    assertThat(window.covers(place(12))).isTrue();
    assertThat(window.covers(place(13))).as("nothing follows yet").isFalse();
    assertThat(numbers(window.after(place(10), EntryFilter.ALL, 1_000)))
        .containsExactly(11L, 12L, 13L);
    assertThat(numbers(window.after(place(12), EntryFilter.ALL, 1_000))).containsExactly(13L);
    assertThat(StreamWindow.NONE.covers(StreamPosition.BEGINNING)).isFalse();
  }

  @Test
  void keepsNoMoreBytesThanItMay() {
    var window = StreamWindow.emptyAt(place(10)).plus(page(11, 15), 3 * BYTES);
    assertThat(window.covers(place(11))).isFalse();
    assertThat(window.covers(place(12))).isTrue();
    assertThat(numbers(window.after(place(12), EntryFilter.ALL, 1_000)))
        .containsExactly(13L, 14L, 15L);
    var later = window.plus(page(16, 17), 3 * BYTES);
    assertThat(later.covers(place(13))).isFalse();
    assertThat(numbers(later.after(place(14), EntryFilter.ALL, 1_000)))
        .containsExactly(15L, 16L, 17L);
  }

  @Test
  void namesWhatItWouldForgetBeforeItDoes() {
    var window = StreamWindow.emptyAt(place(10)).plus(page(11, 13), 5 * BYTES);
    assertThat(window.forgetsUpTo(2 * BYTES, 5 * BYTES)).as("nothing").isEqualTo(10);
    assertThat(window.forgetsUpTo(3 * BYTES, 5 * BYTES)).isEqualTo(11);
    assertThat(window.forgetsUpTo(9 * BYTES, 5 * BYTES)).as("all it has").isEqualTo(13);
  }

  @Test
  void aStepEndsWithItsBytesAndShowsHowFarItCame() {
    var window = StreamWindow.emptyAt(place(10)).plus(page(11, 15), 1_000);
    var step = window.after(place(10), EntryFilter.ALL, BYTES + 1);
    assertThat(numbers(step)).containsExactly(11L, 12L);
    assertThat(step.reached()).isEqualTo(place(12));
    assertThat(window.after(place(12), EntryFilter.ALL, 1_000).reached()).isEqualTo(place(15));
  }

  /// What is left out is passed, so that nobody looks through it again.
  @Test
  void aReaderThatGetsNothingMovesOnAllTheSame() {
    var window = StreamWindow.emptyAt(place(10)).plus(page(11, 15), 1_000);
    var nothing = new EntryFilter(new ReadScope.Nothing(), Set.of(), Set.of(), Set.of());
    var step = window.after(place(10), nothing, 1_000);
    assertThat(step.frames()).isEmpty();
    assertThat(step.reached()).isEqualTo(place(15));
  }

  @Test
  void anIncidentIsJudgedByItsNewestEntry() {
    var window =
        StreamWindow.emptyAt(place(10))
            .plus(new StreamPage(List.of(frame(11, "moves", "logistics")), place(11)), 1_000)
            .plus(new StreamPage(List.of(frame(12, "moves", "finance")), place(12)), 1_000);
    var logistics =
        new EntryFilter(
            new ReadScope.Departments(Set.of("logistics")), Set.of(), Set.of(), Set.of());
    var finance =
        new EntryFilter(new ReadScope.Departments(Set.of("finance")), Set.of(), Set.of(), Set.of());
    assertThat(numbers(window.after(place(10), logistics, 1_000))).isEmpty();
    assertThat(numbers(window.after(place(10), finance, 1_000))).containsExactly(11L, 12L);
  }
}

package yuqing.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadeUpCaseTest {

  @Test
  void theSameNumberIsTheSameCaseAndEachIsAnother() {
    assertThat(MadeUpCase.of(7)).isEqualTo(MadeUpCase.of(7));
    var ids = new HashSet<String>();
    IntStream.range(0, 1_000).forEach(which -> ids.add(MadeUpCase.of(which).id()));
    assertThat(ids).hasSize(1_000);
  }

  /// What is searched with a tenth of the rows is found there too.
  @Test
  void aTenthHasEverySubjectAndReachesAsFarBack() {
    var titles = IntStream.range(0, 1_000).mapToObj(which -> MadeUpCase.of(which).title()).toList();
    assertThat(MadeUpCase.SUBJECTS)
        .allMatch(subject -> titles.stream().anyMatch(title -> title.contains(subject)));
    var years =
        IntStream.range(0, 1_000)
            .mapToObj(which -> MadeUpCase.of(which).receivedAt().toString().substring(0, 4))
            .distinct()
            .toList();
    assertThat(years).contains("2017", "2026").hasSizeBetween(10, 11);
  }
}

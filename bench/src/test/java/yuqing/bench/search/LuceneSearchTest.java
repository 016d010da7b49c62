package yuqing.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchTest {

  private static final int CASES = 500;

  /// So that it does the same work as what it is measured beside.
  @Test
  void itFindsTheNewestThatHaveAllWords(@TempDir Path folder) throws Exception {
    try (var lucene = new LuceneSearch(folder)) {
      lucene.load(CASES);
      for (var words : List.of(List.of("多名学生"), List.of("水"), List.of("宿舍热水", "微博"))) {
        var asked = new AskedQuery("words", words, Map.of(), null);
        var expected =
            IntStream.range(0, CASES)
                .mapToObj(MadeUpCase::of)
                .filter(it -> words.stream().allMatch(word -> has(it, word)))
                .sorted(Comparator.comparing(MadeUpCase::receivedAt).reversed())
                .limit(FoundPage.ROWS)
                .map(MadeUpCase::id)
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(lucene.find(asked).incidents()).as(asked.q()).isEqualTo(expected);
      }
    }
  }

  private static boolean has(MadeUpCase it, String word) {
    return it.pieces().stream().anyMatch(piece -> piece.text().contains(word));
  }
}

package yuqing.archive.search.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yuqing.archive.search.index.CandidateBatch;
import yuqing.archive.search.index.CandidateQuery;
import yuqing.archive.search.index.CaseTraits;
import yuqing.archive.search.index.GramSample;
import yuqing.archive.search.index.IndexedCase;
import yuqing.archive.search.index.SearchIndex;
import yuqing.archive.search.index.TextChange;
import yuqing.archive.search.index.TextField;
import yuqing.archive.search.index.TextPiece;

/// When the grams are counted again.
class RecentGramsTest {

  private final GrowingIndex index = new GrowingIndex();
  private Instant now = Instant.parse("2026-10-13T00:00:00Z");
  private final RecentGrams grams = new RecentGrams(index, () -> now);

  @Test
  void aSmallArchiveIsNotCountedAnewForEachQuestion() throws SQLException {
    askAt(200);
    askAt(200);
    askAt(220);
    assertThat(index.samples).isEqualTo(1);
    askAt(221);
    assertThat(index.samples).isEqualTo(2);
  }

  @Test
  void theFirstIncidentsCount() throws SQLException {
    askAt(0);
    askAt(1);
    askAt(2);
    assertThat(index.samples).isEqualTo(3);
  }

  @Test
  void afterTenMinutesTheyAreCountedAnew() throws SQLException {
    askAt(1_000);
    now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
    askAt(1_000);
    assertThat(index.samples).isEqualTo(1);
    now = now.plusMillis(1);
    askAt(1_000);
    assertThat(index.samples).isEqualTo(2);
  }

  private void askAt(int incidents) throws SQLException {
    index.incidents = incidents;
    grams.sample(null);
  }

  /// Of an index only what is counted.
  private static final class GrowingIndex implements SearchIndex {
    private int incidents;
    private int samples;

    @Override
    public int count(Connection connection, int most) {
      return Math.min(most, incidents);
    }

    @Override
    public GramSample sample(Connection connection, int most) {
      samples++;
      return new GramSample(Math.min(most, incidents), Map.of());
    }

    @Override
    public void add(Connection connection, String incident, TextChange change) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void replace(Connection connection, String incident, IndexedCase indexed) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CandidateBatch find(Connection connection, CandidateQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<TextPiece>> texts(
        Connection connection, Collection<String> asked, Set<TextField> fields) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, CaseTraits> traits(Connection connection, Collection<String> asked) {
      throw new UnsupportedOperationException();
    }
  }
}

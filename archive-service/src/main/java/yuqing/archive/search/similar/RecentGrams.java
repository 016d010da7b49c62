package yuqing.archive.search.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.archive.search.index.GramSample;
import yuqing.archive.search.index.SearchIndex;

/// How common grams are, counted anew when the last count is old. It only weighs what is found, so
/// that an old one does no harm.
@ApplicationScoped
class RecentGrams {

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /// Counting them takes some hundred milliseconds.
  private static final int INCIDENTS = 1_000;

  private final SearchIndex index;
  private final InstantSource clock;
  private volatile Counted last;

  RecentGrams(SearchIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  private record Counted(GramSample sample, Instant at) {}

  GramSample sample(Connection connection) throws SQLException {
    var known = last;
    var now = clock.instant();
    // A small archive changes much with each incident, and is counted in no time.
    boolean whole = known != null && known.sample().incidents() == INCIDENTS;
    if (whole && known.at().plus(GOOD_FOR).isAfter(now)) {
      return known.sample();
    }
    var sample = index.sample(connection, INCIDENTS);
    last = new Counted(sample, now);
    return sample;
  }
}

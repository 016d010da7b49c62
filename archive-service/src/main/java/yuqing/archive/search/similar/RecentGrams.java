package yuqing.archive.search.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.archive.search.index.GramSample;
import yuqing.archive.search.index.SearchIndex;

/// How common grams are, counted anew when the last count is old or the archive has grown by a
/// tenth. It only weighs what is found, so that an old one does no harm.
@ApplicationScoped
class RecentGrams {

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /// Counting them takes some hundred milliseconds.
  private static final int INCIDENTS = 1_000;

  private static final int A_TENTH = 10;

  private final SearchIndex index;
  private final InstantSource clock;
  private volatile Counted last;

  RecentGrams(SearchIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  /// @param incidents that there were
  private record Counted(GramSample sample, int incidents, Instant at) {}

  GramSample sample(Connection connection) throws SQLException {
    var known = last;
    var now = clock.instant();
    int incidents = index.count(connection, INCIDENTS);
    if (known != null && known.at().plus(GOOD_FOR).isAfter(now) && !hasGrown(known, incidents)) {
      return known.sample();
    }
    var sample = index.sample(connection, INCIDENTS);
    last = new Counted(sample, incidents, now);
    return sample;
  }

  private static boolean hasGrown(Counted known, int incidents) {
    return incidents - known.incidents() > known.incidents() / A_TENTH;
  }
}

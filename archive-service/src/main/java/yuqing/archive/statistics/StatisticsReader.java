package yuqing.archive.statistics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.figures.FigureFilter;
import yuqing.archive.figures.FigureReads;
import yuqing.rest.problem.Language;
import yuqing.rest.work.WorkSlots;

/// Reads statistics for a caller, all as of one instant.
@ApplicationScoped
public class StatisticsReader {

  /// Each goes through the figures of two periods.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final FigureReads reads;
  private final SchoolTerms terms;
  private final InstantSource clock;
  private final WorkSlots slots;

  StatisticsReader(
      FigureReads reads, SchoolTerms terms, InstantSource clock, MeterRegistry metrics) {
    this.reads = reads;
    this.terms = terms;
    this.clock = clock;
    this.slots = new WorkSlots("statistics", AT_ONCE, LONGEST_WAIT, metrics);
  }

  StatisticsAnswer read(FigureFilter filter, PeriodChoice choice, Language language) {
    return slots.run(() -> reads.run(connection -> compute(connection, filter, choice, language)));
  }

  /// In the caller's transaction: for what prints statistics.
  public StatisticsAnswer compute(
      Connection connection, FigureFilter filter, PeriodChoice choice, Language language)
      throws SQLException {
    var zone = SchoolCopy.find(connection).zone();
    var now = clock.instant();
    var period = choice.in(zone, now);
    var before = choice.before(terms, zone, now).orElse(null);
    return new StatisticsComputation(filter, period, before, language).compute(connection);
  }
}

package yuqing.escalation.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.procedure.HeightenedPeriod;

/// The calendar of heightened duty with its history: a handful of periods a year.
@ApplicationScoped
public class HeightenedPeriods
    implements PanacheRepositoryBase<HeightenedPeriodRow, HeightenedPeriodRow.Key> {

  private static final int LONGEST_HISTORY = 200;

  /// What halves clocks that start after an instant, each version for as long as it stood. They
  /// may overlap: a clock is halved once.
  List<HeightenedPeriod> knownSince(Instant since) {
    return list("toAt > ?1 order by fromAt, setAt, period", since).stream()
        .flatMap(row -> row.asKnown().stream())
        .toList();
  }

  /// Those that stand, by when they begin.
  ///
  /// @param afterFrom null for the first page
  public List<HeightenedPeriodRow> standing(Instant afterFrom, UUID afterPeriod, int most) {
    var found =
        afterFrom == null
            ? find("endedAt is null order by fromAt, period")
            : find(
                "endedAt is null and (fromAt > ?1 or fromAt = ?1 and period > ?2)"
                    + " order by fromAt, period",
                afterFrom,
                afterPeriod);
    return found.page(0, most).list();
  }

  /// Every version of one, newest first, at most 200.
  public List<HeightenedPeriodRow> history(UUID period) {
    return find("period = ?1 order by version desc", period).page(0, LONGEST_HISTORY).list();
  }

  /// The version that stands, its row locked until the transaction ends.
  public Optional<HeightenedPeriodRow> lockStanding(UUID period) {
    return find("period = ?1 and endedAt is null", period)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}

package yuqing.escalation.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.procedure.casefile.HeightenedPeriod;

/// The calendar of heightened duty with its history: a handful of periods a year.
@ApplicationScoped
public class HeightenedPeriods
    implements PanacheRepositoryBase<HeightenedPeriodRow, HeightenedPeriodRow.Key> {

  private static final int LONGEST_HISTORY = 200;

  // Any number will do, as long as no other lock uses it.
  private static final long COUNT_LOCK = 8_082_001L;

  /// What halves clocks that start after an instant, each version for as long as it was current.
  /// They may overlap: a clock is halved once.
  List<HeightenedPeriod> knownSince(Instant since) {
    return list("toAt > ?1 order by fromAt, setAt, period", since).stream()
        .flatMap(row -> row.asKnown().stream())
        .toList();
  }

  /// The current versions, by when they begin.
  ///
  /// @param afterFrom null for the first page
  public List<HeightenedPeriodRow> current(Instant afterFrom, UUID afterPeriod, int most) {
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

  /// How many versions end in the future, replaced ones included: each judgement reads them. Locks
  /// the calendar, so that no other transaction adds one before this one ends.
  public long countUnfinished(Instant now) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
        .setParameter(1, COUNT_LOCK)
        .getSingleResult();
    return count("toAt > ?1", now);
  }

  /// Every version of one, newest first, at most 200.
  public List<HeightenedPeriodRow> history(UUID period) {
    return find("period = ?1 order by version desc", period).page(0, LONGEST_HISTORY).list();
  }

  /// Locks a period until the transaction ends. The lock is on its first version, since that row is
  /// never replaced: a transaction that waited for the current version could wake up to one that
  /// was replaced in the meantime.
  ///
  /// @return false where it was never set
  public boolean lock(UUID period) {
    var first = new HeightenedPeriodRow.Key(period, 1);
    return findById(first, LockModeType.PESSIMISTIC_WRITE) != null;
  }

  /// The current version; empty once the period was removed.
  public Optional<HeightenedPeriodRow> current(UUID period) {
    return find("period = ?1 and endedAt is null", period).firstResultOptional();
  }
}

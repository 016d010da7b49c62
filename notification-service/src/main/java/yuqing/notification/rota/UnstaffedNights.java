package yuqing.notification.rota;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.roster.RosterFault;
import yuqing.notification.roster.RotaGaps;
import yuqing.notification.roster.Schools;

/// Finds the units that keep a duty rota and have nobody on it from the end of today's office
/// hours, or from now, to the next opening. A unit keeps one that had a shift within a month, or
/// has one to come.
@ApplicationScoped
class UnstaffedNights implements RotaGaps {
  private static final Duration KEPT_FOR = Duration.ofDays(31);

  /// Who has left has no shift any more.
  private static final String EMPTY =
      """
      select s.department from duty_shift s
      join person p on p.id = s.person left join department d on d.code = s.department
      where s.withdrawn_at is null and s.ends > ? and (s.department is null or d.active)
      group by s.department
      having not bool_or(p.active and s.begins < ? and s.ends > ?)
      order by s.department nulls first
      """;

  private final Schools schools;
  private final RotaSettings settings;
  private final Transactions transactions;

  UnstaffedNights(Schools schools, RotaSettings settings, Transactions transactions) {
    this.schools = schools;
    this.settings = settings;
    this.transactions = transactions;
  }

  @Override
  public List<RosterFault> tonight(Instant now) {
    var hours = OfficeHours.of(settings, schools.zone());
    return transactions.inCurrent(
        connection ->
            Sql.list(
                connection,
                row -> RosterFault.emptyRota(row.getString(1)),
                EMPTY,
                now.minus(KEPT_FOR),
                hours.nightUntil(now),
                hours.nightFrom(now)));
  }
}

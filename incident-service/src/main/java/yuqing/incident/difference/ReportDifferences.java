package yuqing.incident.difference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.register.LockedIncident;

/// What second reports state otherwise, numbered within the incident, written under its lock.
@ApplicationScoped
public class ReportDifferences {

  /// A list has a bound: the first so many that await the group office.
  private static final int SHOWN = 100;

  private static final String READ =
      """
      select n, received_at, decision, field, recorded, reported
      from difference join difference_fact using (incident_id, n)
      where incident_id = ? and n = any (?) order by n, place""";

  private final Transactions transactions;

  ReportDifferences(Transactions transactions) {
    this.transactions = transactions;
  }

  /// Stores what a second report states otherwise, unless a difference that awaits its settlement
  /// or was set aside has it already.
  ///
  /// @return its number; empty where it states nothing new
  public Optional<Integer> add(LockedIncident locked, List<Difference> differing)
      throws SQLException {
    var toSettle = differing.stream().filter(ReportDifferences::canBeSettled).toList();
    var incident = locked.incident();
    if (isKnown(locked.connection(), incident.id, toSettle)) {
      return Optional.empty();
    }
    int n = ++incident.differences;
    Sql.update(
        locked.connection(),
        "insert into difference (incident_id, n, received_at) values (?, ?, ?)",
        incident.id,
        n,
        locked.now());
    var rows = new ArrayList<Object[]>();
    for (var each : toSettle) {
      rows.add(
          new Object[] {
            incident.id, n, each.field(), each.recorded(), each.reported(), rows.size()
          });
    }
    Sql.batch(
        locked.connection(),
        """
        insert into difference_fact (incident_id, n, field, recorded, reported, place)
        values (?, ?, ?, ?, ?, ?)""",
        rows);
    return Optional.of(n);
  }

  /// Each report has a discovery of its own, which no amendment changes, and the flag sudden and
  /// grave once set stays: neither is anything to settle.
  private static boolean canBeSettled(Difference each) {
    return switch (each.field()) {
      case "discoveredAt" -> false;
      case "suddenGrave" -> Boolean.parseBoolean(each.reported());
      default -> true;
    };
  }

  /// What is stated of one fact, whatever the record had.
  private record StatedFact(String field, String reported) {}

  private static boolean isKnown(Connection c, UUID incident, List<Difference> differing)
      throws SQLException {
    if (differing.isEmpty()) {
      return true;
    }
    var known =
        Sql.list(
            c,
            row -> new StatedFact(row.getString(1), row.getString(2)),
            """
            select distinct field, reported from difference join difference_fact using (incident_id, n)
            where incident_id = ? and (decision is null or decision = 'SET_ASIDE')
              and reported = any (?)""",
            incident,
            differing.stream().map(Difference::reported).toArray(String[]::new));
    return new HashSet<>(known)
        .containsAll(
            differing.stream().map(each -> new StatedFact(each.field(), each.reported())).toList());
  }

  /// Those of an incident that await the group office, in their order; in the caller's transaction.
  public List<StoredDifference> unsettled(UUID incident) {
    return transactions.inCurrent(
        c -> {
          var open =
              Sql.list(
                  c,
                  row -> row.getInt(1),
                  """
                  select n from difference where incident_id = ? and decision is null
                  order by n limit ?""",
                  incident,
                  SHOWN);
          return open.isEmpty() ? List.of() : read(c, incident, open);
        });
  }

  public Optional<StoredDifference> find(Connection c, UUID incident, int n) throws SQLException {
    return read(c, incident, List.of(n)).stream().findFirst();
  }

  public void settle(
      Connection c, UUID incident, int n, DifferenceDecision decision, Instant settledAt)
      throws SQLException {
    Sql.update(
        c,
        "update difference set decision = ?, settled_at = ? where incident_id = ? and n = ?",
        decision.name(),
        settledAt,
        incident,
        n);
  }

  private static List<StoredDifference> read(Connection c, UUID incident, List<Integer> numbers)
      throws SQLException {
    var found = new ArrayList<StoredDifference>();
    for (var fact :
        Sql.list(
            c,
            ReportDifferences::ofOneFact,
            READ,
            incident,
            numbers.stream().map(Integer::longValue).toArray(Long[]::new))) {
      boolean continues = !found.isEmpty() && found.getLast().n() == fact.n();
      found.add(continues ? found.removeLast().with(fact.differing()) : fact);
    }
    return found;
  }

  private static StoredDifference ofOneFact(ResultSet row) throws SQLException {
    var decision = row.getString("decision");
    return new StoredDifference(
        row.getInt("n"),
        Sql.instant(row, "received_at"),
        decision == null ? null : DifferenceDecision.valueOf(decision),
        List.of(
            new Difference(
                row.getString("field"), row.getString("recorded"), row.getString("reported"))));
  }
}

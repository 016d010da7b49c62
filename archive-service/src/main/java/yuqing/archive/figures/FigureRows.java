package yuqing.archive.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.archive.derived.DerivedRows;
import yuqing.archive.derived.ReadEntry;
import yuqing.archive.timeline.Entries;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EventData;
import yuqing.durable.jdbc.Sql;

/// Keeps the figures of incidents and obligations in step with the entries. An event that changes
/// none costs nothing; others cost a look and a write however many they are, and where they bring a
/// report or an assignment one write more.
@ApplicationScoped
public class FigureRows implements DerivedRows {

  static final String NAME = "figures";

  /// More would only say that there are many.
  private static final int MOST_COUNTED = 100_000;

  private static final String PENDING =
      "select count(*) from (select 1 from derived_backlog where rows = ? limit ?) as listed";

  FigureRows() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void follow(Connection connection, String incident, List<ReadEntry> entries)
      throws SQLException {
    var ofCase = entries.stream().filter(each -> CaseFigures.concerns(each.event())).toList();
    if (!ofCase.isEmpty()) {
      followCase(connection, incident, ofCase);
    }
    var duties = new LinkedHashMap<UUID, List<ReadEntry>>();
    for (var each : entries) {
      DutyFigures.in(each.event())
          .filter(FigureRows::counts)
          .ifPresent(named -> duties.computeIfAbsent(named.id(), _ -> new ArrayList<>()).add(each));
    }
    if (!duties.isEmpty()) {
      followDuties(connection, incident, duties);
    }
  }

  private static void followCase(Connection connection, String incident, List<ReadEntry> entries)
      throws SQLException {
    var before = CaseFiguresTable.find(connection, incident).orElse(CaseFigures.EMPTY);
    var after = before;
    for (var each : entries) {
      after = after.after(each.entry().n(), each.event());
    }
    if (!after.equals(before)) {
      CaseFiguresTable.save(connection, incident, after);
    }
    if (!after.owners().equals(before.owners())) {
      DutyFiguresTable.move(connection, incident);
    }
  }

  /// @param duties what was said of each, in the chain's order
  private static void followDuties(
      Connection connection, String incident, Map<UUID, List<ReadEntry>> duties)
      throws SQLException {
    var figures = new ArrayList<DutyFigures>();
    var before = DutyFiguresTable.find(connection, incident, duties.keySet());
    for (var ofOne : duties.entrySet()) {
      var duty = before.get(ofOne.getKey());
      for (var each : ofOne.getValue()) {
        duty = after(duty, each.entry().n(), each.event());
      }
      figures.add(duty);
    }
    DutyFiguresTable.save(connection, incident, figures);
  }

  /// @param before null for an obligation that no event has named yet
  static DutyFigures after(DutyFigures before, long n, EventData event) {
    var known = before == null ? DutyFigures.unknown(DutyFigures.in(event).orElseThrow()) : before;
    return known.after(n, event);
  }

  /// What the schema requires may be lacking in what the archive keeps all the same.
  static boolean counts(Obligation named) {
    return named.id() != null && named.code() != null && named.owner() != null;
  }

  @Override
  public void rederive(Connection connection, String incident) throws SQLException {
    var derived = new FiguresProjection();
    Entries.inPublishedOrder(connection, incident, derived);
    if (derived.figures().equals(CaseFigures.EMPTY)) {
      CaseFiguresTable.delete(connection, incident);
    } else {
      CaseFiguresTable.save(connection, incident, derived.figures());
    }
    DutyFiguresTable.replace(connection, incident, derived.duties());
  }

  /// How many incidents wait to have their figures derived anew: what is counted then lacks them.
  public static long pending(Connection connection) throws SQLException {
    return Sql.find(connection, row -> row.getLong(1), PENDING, NAME, MOST_COUNTED).orElseThrow();
  }
}

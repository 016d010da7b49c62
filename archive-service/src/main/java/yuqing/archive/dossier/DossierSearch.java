package yuqing.archive.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yuqing.access.ReadScope;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.rest.request.Cursor;

/// A list of dossiers as SQL: the newest receipt first. What the caller may see is a condition like
/// the others, so a list never shows what a get would refuse.
final class DossierSearch {

  private final StringBuilder sql = new StringBuilder(DossierRows.SELECT_LINES);
  private final List<Object> parameters = new ArrayList<>();

  DossierSearch(ReadScope scope) {
    var visible = VisibleIncidents.of(scope, "d");
    sql.append(" and ").append(visible.sql());
    parameters.addAll(visible.values());
  }

  DossierSearch levels(Set<Level> levels) {
    return anyOf("d.level", levels.stream().map(each -> (long) each.number()).toArray(Long[]::new));
  }

  DossierSearch states(Set<State> states) {
    return anyOf("d.state", states.stream().map(State::name).toArray(String[]::new));
  }

  DossierSearch departments(Set<String> codes) {
    return anyOf("d.department", codes.toArray(String[]::new));
  }

  /// All where none is named; a single one keeps the order of its index.
  private DossierSearch anyOf(String column, Object[] wanted) {
    return switch (wanted.length) {
      case 0 -> this;
      case 1 -> and(" and " + column + " = ?", wanted[0]);
      default -> and(" and " + column + " = any(?)", wanted);
    };
  }

  /// @param from, to receipt at or after, and before
  DossierSearch received(Instant from, Instant to) {
    if (from != null) {
      and(" and d.received_at >= ?", from);
    }
    if (to != null) {
      and(" and d.received_at < ?", to);
    }
    return this;
  }

  /// For who keeps a copy: those to which something was appended at or after this.
  DossierSearch updatedSince(Instant since) {
    return since == null ? this : and(" and d.updated_at >= ?", since);
  }

  /// Those whose term of retention was over before that day.
  DossierSearch retainedBefore(LocalDate day) {
    return and(" and t.retain_until < ?", day);
  }

  DossierSearch after(Place place) {
    if (place != null) {
      sql.append(" and (d.received_at, d.incident) < (?, ?)");
      parameters.add(place.receivedAt());
      parameters.add(place.incident());
    }
    return this;
  }

  private DossierSearch and(String condition, Object value) {
    sql.append(condition);
    parameters.add(value);
    return this;
  }

  String sql() {
    return sql + " order by d.received_at desc, d.incident desc limit ?";
  }

  /// @param limit rows at most
  Object[] parameters(int limit) {
    var all = new ArrayList<>(parameters);
    all.add(limit);
    return all.toArray();
  }

  /// Where a list goes on.
  record Place(Instant receivedAt, String incident) {

    static Place of(String cursor) {
      return Cursor.decode(
          cursor, 2, parts -> new Place(Instant.parse(parts.get(0)), parts.get(1)));
    }

    static String cursorAfter(DossierSummaryAnswer line) {
      return Cursor.encode(line.sortedBy().toString(), line.incidentId());
    }
  }
}

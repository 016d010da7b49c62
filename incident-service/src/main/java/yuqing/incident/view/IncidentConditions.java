package yuqing.incident.view;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yuqing.access.ReadScope;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.durable.jdbc.LikePattern;
import yuqing.rest.request.Cursor;

/// The conditions of one list of incidents. Newest receipt first; with `updatedSince` in order of
/// change, so that a client that synchronises can continue where it stopped.
final class IncidentConditions {

  /// The sort key after which the next page begins.
  record After(Instant at, UUID id) {}

  private static final String BY_RECEIPT = "receipt";
  private static final String BY_CHANGE = "change";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private boolean byChange;

  IncidentConditions visibleTo(ReadScope scope) {
    return switch (scope) {
      case ReadScope.All() -> this;
      case ReadScope.Departments(Set<String> codes) ->
          where(
              "(i.department in :mine or i.id in (select a.intoId from AbsorbedIncident a"
                  + " where a.department in :mine))",
              "mine",
              codes);
      case ReadScope.OwnReports(String system) -> where("i.sourceSystem = :own", "own", system);
      case ReadScope.Nothing() -> where("i.version < :none", "none", 0L);
    };
  }

  IncidentConditions levels(Set<Level> levels) {
    return anyOf("s.level", "levels", levels.stream().map(Level::number).toList());
  }

  IncidentConditions states(Set<State> states) {
    return anyOf("i.state", "states", states);
  }

  IncidentConditions categories(Set<Category> categories) {
    return anyOf("i.category", "categories", categories);
  }

  IncidentConditions departments(Set<String> codes) {
    return anyOf("i.department", "departments", codes);
  }

  /// All where none is named.
  private IncidentConditions anyOf(String column, String name, Collection<?> wanted) {
    return wanted.isEmpty() ? this : where(column + " in :" + name, name, wanted);
  }

  /// In words and not as a parameter: the index of those that are to be assigned has no others.
  IncidentConditions toBeAssigned(Boolean wanted) {
    if (wanted != null) {
      conditions.add(wanted ? "i.toBeAssigned = true" : "i.toBeAssigned = false");
    }
    return this;
  }

  /// Any of the steps is to be taken. Nobody takes one of an incident that is closed or merged.
  IncidentConditions pending(Set<PendingStep> steps) {
    if (!steps.isEmpty()) {
      conditions.add(steps.stream().map(PendingStep::condition).collect(joining(" or ", "(", ")")));
      conditions.add("i.state not in (CLOSED, MERGED)");
    }
    return this;
  }

  /// Discovered in `[from, to)`.
  IncidentConditions discovered(Instant from, Instant to) {
    if (from != null) {
      where("i.discoveredAt >= :from", "from", from);
    }
    return to == null ? this : where("i.discoveredAt < :to", "to", to);
  }

  /// In title or number, case aside.
  IncidentConditions text(String text) {
    if (text == null) {
      return this;
    }
    return where(
        "(i.title ilike :text escape '\\' or i.number ilike :text escape '\\')",
        "text",
        LikePattern.containing(text));
  }

  boolean looksForText() {
    return values.containsKey("text");
  }

  IncidentConditions updatedSince(Instant since) {
    if (since == null) {
      return this;
    }
    byChange = true;
    return where("i.updatedAt >= :since", "since", since);
  }

  /// To be called last: a cursor belongs to an order.
  IncidentConditions after(String cursor) {
    var after =
        Cursor.decode(
            cursor,
            3,
            parts -> {
              if (!parts.getFirst().equals(order())) {
                throw new IllegalArgumentException("a cursor of another order");
              }
              return new After(Instant.parse(parts.get(1)), UUID.fromString(parts.get(2)));
            });
    if (after == null) {
      return this;
    }
    values.put("at", after.at());
    values.put("id", after.id());
    conditions.add(
        byChange
            ? "i.updatedAt >= :at and (i.updatedAt > :at or i.id > :id)"
            : "i.receivedAt <= :at and (i.receivedAt < :at or i.id < :id)");
    return this;
  }

  String cursorAfter(IncidentAnswer.Row row) {
    var at = byChange ? row.updatedAt() : row.receivedAt();
    return Cursor.encode(order(), at.toString(), row.id().toString());
  }

  private String order() {
    return byChange ? BY_CHANGE : BY_RECEIPT;
  }

  /// Over `Incident i` and its `JudgedLevel s`.
  String hql() {
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var order = byChange ? " order by i.updatedAt, i.id" : " order by i.receivedAt desc, i.id desc";
    return "select i, s from Incident i left join JudgedLevel s on s.incidentId = i.id"
        + where
        + order;
  }

  Map<String, Object> values() {
    return values;
  }

  private IncidentConditions where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
    return this;
  }
}

package yuqing.archive.ledger;

import java.time.Instant;
import java.util.Set;
import yuqing.access.ReadScope;
import yuqing.archive.figures.FigureFilter;
import yuqing.archive.figures.SqlConditions;
import yuqing.contracts.term.State;
import yuqing.durable.jdbc.LikePattern;
import yuqing.rest.request.QueryReader;

/// Which incidents the ledger has: the filters of the lists, with any number of values.
///
/// @param from, to receipt at or after, and before
/// @param text in title or number, as the list of incidents has it; null for all
/// @param updatedSince something was appended at or after this
record LedgerFilter(
    FigureFilter figures,
    Set<String> states,
    Instant from,
    Instant to,
    String text,
    Instant updatedSince) {

  private static final int LONGEST_TEXT = 100;

  private static final String HAS_TEXT =
      "(c.figures -> 'report' ->> 'title' ilike ? escape '\\'"
          + " or c.figures -> 'report' ->> 'number' ilike ? escape '\\')";

  /// Refuses with 400 naming all faulty parameters.
  static LedgerFilter read(LedgerParameters sent, ReadScope scope) {
    var read = new QueryReader();
    var filter =
        new LedgerFilter(
            FigureFilter.read(read, scope, sent.departments, sent.categories, sent.levels),
            FigureFilter.constants(read, "state", sent.states, State.class, false),
            read.instant("from", sent.from),
            read.instant("to", sent.to),
            read.text("q", sent.q, LONGEST_TEXT),
            read.instant("updatedSince", sent.updatedSince));
    read.throwIfAny();
    return filter;
  }

  /// Conditions on the table `dossier` as `d`, and `case_figures` as `c`.
  SqlConditions conditions() {
    var where =
        new SqlConditions()
            .within(figures.scope(), "d")
            .oneOf("d.department", figures.departments())
            .oneOf("c.category", figures.categories())
            .oneOf("d.level::text", figures.levels())
            .oneOf("d.state", states);
    if (from != null) {
      where.and("d.received_at >= ?", from);
    }
    if (to != null) {
      where.and("d.received_at < ?", to);
    }
    if (text != null) {
      var contains = LikePattern.containing(text);
      where.and(HAS_TEXT, contains, contains);
    }
    if (updatedSince != null) {
      where.and("d.updated_at >= ?", updatedSince);
    }
    return where;
  }
}

package yuqing.archive.retention;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.access.Role;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.Preconditions;

/// Reads and changes how long dossiers are kept. What was closed keeps the term of its closing.
@ApplicationScoped
class RetentionSchedules implements RetentionTerms {

  private final Transactions transactions;
  private final RetentionDefaults defaults;
  private final CurrentCaller caller;
  private final InstantSource clock;

  RetentionSchedules(
      Transactions transactions,
      RetentionDefaults defaults,
      CurrentCaller caller,
      InstantSource clock) {
    this.transactions = transactions;
    this.defaults = defaults;
    this.caller = caller;
    this.clock = clock;
  }

  /// The first version is kept, so that another setting changes no cover that was printed.
  void keepFirst(@Observes StartupEvent start) {
    transactions.inNew(
        connection -> {
          RetentionRows.insert(connection, first());
          return null;
        });
  }

  private RetentionSchedule first() {
    return new RetentionSchedule(1, defaults.terms(), null, clock.instant(), null, null);
  }

  @Override
  public String of(Level level, Category category, Instant at) {
    return transactions
        .inNew(connection -> inForce(connection, at))
        .term(level, category)
        .map(RetentionTerm::printed)
        .orElse(null);
  }

  RetentionSchedule inForce(Connection connection, Instant at) throws SQLException {
    return RetentionRows.inForce(connection, at).orElseGet(this::first);
  }

  RetentionSchedule current() {
    return transactions.inNew(this::newest);
  }

  private RetentionSchedule newest(Connection connection) throws SQLException {
    return RetentionRows.newest(connection).orElseGet(this::first);
  }

  /// @param before version of the last one of the page before; null for the first page
  Page<RetentionSchedule> versions(Integer before, int limit) {
    int from = before == null ? Integer.MAX_VALUE : before;
    return Page.of(
        transactions.inNew(connection -> RetentionRows.page(connection, from, limit + 1)),
        limit,
        last -> Cursor.encode(Integer.toString(last.version())));
  }

  /// @param ifMatch the header: as what the caller has read
  RetentionSchedule change(String ifMatch, RetentionBody body) {
    RetentionRules.check(body);
    return transactions.inNew(
        connection -> {
          RetentionRows.lock(connection);
          var before = newest(connection);
          Preconditions.require(ifMatch, ETags.of(before.version()));
          var after = next(before, body);
          RetentionRows.insert(connection, after);
          return after;
        });
  }

  /// Versions are in the order of their times, whatever the clock does.
  private RetentionSchedule next(RetentionSchedule before, RetentionBody body) {
    var now = clock.instant();
    var role = caller.get().has(Role.GROUP_OFFICE) ? Role.GROUP_OFFICE : Role.ADMINISTRATOR;
    return new RetentionSchedule(
        before.version() + 1,
        body.terms().stream().map(RetentionTermBody::term).toList(),
        body.reason(),
        now.isBefore(before.setAt()) ? before.setAt() : now,
        role.code(),
        caller.get().person());
  }
}

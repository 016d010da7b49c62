package yuqing.archive.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import yuqing.archive.timeline.Entries;
import yuqing.durable.Transactions;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.work.WorkSlots;

/// Reads an incident's timeline for a caller, page by page.
@ApplicationScoped
class TimelineReader {

  /// Each holds a page of payloads and what it is read into.
  private static final int AT_ONCE = 4;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess access;
  private final WorkSlots slots;

  TimelineReader(Transactions transactions, DossierAccess access, MeterRegistry metrics) {
    this.transactions = transactions;
    this.access = access;
    this.slots = new WorkSlots("timeline", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @param asOf the entries that were there then; null for all
  /// @param after n of the last entry of the page before; 0 for the first page
  Page<TimelineEntryAnswer> page(String incident, Instant asOf, long after, int limit) {
    return slots.run(
        () -> transactions.inNew(connection -> page(connection, incident, asOf, after, limit)));
  }

  private Page<TimelineEntryAnswer> page(
      Connection connection, String incident, Instant asOf, long after, int limit)
      throws SQLException {
    var length = access.requireHead(connection, incident, asOf).length();
    var entries =
        Entries.page(connection, incident, after, limit).stream()
            .filter(entry -> entry.n() <= length)
            .toList();
    var last = entries.isEmpty() ? length : entries.getLast().n();
    return new Page<>(
        entries.stream().map(TimelineEntryAnswer::of).toList(),
        last < length ? Cursor.encode(Long.toString(last)) : null);
  }

  /// The same, the newest first.
  ///
  /// @param before n of the last entry of the page before; null for the first page
  Page<TimelineEntryAnswer> pageBack(String incident, Instant asOf, Long before, int limit) {
    return slots.run(
        () ->
            transactions.inNew(connection -> pageBack(connection, incident, asOf, before, limit)));
  }

  private Page<TimelineEntryAnswer> pageBack(
      Connection connection, String incident, Instant asOf, Long before, int limit)
      throws SQLException {
    var length = access.requireHead(connection, incident, asOf).length();
    var from = before == null ? length + 1 : Math.min(before, length + 1);
    var entries = Entries.pageBack(connection, incident, from, limit);
    var last = entries.isEmpty() ? 1 : entries.getLast().n();
    return new Page<>(
        entries.stream().map(TimelineEntryAnswer::of).toList(),
        last > 1 ? Cursor.encode(TimelineResource.NEWEST_FIRST, Long.toString(last)) : null);
  }
}

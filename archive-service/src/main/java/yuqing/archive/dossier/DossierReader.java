package yuqing.archive.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import yuqing.durable.Transactions;
import yuqing.rest.request.Page;
import yuqing.rest.work.WorkSlots;

/// Reads dossiers for a caller: a page of a list, or one of them whole.
@ApplicationScoped
class DossierReader {

  /// Each is made from the whole timeline of its incident.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final WorkSlots slots;

  DossierReader(
      Transactions transactions, Dossiers dossiers, DossierAccess access, MeterRegistry metrics) {
    this.transactions = transactions;
    this.dossiers = dossiers;
    this.access = access;
    this.slots = new WorkSlots("dossier", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @param expiredAt only those whose term of retention was over then; null for all
  Page<DossierSummaryAnswer> list(DossierSearch search, Instant expiredAt, int limit) {
    return Page.of(
        transactions.inNew(connection -> rows(connection, search, expiredAt, limit + 1)),
        limit,
        DossierSearch.Place::cursorAfter);
  }

  private static List<DossierSummaryAnswer> rows(
      Connection connection, DossierSearch search, Instant expiredAt, int limit)
      throws SQLException {
    if (expiredAt != null) {
      var zone = SchoolCopy.find(connection).zone();
      search.retainedBefore(expiredAt.atZone(zone).toLocalDate());
    }
    return DossierRows.page(connection, search, limit);
  }

  /// @param asOf as it was known then; null for now
  /// @return the dossier, or 304 where nothing came since what the request's preconditions name
  Response find(String incident, Instant asOf, Request request) {
    return slots.run(
        () -> transactions.inNew(connection -> answer(connection, incident, asOf, request)));
  }

  private Response answer(Connection connection, String incident, Instant asOf, Request request)
      throws SQLException {
    var head = access.requireHead(connection, incident, asOf);
    var unchanged = request.evaluatePreconditions(tag(head.length()));
    if (unchanged != null) {
      return unchanged.build();
    }
    var dossier = dossiers.project(connection, head);
    return Response.ok(dossier).tag(tag(dossier.entries())).build();
  }

  private static EntityTag tag(long length) {
    return new EntityTag(Long.toString(length));
  }
}

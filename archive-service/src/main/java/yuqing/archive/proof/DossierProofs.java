package yuqing.archive.proof;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.durable.Transactions;
import yuqing.rest.work.WorkSlots;

/// Streams the proofs of a dossier to a caller who may read it.
@ApplicationScoped
class DossierProofs {

  /// Each reads a whole chain, and signs.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess access;
  private final BundleProofs proofs;
  private final WorkSlots slots;

  DossierProofs(
      Transactions transactions, DossierAccess access, BundleProofs proofs, MeterRegistry metrics) {
    this.transactions = transactions;
    this.access = access;
    this.proofs = proofs;
    this.slots = new WorkSlots("proofs", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @param exchange with whose end the slot is given back
  StreamingOutput stream(String incident, RoutingContext exchange) {
    var head = transactions.inNew(connection -> head(connection, incident));
    return slots.stream(exchange, out -> write(head, out));
  }

  private ChainHead head(Connection connection, String incident) throws SQLException {
    access.require(connection, incident);
    proofs.requireKey(connection);
    return Entries.head(connection, incident).orElseThrow();
  }

  private void write(ChainHead head, OutputStream out) {
    transactions.inNew(
        connection -> {
          try {
            proofs.write(connection, head, null, out);
            return null;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}

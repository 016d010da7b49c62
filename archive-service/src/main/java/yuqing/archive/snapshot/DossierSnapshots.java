package yuqing.archive.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.form.OfficialChannels;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.durable.Transactions;
import yuqing.rest.problem.ProblemException;

/// Takes a snapshot of a dossier that the caller may see: one short transaction, in which its
/// entries are written to the disk.
@ApplicationScoped
public class DossierSnapshots {

  private final Transactions transactions;
  private final DossierAccess access;
  private final SpoolFiles spool;

  DossierSnapshots(Transactions transactions, DossierAccess access, SpoolFiles spool) {
    this.transactions = transactions;
    this.access = access;
    this.spool = spool;
  }

  /// @param asOf as it was known then; null for now
  /// @throws ProblemException 404 when there is none that the caller may see; 503 when the disk is
  ///     full
  public DossierSnapshot take(String incident, Instant asOf) {
    return transactions.inNew(
        connection -> {
          var head = access.requireHead(connection, incident, asOf);
          return read(connection, head, asOf);
        });
  }

  private DossierSnapshot read(Connection connection, ChainHead head, Instant asOf)
      throws SQLException {
    var entries = new EntryFile(head.incident(), spool.create());
    try {
      // Others append concurrently; the snapshot has what the head covers.
      Entries.inOrder(connection, head, entries);
      Entries.erasuresAfter(connection, head, entries::takeLater);
      return new DossierSnapshot(
          head,
          asOf,
          entries,
          Dossiers.gaps(connection, head),
          Departments.names(connection),
          OfficialChannels.names(connection),
          SchoolCopy.find(connection));
    } catch (SQLException | RuntimeException e) {
      entries.close();
      throw e;
    }
  }
}

package yuqing.archive;

import yuqing.archive.dossier.Departments;
import yuqing.contracts.RosterEvent;
import yuqing.durable.Transactions;

/// Departments that the roster has published to the archive.
public final class KnownDepartments {

  private KnownDepartments() {}

  public static void add(Transactions transactions, String code, String name) {
    transactions.inNew(
        connection -> {
          Departments.update(
              connection, new RosterEvent.Department(code, name, null, true, true), 1);
          return null;
        });
  }
}

package yuqing.archive.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.Dossiers;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.RosterEvent;
import yuqing.durable.Transactions;

/// Brings made-up incidents and departments into the archive, without a broker.
@ApplicationScoped
public class FigureArchive {

  private final Transactions transactions;
  private final Dossiers dossiers;

  FigureArchive(Transactions transactions, Dossiers dossiers) {
    this.transactions = transactions;
    this.dossiers = dossiers;
  }

  public void append(FigureEvents incident) {
    append(incident.events());
  }

  public void append(List<Event<EventData>> events) {
    for (var event : events) {
      var bytes = EventJson.write(event);
      transactions.inNew(
          connection -> dossiers.append(connection, ArrivedEvent.of(bytes)).orElseThrow());
    }
  }

  /// A department of its own for a test, with what happens to no other.
  ///
  /// @return its code
  public String department(String name, String nameEn) {
    var code = "d-" + UUID.randomUUID();
    transactions.inNew(
        connection -> {
          Departments.update(
              connection, new RosterEvent.Department(code, name, nameEn, true, true), 1);
          return code;
        });
    return code;
  }
}

package yuqing.archive.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.timeline.Entries;

/// Reads from a chain what its closing goes by.
@ApplicationScoped
public class ClosingCases {

  private final Dossiers dossiers;

  ClosingCases(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /// To be read under the chain's lock by who closes it.
  public ClosingCase of(Connection connection, String incident) throws SQLException {
    var projection = new ClosingProjection();
    Entries.inPublishedOrder(connection, incident, projection);
    return projection.closing(dossiers.required(connection, incident));
  }
}

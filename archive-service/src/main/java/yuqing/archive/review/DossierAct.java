package yuqing.archive.review;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.contracts.IncidentEvent.Recorder;

/// Something that a caller records on a dossier.
public interface DossierAct {

  /// As whom the caller may record it.
  ///
  /// @throws yuqing.rest.problem.ProblemException when the caller may not, or may not see it
  Recorder recorder(Connection connection) throws SQLException;

  /// Makes the event to append, under the chain's lock.
  WrittenAct write(LockedDossier dossier) throws SQLException;
}

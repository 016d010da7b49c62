package yuqing.archive.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import yuqing.access.Access;
import yuqing.access.IncidentScope;
import yuqing.access.ReadScope;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Guards single answers: what the caller may not see is not there for it.
@ApplicationScoped
public class DossierAccess {

  private final CurrentCaller caller;

  DossierAccess(CurrentCaller caller) {
    this.caller = caller;
  }

  /// @return what decides who may act on it
  /// @throws ProblemException 404 when there is no such dossier or the caller may not see it
  public IncidentScope require(Connection connection, String incident) throws SQLException {
    var scope =
        DossierRows.find(connection, incident)
            .map(DossierAccess::scope)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    if (!Access.mayRead(caller.get(), scope) && !isReadableByMerger(connection, incident)) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return scope;
  }

  /// The department of an incident that was merged into this one goes on reading here.
  private boolean isReadableByMerger(Connection connection, String incident) throws SQLException {
    return Access.readScope(caller.get()) instanceof ReadScope.Departments own
        && VisibleIncidents.isContinuing(connection, own.departments(), incident);
  }

  /// The end of the chain that counts, for a caller who may see it now.
  ///
  /// @param asOf null for all that is there
  /// @throws ProblemException 404 also when there was nothing of it yet at that instant
  public ChainHead requireHead(Connection connection, String incident, Instant asOf)
      throws SQLException {
    require(connection, incident);
    return (asOf == null
            ? Entries.head(connection, incident)
            : Entries.headAsOf(connection, incident, asOf))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  private static IncidentScope scope(CaseStatus status) {
    var department = status.department();
    var system = status.report() == null ? null : status.report().sourceSystem();
    return new IncidentScope(department == null ? Set.of() : Set.of(department), system);
  }
}

package yuqing.archive.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A dossier as a list shows it, whatever found it.
///
/// @param mergedInto id of the incident that continues; null where this one goes on by itself
public record ListedDossier(DossierSummaryAnswer line, String mergedInto) {

  /// By the incidents' ids. Whether the caller may see them is for the caller of this to know.
  public static Map<String, ListedDossier> of(Connection connection, Collection<String> incidents)
      throws SQLException {
    return DossierRows.lines(connection, incidents).stream()
        .collect(Collectors.toMap(each -> each.line().incidentId(), Function.identity()));
  }
}

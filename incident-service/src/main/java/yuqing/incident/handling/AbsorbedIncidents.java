package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.register.Incident;

/// The table `absorbed_incident`: which incidents were merged into which, directly or through
/// another. The caller holds the locks of both and of all that took their place.
@ApplicationScoped
class AbsorbedIncidents {

  /// With those that were merged into it before.
  void add(Connection c, Incident merged, UUID into) throws SQLException {
    Sql.update(
        c,
        """
        insert into absorbed_incident (merged_id, into_id, department)
        values (?, ?, ?)
        union all
        select merged_id, ?, department from absorbed_incident where into_id = ?\
        """,
        merged.id,
        into,
        merged.department,
        into,
        merged.id);
  }

  /// What was merged into it stays with it, and leaves with it all that took its place.
  void remove(Connection c, UUID merged) throws SQLException {
    Sql.update(
        c,
        """
        delete from absorbed_incident
        where into_id in (select into_id from absorbed_incident where merged_id = ?)
          and (merged_id = ?
            or merged_id in (select merged_id from absorbed_incident where into_id = ?))\
        """,
        merged,
        merged,
        merged);
  }
}

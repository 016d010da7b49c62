package yuqing.incident.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.TextErasure;
import yuqing.durable.jdbc.Sql;

/// Erases evidence: what it is said to show, and its file unless another incident has the same one.
@ApplicationScoped
public class ErasedEvidence {

  private static final String RECORD =
      "select record from evidence where incident_id = ? and sha256 = ?";

  private static final String ERASE =
      "update evidence set record = ?, erased_at = ? where incident_id = ? and sha256 = ?";

  private static final String STILL_NAMED =
      "select 1 from evidence where sha256 = ? and erased_at is null limit 1";

  private final EvidenceRecords records;
  private final EvidenceStore store;
  private final InstantSource clock;

  ErasedEvidence(EvidenceRecords records, EvidenceStore store, InstantSource clock) {
    this.records = records;
    this.store = store;
    this.clock = clock;
  }

  /// The file goes before the commit: were that to fail, the erasure is tried again until it does
  /// not, and meanwhile nobody may have the file either.
  public void erase(Connection connection, UUID incident, String sha256) throws SQLException {
    records.lockFile(connection, sha256);
    var record = Sql.find(connection, row -> row.getString(1), RECORD, incident, sha256);
    if (record.isEmpty()) {
      return;
    }
    Sql.update(connection, ERASE, erased(record.get()), clock.instant(), incident, sha256);
    if (Sql.find(connection, row -> true, STILL_NAMED, sha256).isEmpty()) {
      store.delete(sha256);
    }
  }

  private static String erased(String record) {
    try {
      var added = EventJson.mapper().readValue(record, EvidenceAdded.class);
      return EventJson.mapper().writeValueAsString(TextErasure.erased(added));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence cannot be read", e);
    }
  }
}

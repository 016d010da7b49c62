package yuqing.incident.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.request.Cursor;

/// What is recorded as evidence of incidents.
@ApplicationScoped
public class EvidenceRecords implements PanacheRepositoryBase<Evidence, Evidence.Key> {

  private static final String LOCK_FILE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  void add(UUID incident, EvidenceAdded added) {
    var evidence = new Evidence();
    evidence.incidentId = incident;
    evidence.sha256 = added.sha256();
    evidence.recordedAt = added.recordedAt();
    evidence.record = written(added);
    persist(evidence);
  }

  /// In place of what was recorded of the same file before.
  void replace(UUID incident, EvidenceAdded added) {
    var evidence = findById(new Evidence.Key(incident, added.sha256()));
    evidence.recordedAt = added.recordedAt();
    evidence.record = written(added);
  }

  Optional<EvidenceAdded> find(UUID incident, String sha256) {
    return findByIdOptional(new Evidence.Key(incident, sha256)).map(EvidenceRecords::read);
  }

  /// Whether the incident had the file and it was erased.
  boolean isErased(UUID incident, String sha256) {
    return findByIdOptional(new Evidence.Key(incident, sha256))
        .filter(evidence -> evidence.erasedAt != null)
        .isPresent();
  }

  /// To the end of the transaction nobody else gives the file its place, nor deletes it.
  void lockFile(Connection connection, String sha256) throws SQLException {
    Sql.find(connection, row -> true, LOCK_FILE, sha256);
  }

  /// Those of these hashes that the incident has.
  public Set<String> among(UUID incident, Collection<String> hashes) {
    return find("incidentId = ?1 and sha256 in ?2 and erasedAt is null", incident, hashes).stream()
        .map(evidence -> evidence.sha256)
        .collect(Collectors.toSet());
  }

  /// Where a list continues.
  record After(Instant recordedAt, String sha256) {
    private static final After NOTHING = new After(Instant.EPOCH, "");

    /// @param cursor null for the first page
    static After read(String cursor) {
      After after =
          Cursor.decode(cursor, 2, parts -> new After(Instant.parse(parts.get(0)), parts.get(1)));
      return after == null ? NOTHING : after;
    }

    static String cursor(Evidence last) {
      return Cursor.encode(last.recordedAt.toString(), last.sha256);
    }
  }

  /// In order of recording.
  List<Evidence> after(UUID incident, After after, int count) {
    return find(
            "incidentId = ?1 and (recordedAt > ?2 or recordedAt = ?2 and sha256 > ?3)"
                + " order by recordedAt, sha256",
            incident,
            after.recordedAt(),
            after.sha256())
        .page(0, count)
        .list();
  }

  static EvidenceAdded read(Evidence evidence) {
    try {
      return EventJson.mapper().readValue(evidence.record, EvidenceAdded.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence " + evidence.sha256 + " cannot be read", e);
    }
  }

  private static String written(EvidenceAdded added) {
    try {
      return EventJson.mapper().writeValueAsString(added);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

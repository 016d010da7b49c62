package yuqing.incident.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.text.StatedTime;

/// All filings of results, in the caller's transaction under the incident's lock.
@ApplicationScoped
public class FiledResults implements PanacheRepositoryBase<FiledResult, FiledResult.Key> {

  /// The incident's newest filing.
  ///
  /// @param filedAt as it was stated
  public void file(LockedIncident locked, Instant filedAt, Recorder recorder) {
    var filed = new FiledResult();
    filed.incidentId = locked.incident().id;
    filed.n = locked.incident().filings;
    filed.filedAt = filedAt;
    filed.recordedAt = locked.now();
    filed.filedPost = recorder.role();
    filed.filedPerson = recorder.person();
    persist(filed);
  }

  /// Decides the incident's newest filing.
  public void decide(
      LockedIncident locked, CurrentEnd.Decision made, String reason, Recorder recorder) {
    var incident = locked.incident();
    findByIdOptional(new FiledResult.Key(incident.id, incident.filings))
        .ifPresent(filed -> filed.decide(made, reason, locked.now(), recorder));
  }

  /// What the filings on the end in force state; none while it has no result. Of an incident that
  /// was over before it was entered, the filing that was stated with it.
  public List<StatedTime> ofCurrentEnd(Incident incident) {
    if (!incident.end.isFiled()) {
      return List.of();
    }
    var further =
        find("incidentId = ?1 and recordedAt >= ?2", incident.id, incident.end.endRecordedAt)
            .stream()
            .map(filed -> new StatedTime(filed.filedAt, filed.recordedAt));
    return Stream.concat(Stream.of(incident.end.filing()), further).toList();
  }

  /// The newest of an incident, in order of filing.
  public List<FiledResult> latest(UUID incident, int count) {
    return find("incidentId = ?1 order by n desc", incident).page(0, count).list().reversed();
  }
}

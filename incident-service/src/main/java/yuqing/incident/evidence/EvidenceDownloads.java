package yuqing.incident.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Looks up the files that a caller may download.
@ApplicationScoped
class EvidenceDownloads {

  private final EvidenceRecords records;
  private final IncidentAnswers incidents;

  EvidenceDownloads(EvidenceRecords records, IncidentAnswers incidents) {
    this.records = records;
    this.incidents = incidents;
  }

  /// @throws ProblemException 404 where the caller may not see the incident, or it has no such
  ///     file, or the file was erased
  @Transactional
  ServedFile find(UUID incident, String sha256, Caller caller) {
    var number = incidents.readable(incident, caller).number;
    return records
        .find(incident, sha256)
        .filter(_ -> !records.isErased(incident, sha256))
        .map(added -> new ServedFile(number, added))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }
}

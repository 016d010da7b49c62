package yuqing.archive.review;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import yuqing.archive.dossier.DecodedEvent;
import yuqing.archive.timeline.Entries;
import yuqing.contracts.IncidentEvent;
import yuqing.rest.problem.FieldErrors;

/// The evidence that an entry of the archive's own cites: only what its dossier has.
public final class CitedEvidence {

  private CitedEvidence() {}

  /// The hashes as they are on record: lower-case hex. One that was refused is null.
  ///
  /// @param sent null for none
  public static List<String> asRecorded(List<String> sent) {
    return sent == null
        ? List.of()
        : sent.stream().map(hash -> hash == null ? null : hash.toLowerCase(Locale.ROOT)).toList();
  }

  /// @param cited SHA-256 of each piece
  /// @param errors to which each piece is added that the dossier does not have
  public static void check(LockedDossier dossier, List<String> cited, FieldErrors errors)
      throws SQLException {
    if (cited.isEmpty()) {
      return;
    }
    var unknown = new HashSet<>(cited);
    Entries.inPublishedOrder(
        dossier.connection(),
        dossier.incident(),
        entry -> {
          entry
              .opening()
              .flatMap(opening -> DecodedEvent.in(opening.payload()))
              .filter(IncidentEvent.EvidenceAdded.class::isInstance)
              .map(IncidentEvent.EvidenceAdded.class::cast)
              .ifPresent(added -> unknown.remove(added.sha256()));
          return !unknown.isEmpty();
        });
    for (var i = 0; i < cited.size(); i++) {
      if (unknown.contains(cited.get(i))) {
        errors.reject(
            "evidence[" + i + "]",
            "unknown-evidence",
            "档案没有此证据，请先上传",
            "the dossier has no such evidence: upload it first");
      }
    }
  }
}

package yuqing.incident.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import yuqing.incident.register.IncidentProblem;
import yuqing.rest.problem.ProblemException;

/// The files of evidence, each under the SHA-256 of its content. It is added to, and only an
/// erasure deletes: a file that no record names does no harm. Uploads are taken on the disk of the
/// instance, wherever their content is kept then.
interface EvidenceStore {

  /// What became of a file that a record names.
  enum Condition {
    SOUND,
    MISSING,
    /// Its content has another hash than its name.
    ALTERED,
    /// It is there and cannot be read: a fault of the disk or of permissions.
    UNREADABLE
  }

  /// Why nothing can be added just now; empty when it can.
  Optional<String> trouble();

  /// A new file for an upload, where there is room to spare.
  ///
  /// @throws ProblemException 503 when none can be made, as all others here
  IncomingFile receive();

  /// Gives a complete upload its place, durably. A file that is there already is replaced by the
  /// same content: were it altered, it would be whole again.
  void keep(IncomingFile received);

  /// Deletes an erased file, durably; one that is not there is deleted already.
  ///
  /// @param sha256 as recorded, 64 hex digits
  void delete(String sha256);

  /// Reads the whole file.
  Condition conditionOf(String sha256);

  /// The file, once it was read through and found to be what was recorded.
  ///
  /// @throws ProblemException 503 when it is not there, 500 when it is another
  Path verified(String sha256);

  /// The refusal where the store itself is at fault.
  static ProblemException unavailable(IOException why) {
    Logger.getLogger(EvidenceStore.class).errorf("the evidence store is not available: %s", why);
    return new ProblemException(
        IncidentProblem.EVIDENCE_STORE_AWAY, null, List.of(), Map.of("Retry-After", "5"));
  }
}

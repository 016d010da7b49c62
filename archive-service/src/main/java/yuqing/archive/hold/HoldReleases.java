package yuqing.archive.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.ProblemException;

/// Releases a legal hold once per key.
@ApplicationScoped
class HoldReleases {

  private final LegalHolds holds;
  private final Idempotency idempotency;

  HoldReleases(LegalHolds holds, Idempotency idempotency) {
    this.holds = holds;
    this.idempotency = idempotency;
  }

  /// @param key of the request; null when none was sent
  /// @param sent the body's bytes
  /// @throws ProblemException as [LegalHolds#release] does
  @Transactional
  Response release(String incident, String key, byte[] sent, HoldBody body) {
    var route = "POST /dossiers/%s/hold/release".formatted(incident);
    return idempotency.once(
        new IdempotencyKey(key, route, sent), () -> holds.release(incident, body));
  }
}

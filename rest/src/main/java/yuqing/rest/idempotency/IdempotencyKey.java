package yuqing.rest.idempotency;

import yuqing.contracts.text.Sha256;

/// The identity of a request, so that its repeat gets the same answer.
///
/// @param key the `Idempotency-Key` header; null when absent: then no answer is kept
/// @param route method and path, such as `POST /incidents/{id}/actions` with the id filled in
/// @param bodyHash of the bytes that were sent: another body under the same key is another request
public record IdempotencyKey(String key, String route, String bodyHash) {

  public IdempotencyKey(String key, String route, byte[] sent) {
    this(key, route, key == null ? null : Sha256.hex(sent));
  }

  boolean isGiven() {
    return key != null;
  }
}

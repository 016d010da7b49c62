package yuqing.incident.request;

import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.StandardProblem;

/// A body as it was sent: read as far as its shape allows, with what is wrong with it so far. The
/// rules add their own faults before anything is refused.
public final class Sent<T extends Record> {

  private final byte[] bytes;
  private final T body;
  private final FieldErrors errors;
  private final boolean malformed;

  /// @param body with null for what is faulty or left out
  /// @param errors faults of the shape; the rules add theirs
  Sent(byte[] bytes, T body, FieldErrors errors) {
    this.bytes = bytes;
    this.body = body;
    this.errors = errors;
    this.malformed = errors.any();
  }

  /// As sent, by which a repeat under the same Idempotency-Key is known.
  public byte[] bytes() {
    return bytes.clone();
  }

  public T body() {
    return body;
  }

  /// Refuses with every fault found, those of the shape and those of the rules: 400 when the shape
  /// is faulty, else 422.
  public void throwIfAny() {
    errors.throwIfAny(malformed ? StandardProblem.INVALID_REQUEST : StandardProblem.UNPROCESSABLE);
  }

  /// Whether the field is known to be faulty already.
  public boolean isFaulty(String field) {
    return errors.has(field);
  }

  public void reject(String field, String code, String zh, String en) {
    errors.reject(field, code, zh, en);
  }

  /// Rejects a text that is missing where a rule asks for it.
  public void require(String field, String text, String zh, String en) {
    if ((text == null || text.isBlank()) && !errors.has(field)) {
      errors.reject(field, "required", zh, en);
    }
  }
}

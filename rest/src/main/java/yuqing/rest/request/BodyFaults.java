package yuqing.rest.request;

import java.util.ArrayList;
import java.util.List;
import yuqing.rest.personaldata.FoundPersonalData;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.StandardProblem;

/// The faults of a body: first those of its shape, found while it is read, then those that the
/// rules add before anything is refused.
public final class BodyFaults {

  private final FieldErrors errors = new FieldErrors();
  private final List<FoundPersonalData> warnings = new ArrayList<>();
  private boolean malformed;

  FieldErrors ofShape() {
    return errors;
  }

  /// Faults that are added from now on are of a rule.
  void shapeIsRead() {
    malformed = errors.any();
  }

  /// Refuses with every fault found, those of the shape and those of the rules: 400 when the shape
  /// is faulty, else 422.
  public void throwIfAny() {
    errors.throwIfAny(malformed ? StandardProblem.INVALID_REQUEST : StandardProblem.UNPROCESSABLE);
  }

  /// What the answer warns of; it refuses nothing.
  void warn(FoundPersonalData found) {
    if (warnings.size() < FieldErrors.MAX_FAULTS) {
      warnings.add(found);
    }
  }

  public List<FoundPersonalData> warnings() {
    return List.copyOf(warnings);
  }

  /// Whether the field is known to be faulty already.
  public boolean isFaulty(String field) {
    return errors.has(field);
  }

  public void reject(String field, String code, String zh, String en) {
    errors.reject(field, code, zh, en);
  }

  /// The same, with what may be sent instead; the English message lists it as well.
  public void reject(String field, String code, String zh, String en, List<String> allowed) {
    errors.reject(field, code, zh, en, allowed);
  }

  /// Rejects a text that is missing where a rule asks for it.
  public void require(String field, String text, String zh, String en) {
    if ((text == null || text.isBlank()) && !errors.has(field)) {
      errors.reject(field, "required", zh, en);
    }
  }
}

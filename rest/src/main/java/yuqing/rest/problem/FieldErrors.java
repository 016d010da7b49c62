package yuqing.rest.problem;

import java.util.ArrayList;
import java.util.List;

/// Gathers all faults of a request, so that the caller learns them at once.
public final class FieldErrors {

  /// The most faults in one answer: a hostile body must not cause an answer without bound.
  public static final int MAX_FAULTS = 100;

  private final List<FieldFault> faults = new ArrayList<>();

  public FieldErrors reject(String field, String code, String zh, String en) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(new FieldFault(field, code, new LocalizedText(zh, en)));
    }
    return this;
  }

  /// The same, with what may be sent instead; the English message lists it as well.
  public FieldErrors reject(String field, String code, String zh, String en, List<String> allowed) {
    if (faults.size() < MAX_FAULTS) {
      var message = new LocalizedText(zh, en + ": " + String.join(", ", allowed));
      faults.add(new FieldFault(field, code, message, allowed, null));
    }
    return this;
  }

  public boolean any() {
    return !faults.isEmpty();
  }

  public int count() {
    return faults.size();
  }

  /// Whether this field, or something inside it, was already found faulty: a rule that builds on
  /// it is then not worth checking.
  public boolean has(String field) {
    return faults.stream()
        .map(FieldFault::field)
        .anyMatch(
            name ->
                name.equals(field) || name.startsWith(field + ".") || name.startsWith(field + "["));
  }

  public List<FieldFault> faults() {
    return List.copyOf(faults);
  }

  /// @throws ProblemException 400 when there is any
  public void throwIfAny() {
    throwIfAny(StandardProblem.INVALID_REQUEST);
  }

  /// @throws ProblemException of this type when there is any
  public void throwIfAny(ProblemType type) {
    if (any()) {
      throw new ProblemException(type, faults());
    }
  }
}

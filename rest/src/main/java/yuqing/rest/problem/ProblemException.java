package yuqing.rest.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A refusal on its way to the caller. Being unchecked it rolls the transaction back: a refused
/// request leaves no trace.
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // Never serialized; a refusal does not leave the process but as an answer.
  private final transient ProblemType type;
  private final transient LocalizedText detail;
  private final transient List<FieldFault> faults;
  private final transient Map<String, String> headers;

  public ProblemException(ProblemType type) {
    this(type, null, List.of(), Map.of());
  }

  public ProblemException(ProblemType type, String detailZh, String detailEn) {
    this(type, new LocalizedText(detailZh, detailEn), List.of(), Map.of());
  }

  public ProblemException(ProblemType type, List<FieldFault> faults) {
    this(type, null, faults, Map.of());
  }

  /// @param detail what happened here; null where the title is enough
  /// @param headers to send along, such as `Retry-After`
  public ProblemException(
      ProblemType type,
      LocalizedText detail,
      List<FieldFault> faults,
      Map<String, String> headers) {
    super(type.slug() + (faults.isEmpty() ? "" : " " + fields(faults)));
    this.type = type;
    this.detail = detail;
    this.faults = List.copyOf(faults);
    this.headers = Map.copyOf(headers);
  }

  /// One faulty field, where the first is enough to know that the rest cannot be judged.
  public static ProblemException of(
      ProblemType type, String field, String code, String zh, String en) {
    return new ProblemException(
        type, List.of(new FieldFault(field, code, new LocalizedText(zh, en))));
  }

  private static List<String> fields(List<FieldFault> faults) {
    return faults.stream().map(fault -> fault.field() + ":" + fault.code()).toList();
  }

  public ProblemType type() {
    return type;
  }

  public Optional<LocalizedText> detail() {
    return Optional.ofNullable(detail);
  }

  public List<FieldFault> faults() {
    return faults;
  }

  public Map<String, String> headers() {
    return headers;
  }
}

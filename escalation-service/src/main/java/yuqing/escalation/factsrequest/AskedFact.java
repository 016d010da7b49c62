package yuqing.escalation.factsrequest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.IncidentEvent;

/// A fact that a report may be returned for. Only those are here that every reporter can always
/// answer: the three that a report may leave out, and the summary, which can always be longer.
public enum AskedFact {
  SUMMARY("summary"),
  SCOPE("scope"),
  IMPACT("impact"),
  APT_TO_SPREAD("aptToSpread");

  private final String code;

  AskedFact(String code) {
    this.code = code;
  }

  /// As `PATCH /incidents/{id}` calls it.
  public String code() {
    return code;
  }

  public static Optional<AskedFact> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  public static List<String> codes(List<AskedFact> facts) {
    return facts.stream().map(AskedFact::code).toList();
  }

  /// Whether it could be missing from these facts and is not. There is always a summary: if asked
  /// for, it is to be written again.
  public boolean isStatedIn(IncidentEvent.Facts facts) {
    return switch (this) {
      case SUMMARY -> false;
      case SCOPE -> facts.scope() != null;
      case IMPACT -> facts.impact() != null;
      case APT_TO_SPREAD -> facts.aptToSpread() != null;
    };
  }

  boolean isStatedBy(IncidentEvent.Amended amended) {
    return this == SUMMARY ? amended.changed().contains(code) : isStatedIn(amended.facts());
  }
}

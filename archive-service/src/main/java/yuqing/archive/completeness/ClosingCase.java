package yuqing.archive.completeness;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;

/// What the closing of a dossier goes by.
///
/// @param required by the edition at the level in force
/// @param present of all parts; one whose duty was waived counts as present
/// @param duties those that are open, and those that were missed, in the order of their opening
/// @param explained ids of obligations whose missing was explained
public record ClosingCase(
    Set<DossierPart> required,
    Set<DossierPart> present,
    ResultStep result,
    ReplyStep reply,
    List<UnsettledDuty> duties,
    Set<UUID> explained) {

  public ClosingCase {
    required = Set.copyOf(required);
    present = Set.copyOf(present);
    duties = List.copyOf(duties);
    explained = Set.copyOf(explained);
  }

  /// The same with more obligations explained.
  public ClosingCase explaining(Collection<UUID> obligations) {
    var all = new HashSet<>(explained);
    all.addAll(obligations);
    return new ClosingCase(required, present, result, reply, duties, all);
  }

  /// The same with one part more.
  public ClosingCase with(DossierPart part) {
    var all = new HashSet<>(present);
    all.add(part);
    return new ClosingCase(required, all, result, reply, duties, explained);
  }

  /// How far the result of the end in force is (审核备案).
  public enum ResultStep {
    NOT_FILED,
    AWAITS_DECISION,
    RETURNED,
    ACCEPTED
  }

  /// How far the latest reply is.
  public enum ReplyStep {
    AWAITS_DECISION,
    AWAITS_DELIVERY,
    /// Delivered, returned or never drafted: nobody is to act on it.
    NOT_UNDER_WAY
  }

  /// An obligation that is not simply met or withdrawn.
  ///
  /// @param window date or start of a window; null for one-off obligations
  /// @param outcome OPEN, MISSED or MET_LATE
  public record UnsettledDuty(
      UUID id, ObligationCode code, String window, Instant due, Outcome outcome) {

    /// Whether its due passed before it was done, if it was done at all.
    public boolean wasMissed() {
      return outcome == Outcome.MISSED || outcome == Outcome.MET_LATE;
    }
  }
}

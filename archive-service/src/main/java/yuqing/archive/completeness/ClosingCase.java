package yuqing.archive.completeness;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.RequiredPart;

/// What the closing of a dossier goes by.
///
/// @param department code of the one concerned; null until the report has come in
/// @param required by the edition at the level in force
/// @param present of all parts; one whose duty was waived counts as present
/// @param unsaid what the reviews that count do not say
/// @param duties those that are open, and those that were missed, in the order of their opening
/// @param explained ids of obligations whose missing was explained
/// @param settled of these, the ones explained before an earlier closing, which stays as it was
/// @param judgedAt when the newest judgement that has come in was published; null while none has
public record ClosingCase(
    String department,
    List<RequiredPart> required,
    Set<DossierPart> present,
    Set<ReviewPart> unsaid,
    ResultStep result,
    ReplyStep reply,
    List<UnsettledDuty> duties,
    Set<UUID> explained,
    Set<UUID> settled,
    Instant judgedAt) {

  public ClosingCase {
    required = List.copyOf(required);
    present = Set.copyOf(present);
    unsaid = Set.copyOf(unsaid);
    duties = List.copyOf(duties);
    explained = Set.copyOf(explained);
    settled = Set.copyOf(settled);
  }

  /// The same with more obligations explained.
  public ClosingCase explaining(Collection<UUID> obligations) {
    var all = new HashSet<>(explained);
    all.addAll(obligations);
    return new ClosingCase(
        department, required, present, unsaid, result, reply, duties, all, settled, judgedAt);
  }

  /// The same with one part more.
  public ClosingCase with(DossierPart part) {
    var all = new HashSet<>(present);
    all.add(part);
    return new ClosingCase(
        department, required, all, unsaid, result, reply, duties, explained, settled, judgedAt);
  }

  /// As the edition asks for it; empty where it does not.
  Optional<RequiredPart> requirement(DossierPart part) {
    return required.stream().filter(each -> each.part() == part).findFirst();
  }

  /// What a review must say, beside being held.
  public enum ReviewPart {
    /// Who was there.
    ATTENDANCE("attendance"),
    /// What was learnt for similar cases.
    LESSONS("lessons");

    private final String code;

    ReviewPart(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
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
  /// @param opened null while its opening has not come in
  /// @param outcome OPEN, MISSED or MET_LATE
  public record UnsettledDuty(Obligation obligation, Instant opened, Instant due, Outcome outcome) {

    public UUID id() {
      return obligation.id();
    }

    public ObligationCode code() {
      return obligation.code();
    }

    /// Date or start of a window; null for one-off obligations.
    public String window() {
      return obligation.window();
    }

    /// Whether it is still to be done.
    boolean isOwed() {
      return outcome == Outcome.OPEN || outcome == Outcome.MISSED;
    }

    /// Whether its due passed before it was done, if it was done at all.
    public boolean wasMissed() {
      return outcome == Outcome.MISSED || outcome == Outcome.MET_LATE;
    }
  }
}

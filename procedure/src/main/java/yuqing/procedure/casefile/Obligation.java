package yuqing.procedure.casefile;

import java.time.Instant;
import java.util.Optional;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.procedure.policy.Term;

/// One thing that a post owes, as judged at an instant.
///
/// @param key names what opened it, such as `file-result/end-1`; unique within the incident and
///     the same even when its times move or something is recorded late
/// @param window the day's date, or the start of a four-hour window with the school's offset;
///     empty for one-off obligations
/// @param clock the instant at which its clock starts: the same as `opened`, but the discovery
///     for `report-to-party-office`, and for a window the instant from which the windows run
/// @param opened the instant at which it begins to be owed
/// @param due still on time at this very instant
/// @param halved whether a heightened period halved its time (article 8)
/// @param metAt when what meets it was done; there for MET and MET_LATE only
/// @param term of the edition by which it is owed: which clock, which article, how long, by whom
/// @param remindAt when its owner is reminded while it is open; empty when no reminder is
///     foreseen
/// @param withdrawnAt there for WITHDRAWN only
/// @param withdrawnBy the action that withdrew it; for WITHDRAWN only
public record Obligation(
    ObligationCode code,
    String key,
    Optional<String> window,
    Instant clock,
    Instant opened,
    Instant due,
    boolean halved,
    Outcome outcome,
    Optional<Instant> metAt,
    Term term,
    Optional<Instant> remindAt,
    Optional<Instant> withdrawnAt,
    Optional<Action> withdrawnBy) {

  /// Of the regulation, as printed beside it.
  public int article() {
    return term.article();
  }

  /// The post that owes it; `LIAISON` means the department.
  public Post owner() {
    return term.owner();
  }
}

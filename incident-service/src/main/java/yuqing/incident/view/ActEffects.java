package yuqing.incident.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.RegulationTimes;
import yuqing.incident.judgement.CompletedAct;
import yuqing.incident.judgement.HandlingTimes;
import yuqing.incident.judgement.JudgementCopy;
import yuqing.incident.judgement.JudgementSnapshot;
import yuqing.incident.judgement.ObligationMatcher;
import yuqing.incident.judgement.OpenObligation;
import yuqing.incident.register.Incident;
import yuqing.incident.register.LockedIncident;

/// Says what an act meets and what stays open, by the read copy of the judgement: whoever records
/// something learns at once whether it counted. It may be behind and refuses nothing.
@ApplicationScoped
public class ActEffects {

  /// What is owed for an end, and given up where the incident is reopened.
  private static final Set<String> AFTER_THE_END =
      Stream.of(
              ObligationCode.FILE_RESULT,
              ObligationCode.HOLD_REVIEW_MEETING,
              ObligationCode.CLOSE_DOSSIER)
          .map(ObligationCode::code)
          .collect(Collectors.toUnmodifiableSet());

  private final JudgementCopy judgements;

  ActEffects(JudgementCopy judgements) {
    this.judgements = judgements;
  }

  /// What is known before an act is recorded.
  public JudgementSnapshot known(LockedIncident locked) {
    return judgements.snapshot(locked.incident().id);
  }

  /// The times of the incident as they are before an act changes them.
  public static HandlingTimes times(Incident incident) {
    var end = incident.end;
    return new HandlingTimes(
        incident.discoveredAt,
        incident.handlingSince(),
        end == null ? null : end.countsFrom(incident.handlingSince()),
        end != null && end.isFiled());
  }

  /// Of an act that has been recorded.
  ///
  /// @param times those before the act
  public EffectsAnswer of(LockedIncident locked, HandlingTimes times, CompletedAct act)
      throws SQLException {
    var known = known(locked);
    var met = ObligationMatcher.met(known, times, act);
    return new EffectsAnswer(
        met.stream()
            .map(each -> EffectsAnswer.MetObligation.of(each, act.when().stated()))
            .toList(),
        null,
        null,
        shown(without(known.open(), met)),
        known.asOf(),
        locked.sequence());
  }

  /// Of something recorded that meets no obligation.
  public EffectsAnswer ofNothingMet(LockedIncident locked) throws SQLException {
    var known = known(locked);
    return new EffectsAnswer(
        List.of(), null, null, shown(known.open()), known.asOf(), locked.sequence());
  }

  /// Of a delivery by who sees the reply alone: of what stays open, the delivery of replies.
  public EffectsAnswer ofDelivery(LockedIncident locked, CompletedAct act) throws SQLException {
    var all = of(locked, times(locked.incident()), act);
    var ofReplies =
        all.stillOpen().stream()
            .filter(each -> each.code().equals(ObligationCode.DELIVER_REPLY.code()))
            .toList();
    return new EffectsAnswer(
        all.met(), null, null, ofReplies, all.openObligationsAsOf(), all.sequence());
  }

  /// Of a waiver that has been recorded: what is open of that code and not past due is withdrawn.
  public EffectsAnswer ofWaiver(LockedIncident locked, ObligationCode code) throws SQLException {
    return ofWithdrawal(locked, each -> each.code.equals(code.code()));
  }

  /// Of a reopening that has been recorded. What it opens anew is known with its judgement.
  public EffectsAnswer ofReopening(LockedIncident locked) throws SQLException {
    return ofWithdrawal(locked, each -> AFTER_THE_END.contains(each.code));
  }

  /// Of a merge that has been recorded: all that is not past due is withdrawn.
  public EffectsAnswer ofMerge(LockedIncident locked) throws SQLException {
    return ofWithdrawal(locked, _ -> true);
  }

  /// Of an assignment that has been recorded: the department's own posts owe what they owed, in
  /// the other department.
  public EffectsAnswer ofAssignment(LockedIncident locked, String from) throws SQLException {
    var known = known(locked);
    var to = locked.incident().department;
    var open =
        known.open().stream()
            .map(
                each ->
                    IncidentAnswer.Obligation.of(each, isOwedIn(each, from) ? to : each.department))
            .toList();
    return new EffectsAnswer(List.of(), null, null, open, known.asOf(), locked.sequence());
  }

  private static boolean isOwedIn(OpenObligation open, String department) {
    return department.equals(open.department)
        && Post.find(open.owner).filter(Post::isOfDepartment).isPresent();
  }

  /// What is past due is owed on.
  private EffectsAnswer ofWithdrawal(LockedIncident locked, Predicate<OpenObligation> concerned)
      throws SQLException {
    var known = known(locked);
    var withdrawn =
        known.open().stream()
            .filter(concerned)
            .filter(each -> !each.dueAt.isBefore(locked.now()))
            .toList();
    return new EffectsAnswer(
        List.of(),
        shown(withdrawn),
        null,
        shown(without(known.open(), withdrawn)),
        known.asOf(),
        locked.sequence());
  }

  /// Of an end that has been recorded.
  ///
  /// @param countsAs the instant that it counts as
  public EffectsAnswer ofEnd(LockedIncident locked, Instant countsAs) throws SQLException {
    return ofEnd(known(locked), countsAs, locked.sequence());
  }

  /// Of an end that nobody has recorded yet.
  public EffectsAnswer ofEndToCome(LockedIncident locked, Instant countsAs) {
    return ofEnd(known(locked), countsAs, null);
  }

  /// Windows that are not past due at the end are withdrawn, and those that would open after it are
  /// not there (article 10: until the end of handling); all else stays owed.
  private static EffectsAnswer ofEnd(JudgementSnapshot known, Instant countsAs, Long sequence) {
    Predicate<OpenObligation> withdrawn =
        each -> each.window != null && !each.dueAt.isBefore(countsAs);
    return new EffectsAnswer(
        List.of(),
        shown(known.open().stream().filter(withdrawn).toList()),
        List.of(
            new EffectsAnswer.Opening(
                ObligationCode.FILE_RESULT.code(),
                countsAs.plus(RegulationTimes.FILE_RESULT_AFTER_END))),
        shown(known.open().stream().filter(withdrawn.negate()).toList()),
        known.asOf(),
        sequence);
  }

  private static List<OpenObligation> without(
      List<OpenObligation> open, Collection<OpenObligation> met) {
    return open.stream().filter(each -> !met.contains(each)).toList();
  }

  private static List<IncidentAnswer.Obligation> shown(List<OpenObligation> open) {
    return open.stream().map(IncidentAnswer.Obligation::of).toList();
  }
}

package yuqing.contracts;

import java.time.Instant;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.IncidentEvent.Recorder;

/// What archive-service says on `yuqing.archive.v1`, keyed by incident id; the auditor's heartbeat,
/// which is about no incident, by [#AUDITOR].
public sealed interface ArchiveEvent extends EventData {

  /// Subject and key of the heartbeat.
  String AUDITOR = "auditor";

  /// The review meeting of article 14.
  @EventType("archive.review-held")
  record ReviewHeld(Instant occurredAt, Instant recordedAt, Recorder recordedBy)
      implements ArchiveEvent {}

  /// @param chainHead hash of the last entry the closing rests on, lower-case hex
  @EventType("archive.dossier-closed")
  record DossierClosed(
      Instant occurredAt, Instant recordedAt, String chainHead, Recorder recordedBy)
      implements ArchiveEvent {}

  /// How the timeline shows a duty to be judged wrongly.
  enum DutyFault {
    /// Its due has passed and no outcome was told.
    NO_OUTCOME,
    /// An outcome was told though one stood already that it does not follow upon.
    TWO_OUTCOMES,
    /// The outcome was judged long after it could have been.
    JUDGED_LATE
  }

  /// The auditor's alarm: once for each obligation, fault and due.
  ///
  /// @param due to which the fault belongs; an obligation that moved may be at fault anew
  /// @param judgedAt of the outcome at fault, as escalation said it; absent when there was none
  /// @param foundAt when the auditor raised it, by the archive's clock
  @EventType("archive.duty-unjudged")
  record DutyUnjudged(
      Obligation obligation,
      DutyFault fault,
      Instant due,
      @MayBeAbsent Instant judgedAt,
      Instant foundAt)
      implements ArchiveEvent {}

  /// The auditor works: said every minute, also when there is nothing to find.
  ///
  /// @param at when it was said
  /// @param auditedUpTo all that lay on the topics at this instant was heard, and every duty was
  ///     looked at as of it; absent before the first round. Where it stands still while the
  ///     heartbeat goes on, the archive is behind
  /// @param awaited duties whose outcome is still to come
  /// @param unjudged of these, the ones that an alarm was raised for
  @EventType("archive.heartbeat")
  record Heartbeat(Instant at, @MayBeAbsent Instant auditedUpTo, int awaited, int unjudged)
      implements ArchiveEvent {}
}

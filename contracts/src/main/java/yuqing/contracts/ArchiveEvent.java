package yuqing.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.ObligationCode;

/// The events that archive-service publishes on `yuqing.archive.v1`, keyed by incident id. The
/// auditor's heartbeat and the seals of days concern no incident: their keys are [#AUDITOR] and
/// [#SEALS].
public sealed interface ArchiveEvent extends EventData {

  /// Subject and key of the heartbeat.
  String AUDITOR = "auditor";

  /// Subject and key of the seals of days.
  String SEALS = "seals";

  /// The review meeting of article 14.
  ///
  /// @param explained obligations whose missing was explained with it; absent in older events
  @EventType("archive.review-held")
  record ReviewHeld(
      Instant occurredAt,
      Instant recordedAt,
      Recorder recordedBy,
      @MayBeAbsent List<Explained> explained)
      implements ArchiveEvent {}

  /// @param chainHead hash of the last entry the closing rests on, lower-case hex
  /// @param explained obligations whose missing was explained with it; absent in older events
  @EventType("archive.dossier-closed")
  record DossierClosed(
      Instant occurredAt,
      Instant recordedAt,
      String chainHead,
      Recorder recordedBy,
      @MayBeAbsent List<Explained> explained)
      implements ArchiveEvent {}

  /// An explanation of missed obligations. Its text stays in the archive.
  ///
  /// @param window the one window that it is about; null where it is about all missed of the code
  /// @param obligations ids of those that were missed when it was recorded
  record Explained(ObligationCode code, @MayBeAbsent String window, List<UUID> obligations) {}

  /// Something was added to a closed dossier. Its note stays in the archive.
  ///
  /// @param evidence SHA-256 of each piece of evidence that it cites, in lower-case hex
  @EventType("archive.supplemented")
  record Supplemented(List<String> evidence, Instant recordedAt, Recorder recordedBy)
      implements ArchiveEvent {}

  /// A measure that a review asked for was carried out, also after the closing. What it asks for
  /// and the note about it stay in the archive.
  ///
  /// @param measure its number within the incident: 1, 2, 3 …
  /// @param evidence SHA-256 of each piece of evidence that is cited, in lower-case hex
  @EventType("archive.measure-done")
  record MeasureDone(
      int measure,
      Instant occurredAt,
      Instant recordedAt,
      List<String> evidence,
      Recorder recordedBy)
      implements ArchiveEvent {}

  /// The free text of an entry was erased (`docs/erasure.md`): whoever has it drops it, and never
  /// takes it in again. Why stays in the archive.
  ///
  /// @param entry its number in the incident's timeline
  /// @param event id of the event that the entry is
  /// @param source, sequence, type of that event
  @EventType("archive.erased")
  record Erased(
      long entry,
      UUID event,
      String source,
      long sequence,
      String type,
      Instant recordedAt,
      Recorder recordedBy)
      implements ArchiveEvent {}

  /// The fault of a duty that, by the timeline, was judged wrongly.
  enum DutyFault {
    /// Its due has passed and no outcome was published.
    NO_OUTCOME,
    /// An outcome was published that cannot follow the one already in force.
    TWO_OUTCOMES,
    /// The outcome was judged long after it could have been.
    JUDGED_LATE
  }

  /// The auditor's alarm: published once for each obligation, fault and due.
  ///
  /// @param due to which the fault belongs; an obligation whose due moved may be at fault again
  /// @param judgedAt of the outcome at fault, as escalation-service published it; absent when
  ///     there was none
  /// @param foundAt when the auditor raised it, by the archive's clock
  @EventType("archive.duty-unjudged")
  record DutyUnjudged(
      Obligation obligation,
      DutyFault fault,
      Instant due,
      @MayBeAbsent Instant judgedAt,
      Instant foundAt)
      implements ArchiveEvent {}

  /// The auditor's heartbeat: published every minute, also when there is nothing to find.
  ///
  /// @param at when it was published
  /// @param auditedUpTo every event on the topics at this instant was consumed, and every duty
  ///     was checked as of it; absent before the first round. If it stops advancing while
  ///     heartbeats arrive, the archive is behind
  /// @param awaited duties whose outcome is still to come
  /// @param unjudged of these, the ones that an alarm was raised for
  @EventType("archive.heartbeat")
  record Heartbeat(Instant at, @MayBeAbsent Instant auditedUpTo, int awaited, int unjudged)
      implements ArchiveEvent {}

  /// The seal of a day: all entries that came in since the seal before are the leaves of a Merkle
  /// tree, whose root is signed. `docs/seal.md` has the bytes that are hashed and signed.
  ///
  /// @param number 1, 2, 3 … without a gap
  /// @param zone in which the day is counted
  /// @param first number of the first entry, in the archive's order over all incidents
  /// @param size how many entries; 0 for a day without any
  /// @param root of the tree, as all hashes here SHA-256 in lower-case hex
  /// @param previous hash of the seal before; zeros for the first
  /// @param key SHA-256 of the certificate that verifies the signature
  /// @param signature in lower-case hex
  /// @param hash of this seal
  @EventType("archive.sealed")
  record Sealed(
      long number,
      LocalDate day,
      String zone,
      long first,
      long size,
      String root,
      String previous,
      Instant sealedAt,
      String key,
      String signature,
      String hash)
      implements ArchiveEvent {}
}

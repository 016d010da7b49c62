package yuqing.archive.completeness;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.archive.completeness.ClosingCase.ReplyStep;
import yuqing.archive.completeness.ClosingCase.ResultStep;
import yuqing.archive.dossier.ClosingPreconditions;
import yuqing.archive.dossier.ErasedRemainders;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.EvidenceKind;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.RequiredPart;

/// Derives from the entries of one chain, each source's in its own sequence, what the closing goes
/// by. Unlike the dossier it leaves nothing out for want of room.
final class ClosingProjection implements Entries.Reader {

  /// What counts as something done about it; a start of handling or an exchange does with a note.
  private static final Set<Action> MEASURES =
      EnumSet.of(
          Action.PEOPLE_ANSWERED,
          Action.MEDIA_CONTACTED,
          Action.EMERGENCY_PLAN_STARTED,
          Action.SPECIAL_MEETING_HELD);

  private final Set<DossierPart> present = EnumSet.noneOf(DossierPart.class);
  private final UnsettledDuties duties = new UnsettledDuties();
  private final HeldReviews reviews = new HeldReviews();
  private List<RequiredPart> required = usualAt(Level.THREE);
  private ResultStep result = ResultStep.NOT_FILED;
  private final ErasedRemainders remainders = new ErasedRemainders();
  private int filing;
  private ReplyStep reply = ReplyStep.NOT_UNDER_WAY;

  /// Null until a judgement has come in.
  private Instant judgedAt;

  @Override
  public boolean take(Entry entry) {
    remainders.eventOf(entry).ifPresent(event -> apply(entry, event));
    return true;
  }

  private void apply(Entry entry, EventData event) {
    if (event instanceof EscalationEvent) {
      judgedAt = entry.header().time();
    }
    apply(entry.n(), event, remainders.payloadOf(entry));
  }

  private void apply(long n, EventData event, byte[] payload) {
    switch (event) {
      case IncidentEvent.Reopened _ -> {
        reviews.reopened(n);
        ended(false);
      }
      case IncidentEvent incident -> apply(incident);
      case EscalationEvent.Graded graded -> graded(graded);
      case EscalationEvent judged -> duties.apply(judged);
      case ArchiveEvent.ReviewHeld held -> {
        var prose = ReviewProse.in(payload);
        reviews.held(n, held, prose.analysis());
        presentIf(isGiven(prose.noSighting()), DossierPart.SIGHTING);
      }
      case ArchiveEvent.DossierClosed closed -> {
        reviews.closed(n, closed);
        presentIf(isGiven(ReviewProse.in(payload).noSighting()), DossierPart.SIGHTING);
      }
      case ArchiveEvent _, DecisionEvent _, NotificationEvent _, RosterEvent _ -> {
        // Nothing that a dossier must have.
      }
    }
  }

  private void apply(IncidentEvent event) {
    switch (event) {
      case IncidentEvent.Reported it ->
          presentIf(it.sightings() != null && !it.sightings().isEmpty(), DossierPart.SIGHTING);
      case IncidentEvent.RecordedAfterwards it -> {
        presentIf(!it.sightings().isEmpty(), DossierPart.SIGHTING);
        present.add(DossierPart.HANDLING_END);
        present.add(DossierPart.PERSONS_GRADE);
        required = usualAt(it.level() == null ? Level.THREE : it.level());
        result = ResultStep.ACCEPTED;
      }
      case IncidentEvent.Sighted it -> presentIf(it.sighting() != null, DossierPart.SIGHTING);
      case IncidentEvent.ActionRecorded it -> acted(it);
      case IncidentEvent.ReplyDrafted _ -> reply = ReplyStep.AWAITS_DECISION;
      case IncidentEvent.ReplyApproved _ -> reply = ReplyStep.AWAITS_DELIVERY;
      case IncidentEvent.ReplyReturned _ -> reply = ReplyStep.NOT_UNDER_WAY;
      case IncidentEvent.ReplyDelivered _ -> {
        reply = ReplyStep.NOT_UNDER_WAY;
        present.add(DossierPart.DELIVERED_REPLY);
        present.add(DossierPart.MEASURE);
      }
      case IncidentEvent.HandlingEnded _ -> ended(true);
      case IncidentEvent.EndCorrected _ -> present.add(DossierPart.HANDLING_END);
      case IncidentEvent.ResultFiled it -> {
        filing = it.filing();
        result = ResultStep.AWAITS_DECISION;
      }
      case IncidentEvent.EvidenceAdded it ->
          presentIf(it.kind() == EvidenceKind.SIGNED_FORM, DossierPart.SIGNED_FORM);
      case IncidentEvent.ResultAccepted it -> decided(it.filing(), ResultStep.ACCEPTED);
      case IncidentEvent.ResultReturned it -> decided(it.filing(), ResultStep.RETURNED);
      case IncidentEvent.Amended _,
          IncidentEvent.Assigned _,
          IncidentEvent.Merged _,
          IncidentEvent.Unmerged _,
          IncidentEvent.Waived _,
          IncidentEvent.PublicationRequested _,
          IncidentEvent.TaskEvent _,
          IncidentEvent.MeetingHeld _,
          IncidentEvent.RiskEvent _,
          IncidentEvent.Reopened _,
          IncidentEvent.DifferenceSettled _ -> {
        // No part of a dossier by itself.
      }
    }
  }

  private void acted(IncidentEvent.ActionRecorded act) {
    var action = act.action();
    if (action == Action.HANDLING_STARTED) {
      presentIf(act.team() != null && !act.team().isEmpty(), DossierPart.HANDLING_TEAM);
    }
    boolean noted = action == Action.HANDLING_STARTED || action == Action.INFORMATION_EXCHANGED;
    presentIf(MEASURES.contains(action) || (noted && isGiven(act.note())), DossierPart.MEASURE);
    if (isGiven(act.text())) {
      presentIf(
          action == Action.REPORTED_TO_SUPERIOR && act.kind() == ReportKind.FIRST,
          DossierPart.FIRST_REPORT);
      presentIf(action == Action.SPECIAL_MEETING_HELD, DossierPart.SPECIAL_MEETING);
      presentIf(action == Action.EMERGENCY_PLAN_STARTED, DossierPart.EMERGENCY_PLAN);
    }
  }

  private void graded(EscalationEvent.Graded graded) {
    presentIf(graded.decidedBy() == DecidedBy.PERSON, DossierPart.PERSONS_GRADE);
    required = graded.partsInForce();
  }

  private static List<RequiredPart> usualAt(Level level) {
    return DossierPart.usualAt(level).stream().map(DossierPart::usual).toList();
  }

  /// A form that came back before says that handling goes on; the whole of it is yet to be signed.
  private void ended(boolean standing) {
    result = ResultStep.NOT_FILED;
    present.remove(DossierPart.SIGNED_FORM);
    if (standing) {
      present.add(DossierPart.HANDLING_END);
    } else {
      present.remove(DossierPart.HANDLING_END);
    }
  }

  private void decided(int which, ResultStep how) {
    if (which == filing && result != ResultStep.NOT_FILED) {
      result = how;
    }
  }

  private void presentIf(boolean given, DossierPart part) {
    if (given) {
      present.add(part);
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  /// @param status of the case, by which the reviews that count are known
  ClosingCase closing(ClosingPreconditions status) {
    presentIf(result == ResultStep.ACCEPTED, DossierPart.ACCEPTED_RESULT);
    presentIf(status.reviewed(), DossierPart.REVIEW);
    duties.waived().forEach(this::notAskedFor);
    return new ClosingCase(
        status.department(),
        required,
        present,
        reviews.unsaid(status.filedAt()),
        result,
        reply,
        duties.list(),
        reviews.explained(),
        reviews.settled(),
        judgedAt);
  }

  /// What a waived duty would have brought about is not asked for, nor waited for.
  private void notAskedFor(ObligationCode waived) {
    if (waived == ObligationCode.DELIVER_REPLY && reply == ReplyStep.AWAITS_DELIVERY) {
      reply = ReplyStep.NOT_UNDER_WAY;
    }
    broughtAboutBy(waived).ifPresent(present::add);
  }

  private static Optional<DossierPart> broughtAboutBy(ObligationCode code) {
    return Optional.ofNullable(
        switch (code) {
          case ORGANISE_HANDLING -> DossierPart.HANDLING_TEAM;
          case DRAFT_REPLY, DELIVER_REPLY -> DossierPart.DELIVERED_REPLY;
          case START_EMERGENCY_PLAN -> DossierPart.EMERGENCY_PLAN;
          case HOLD_SPECIAL_MEETING -> DossierPart.SPECIAL_MEETING;
          case REPORT_TO_PARTY_OFFICE,
              CONFIRM_GRADE,
              ANSWER_PEOPLE_CONCERNED,
              FILE_RESULT,
              HEAD_REPORTS_TO_OFFICES,
              APPROVE_REPLY,
              DAILY_EXCHANGE,
              REPORT_TO_PRINCIPAL_LEADERS,
              REPORT_TO_SUPERIOR,
              ROUND_THE_CLOCK_EXCHANGE,
              REPORT_TO_LEADING_GROUP,
              CONTACT_MEDIA,
              HOLD_REVIEW_MEETING,
              CLOSE_DOSSIER ->
              null;
        });
  }
}

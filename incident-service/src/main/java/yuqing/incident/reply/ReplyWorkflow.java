package yuqing.incident.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.ReplyApproved;
import yuqing.contracts.IncidentEvent.ReplyDelivered;
import yuqing.contracts.IncidentEvent.ReplyDrafted;
import yuqing.contracts.IncidentEvent.ReplyReturned;
import yuqing.contracts.term.Action;
import yuqing.contracts.text.Sha256;
import yuqing.incident.judgement.CompletedAct;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.reply.Reply.Step;
import yuqing.incident.reply.ReplyBody.Decision;
import yuqing.incident.reply.ReplyBody.DecisionBody;
import yuqing.incident.reply.ReplyBody.DeliveryBody;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.request.OccurrenceTime.Bound;
import yuqing.incident.request.PersonalDataConfirmation;
import yuqing.incident.view.ActEffects;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.personaldata.PersonalDataCheck;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;

/// The obligations' rules of replies: one draft at a time, delivery only of an approved text, an
/// approval holds for exactly that text, and the person who drafted it does not decide it.
@ApplicationScoped
public class ReplyWorkflow {

  private final Replies replies;
  private final ReplyPublication publication;
  private final PersonalDataConfirmation personalData;
  private final PersonalDataCheck check;
  private final ActEffects effects;

  ReplyWorkflow(
      Replies replies,
      ReplyPublication publication,
      PersonalDataConfirmation personalData,
      PersonalDataCheck check,
      ActEffects effects) {
    this.replies = replies;
    this.publication = publication;
    this.personalData = personalData;
    this.check = check;
    this.effects = effects;
  }

  StoredAnswer draft(LockedIncident locked, ReplyBody body, BodyFaults faults) throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.REPLY_DRAFTED);
    faults.throwIfAny();
    locked.requireStateFor(RecordableAct.REPLY_DRAFTED);
    var latest = replies.latest(locked.incident().id);
    ReplyRules.requireNoneUnderWay(latest.orElse(null));
    var reply = new Reply();
    reply.incidentId = locked.incident().id;
    reply.n = latest.map(last -> last.n).orElse(0) + 1;
    reply.state = Step.DRAFTED;
    reply.text = body.text();
    reply.textHash = Sha256.hex(reply.text);
    reply.draftedBy = locked.caller().name();
    reply.draftedPost = recorder.role();
    reply.draftedPerson = recorder.person();
    reply.draftedAt = locked.now();
    replies.persist(reply);
    locked.record(new ReplyDrafted(reply.n, reply.text, reply.textHash, locked.now(), recorder));
    return answer(locked, reply, Action.REPLY_DRAFTED, locked.now());
  }

  StoredAnswer decide(LockedIncident locked, int n, DecisionBody body, BodyFaults faults)
      throws SQLException {
    boolean approved = body.decision() == Decision.APPROVED;
    var recorder =
        locked.recorderOf(approved ? RecordableAct.REPLY_APPROVED : RecordableAct.REPLY_RETURNED);
    var reply = find(locked.incident().id, n);
    ReplyRules.requireAwaitsDecisionOf(locked.caller(), reply);
    if (body.decision() == Decision.RETURNED) {
      faults.require("reason", body.reason(), "退回须说明理由", "a return needs a reason");
    }
    sameText(reply, body.textHash(), faults);
    boolean confirmed =
        approved
            && personalData.require(
                reply.text, body.confirmsPersonalData(), "reason", body.reason(), faults);
    faults.throwIfAny();
    reply.personalDataConfirmed = confirmed;
    reply.state = approved ? Step.APPROVED : Step.RETURNED;
    reply.decidedBy = locked.caller().name();
    reply.decidedPost = recorder.role();
    reply.decidedPerson = recorder.person();
    reply.decidedAt = locked.now();
    reply.reason = body.reason();
    locked.record(
        approved
            ? new ReplyApproved(n, reply.textHash, body.reason(), locked.now(), recorder)
            : new ReplyReturned(n, reply.textHash, body.reason(), locked.now(), recorder));
    return answer(
        locked, reply, approved ? Action.REPLY_APPROVED : Action.REPLY_RETURNED, locked.now());
  }

  StoredAnswer deliver(LockedIncident locked, int n, DeliveryBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.REPLY_DELIVERED);
    var reply = approved(locked.incident().id, n);
    publication.check(locked.caller(), body, faults);
    var occurredAt = deliver(locked, reply, body, recorder, faults);
    return answer(locked, reply, Action.REPLY_DELIVERED, occurredAt);
  }

  /// A delivery on an official channel by its editor.
  ///
  /// @param occurredAt as stated; null for now
  /// @return when it was delivered
  public Instant deliverOn(
      LockedIncident locked,
      Reply reply,
      String channel,
      Instant occurredAt,
      String textHash,
      Recorder recorder,
      BodyFaults faults)
      throws SQLException {
    locked.requireOpenTo(RecordableAct.REPLY_DELIVERED);
    var body = new DeliveryBody(channel, null, occurredAt, textHash);
    return deliver(locked, reply, body, recorder, faults);
  }

  /// What was delivered once may be delivered elsewhere too; the first is kept with the reply.
  private static Instant deliver(
      LockedIncident locked, Reply reply, DeliveryBody body, Recorder recorder, BodyFaults faults)
      throws SQLException {
    sameText(reply, body.textHash(), faults);
    var occurredAt = OccurrenceTime.at(body.occurredAt(), "occurredAt", locked, faults);
    OccurrenceTime.requireFrom(
        reply.decidedAt, Bound.APPROVAL, occurredAt, "occurredAt", locked, faults);
    faults.throwIfAny();
    if (reply.state == Step.DELIVERED) {
      locked.requireRoom();
      if (Objects.equals(reply.channel, body.channel())
          && Objects.equals(reply.counterpart, body.counterpart())) {
        throw IncidentProblem.REPLY_DELIVERED_THERE.refusal();
      }
    } else {
      reply.state = Step.DELIVERED;
      reply.channel = body.channel();
      reply.counterpart = body.counterpart();
      reply.deliveredAt = occurredAt;
      reply.deliveryRecordedAt = locked.now();
    }
    locked.record(
        new ReplyDelivered(
            reply.n,
            reply.textHash,
            body.channel(),
            body.counterpart(),
            occurredAt,
            locked.now(),
            recorder));
    return occurredAt;
  }

  /// One that may be delivered, or was already.
  public Reply approved(UUID incident, int n) {
    var reply = find(incident, n);
    ReplyRules.requireApproved(reply);
    return reply;
  }

  private Reply find(UUID incident, int n) {
    return replies
        .findByIdOptional(new Reply.Key(incident, n))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  private static void sameText(Reply reply, String textHash, BodyFaults faults) {
    if (textHash != null && !textHash.equalsIgnoreCase(reply.textHash)) {
      faults.reject(
          "textHash", "another-text", "与该回复稿文本不符", "is not the hash of this reply's text");
    }
  }

  private StoredAnswer answer(LockedIncident locked, Reply reply, Action action, Instant occurredAt)
      throws SQLException {
    var incident = locked.incident();
    var act = CompletedAct.of(action, occurredAt, locked.now()).ofReply(reply.n);
    return StoredAnswer.created(
        "/incidents/" + incident.id + "/replies",
        ETags.of(incident.version),
        new ReplyActAnswer(
            ReplyAnswer.of(reply, check), effects.of(locked, ActEffects.times(incident), act)));
  }
}

package yuqing.incident.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.access.Role;
import yuqing.contracts.IncidentEvent.PublicationRequested;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Action;
import yuqing.incident.department.OfficialChannels;
import yuqing.incident.judgement.CompletedAct;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.reply.ReplyWorkflow;
import yuqing.incident.view.ActEffects;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;

/// A reply that was approved is requested for a channel; its editor publishes it, and records that.
@ApplicationScoped
class PublicationWorkflow {

  private final Publications publications;
  private final ReplyWorkflow replies;
  private final OfficialChannels channels;
  private final ActEffects effects;

  PublicationWorkflow(
      Publications publications,
      ReplyWorkflow replies,
      OfficialChannels channels,
      ActEffects effects) {
    this.publications = publications;
    this.replies = replies;
    this.channels = channels;
    this.effects = effects;
  }

  StoredAnswer request(LockedIncident locked, PublicationBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.PUBLICATION_REQUESTED);
    faults.throwIfAny();
    locked.requireStateFor(RecordableAct.PUBLICATION_REQUESTED);
    var incident = locked.incident();
    var reply = replies.approved(incident.id, body.reply());
    var channel = channels.inUse(body.channel()).orElse(null);
    if (channel == null) {
      faults.reject("channel", "unknown", "没有登记这个官方渠道", "there is no such official channel");
    }
    faults.throwIfAny();
    if (publications.isRequested(incident.id, reply.n, channel.code)) {
      throw IncidentProblem.PUBLICATION_REQUESTED.refusal();
    }
    var publication = new Publication();
    publication.id = UUID.randomUUID();
    publication.incidentId = incident.id;
    publication.reply = reply.n;
    publication.channel = channel.code;
    publication.note = body.note();
    publication.requestedAt = locked.now();
    publications.persist(publication);
    locked.record(
        new PublicationRequested(
            publication.id,
            incident.number,
            reply.n,
            reply.textHash,
            channel.code,
            channel.department,
            channel.editorPerson,
            body.note(),
            locked.now(),
            recorder));
    return StoredAnswer.created(
        "/publications/" + publication.id,
        ETags.of(incident.version),
        PublicationAnswer.of(publication, reply, channel.hasEditor()));
  }

  /// By the person on file as the channel's editor, who need not see the incident.
  StoredAnswer deliver(
      LockedIncident locked, UUID id, PublicationBody.DeliveryBody body, BodyFaults faults)
      throws SQLException {
    var publication = publications.findById(id);
    if (publication.isDelivered()) {
      throw IncidentProblem.PUBLICATION_DELIVERED.refusal();
    }
    var recorder =
        new Recorder(
            Role.LIAISON.code(),
            locked.caller().person(),
            channels.findById(publication.channel).department);
    var reply = replies.approved(locked.incident().id, publication.reply);
    publication.deliveredAt =
        replies.deliverOn(
            locked,
            reply,
            publication.channel,
            body.occurredAt(),
            body.textHash(),
            recorder,
            faults);
    publication.deliveryRecordedAt = locked.now();
    var act =
        CompletedAct.of(Action.REPLY_DELIVERED, publication.deliveredAt, locked.now())
            .ofReply(reply.n);
    return StoredAnswer.created(
        "/publications/" + id,
        ETags.of(locked.incident().version),
        new PublicationActAnswer(
            PublicationAnswer.of(publication, reply, true), effects.ofDelivery(locked, act)));
  }

  /// The incident that a publication belongs to, if the caller edits its channel.
  ///
  /// @throws ProblemException 404 where the caller does not: it is not theirs to know of; 409 to
  ///     those who see to the channel while nobody is on file as its editor
  UUID incidentOf(UUID id, Caller caller) {
    var found = publications.findByIdOptional(id).orElseThrow(PublicationWorkflow::notFound);
    if (publications.isOfEditor(personOf(caller), id)) {
      return found.incidentId;
    }
    var channel =
        channels.findByIdOptional(found.channel).orElseThrow(PublicationWorkflow::notFound);
    boolean seesToIt =
        caller.departments().contains(channel.department) || caller.has(Role.GROUP_OFFICE);
    if (!channel.hasEditor() && seesToIt) {
      throw IncidentProblem.CHANNEL_WITHOUT_EDITOR.refusal();
    }
    throw notFound();
  }

  /// As the register of liaisons names them; no system is in it.
  static String personOf(Caller caller) {
    return Objects.requireNonNullElse(caller.person(), "");
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND);
  }
}

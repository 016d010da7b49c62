package yuqing.desk.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.act.AllowedActs;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.EscalationClient;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.NotificationClient;
import yuqing.desk.client.ReplyView;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.TaskClient;
import yuqing.desk.frame.PageFrame;

/// Asks the services for an incident. Without incident-service there is no page; of what the others
/// know, each part is loaded independently.
@ApplicationScoped
class CaseLoading {
  private static final int MOST = 200;
  private static final int NEWEST = 100;

  private final IncidentClient incidents;
  private final EscalationClient escalation;
  private final NotificationClient notification;
  private final ArchiveClient archive;
  private final TaskClient tasks;
  private final CasePaperReading papers;
  private final AllowedActs allowed;
  private final DepartmentNames departments;
  private final PageFrame frame;

  CaseLoading(
      @RestClient IncidentClient incidents,
      @RestClient EscalationClient escalation,
      @RestClient NotificationClient notification,
      @RestClient ArchiveClient archive,
      @RestClient TaskClient tasks,
      CasePaperReading papers,
      AllowedActs allowed,
      DepartmentNames departments,
      PageFrame frame) {
    this.incidents = incidents;
    this.escalation = escalation;
    this.notification = notification;
    this.archive = archive;
    this.tasks = tasks;
    this.papers = papers;
    this.allowed = allowed;
    this.departments = departments;
    this.frame = frame;
  }

  CaseView of(UUID id) {
    var incident = ServiceCall.to(ServiceName.INCIDENT, () -> incidents.one(id));
    var evidence = ServiceCall.part(ServiceName.INCIDENT, () -> incidents.evidence(id, MOST));
    return new CaseView(
        incident,
        ServiceCall.part(ServiceName.ESCALATION, () -> escalation.ofIncident(id)),
        ServiceCall.part(ServiceName.ESCALATION, () -> escalation.grading(id)),
        ServiceCall.part(
            ServiceName.INCIDENT, () -> withChanges(incidents.replies(id, MOST).items())),
        evidence,
        ServiceCall.part(
            ServiceName.NOTIFICATION, () -> notification.alerts(id, null, null, NEWEST)),
        ServiceCall.part(ServiceName.ARCHIVE, () -> archive.completeness(id)),
        ServiceCall.part(ServiceName.ARCHIVE, () -> timeline(id, null)),
        ServiceCall.part(
            ServiceName.INCIDENT, () -> tasks.list(null, null, null, id, null, NEWEST)),
        papers.of(id, evidence),
        allowed.of(id),
        departments.byCode(),
        frame.now());
  }

  private static List<ReplyText> withChanges(List<ReplyView> replies) {
    var texts = new ArrayList<ReplyText>();
    String before = null;
    for (var reply : replies) {
      var changes = before == null ? List.<DraftChange>of() : Redline.between(before, reply.text());
      texts.add(new ReplyText(reply, changes));
      before = reply.text();
    }
    return List.copyOf(texts.reversed());
  }

  /// @param cursor null for the newest stretch
  CaseTimeline timeline(UUID id, String cursor) {
    return TimelineReading.read(
        cursor, after -> archive.timeline(id, true, after, TimelineReading.PAGE));
  }
}

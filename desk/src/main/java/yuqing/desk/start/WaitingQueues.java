package yuqing.desk.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.access.Roles;
import yuqing.desk.client.EscalationClient;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.ObligationView;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.start.WaitingQueue.WaitingStep;

/// Asks the services for what waits for the reader's step: by the roles that may take it.
@ApplicationScoped
class WaitingQueues {
  private static final int MOST_WAITING = 20;

  /// The duties whose windows are exchanges of information.
  private static final List<String> EXCHANGES =
      List.of("daily-exchange", "round-the-clock-exchange");

  private final IncidentClient incidents;
  private final EscalationClient escalation;
  private final PageFrame frame;

  WaitingQueues(
      @RestClient IncidentClient incidents,
      @RestClient EscalationClient escalation,
      PageFrame frame) {
    this.incidents = incidents;
    this.escalation = escalation;
    this.frame = frame;
  }

  List<WaitingQueue> list() {
    var queues = new ArrayList<WaitingQueue>();
    if (isOfADepartment()) {
      queues.add(pending("RETURNED", "FACTS", "REPLY_RETURNED", "RESULT_RETURNED"));
    }
    if (frame.has(Roles.ADMIN_OFFICE)) {
      queues.add(pending("REPLY_DECISION", "REPLY_DECISION"));
    }
    if (frame.has(Roles.GROUP_OFFICE)) {
      queues.add(pending("DIFFERENCE", "DIFFERENCE"));
      queues.add(inState("FILED"));
      queues.add(inState("REVIEWED"));
    }
    return List.copyOf(queues);
  }

  /// The windows that run now and have no exchange yet: those of the reader's departments, or of
  /// the whole school.
  ///
  /// @return null for a reader who neither exchanges nor watches over it
  LoadedPart<Listing<ObligationView>> withoutExchange() {
    boolean isOffice =
        Stream.of(Roles.GROUP_OFFICE, Roles.ADMIN_OFFICE, Roles.LEADING_GROUP).anyMatch(frame::has);
    if (!isOffice && !isOfADepartment()) {
      return null;
    }
    var departments = isOffice ? List.<String>of() : frame.departments();
    return ServiceCall.part(
        ServiceName.ESCALATION,
        () -> escalation.withOutcome(List.of("OPEN"), departments, EXCHANGES, MOST_WAITING));
  }

  private boolean isOfADepartment() {
    return frame.has(Roles.LIAISON) || frame.has(Roles.DEPARTMENT_HEAD);
  }

  private WaitingQueue pending(String code, String... steps) {
    return new WaitingQueue(
        code,
        Stream.of(steps)
            .map(
                step ->
                    new WaitingStep(
                        step,
                        ServiceCall.part(
                            ServiceName.INCIDENT, () -> incidents.pending(step, MOST_WAITING))))
            .toList());
  }

  private WaitingQueue inState(String state) {
    var found =
        ServiceCall.part(
            ServiceName.INCIDENT,
            () -> incidents.list(null, state, null, null, null, null, null, MOST_WAITING));
    return new WaitingQueue(state, List.of(new WaitingStep(state, found)));
  }
}

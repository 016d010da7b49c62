package yuqing.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Action;
import yuqing.notification.alert.AlertEventHandler;
import yuqing.notification.alert.DifferenceEventHandler;
import yuqing.notification.alert.MergeEventHandler;
import yuqing.notification.auditwatch.AuditorEventHandler;
import yuqing.notification.notice.ErasureEventHandler;
import yuqing.notification.notice.FactsRequestEventHandler;
import yuqing.notification.notice.IncidentEventHandler;
import yuqing.notification.notice.PublicationEventHandler;
import yuqing.notification.notice.TaskEventHandler;

/// Hands each event to the handler of its subject, in the caller's transaction.
@ApplicationScoped
class EventDispatch {
  private final AlertEventHandler alerts;
  private final FactsRequestEventHandler factsRequests;
  private final DifferenceEventHandler differences;
  private final AuditorEventHandler auditor;
  private final IncidentEventHandler incidents;
  private final PublicationEventHandler publications;
  private final MergeEventHandler merges;
  private final ErasureEventHandler erasures;
  private final TaskEventHandler tasks;

  EventDispatch(
      AlertEventHandler alerts,
      FactsRequestEventHandler factsRequests,
      DifferenceEventHandler differences,
      AuditorEventHandler auditor,
      IncidentEventHandler incidents,
      PublicationEventHandler publications,
      MergeEventHandler merges,
      ErasureEventHandler erasures,
      TaskEventHandler tasks) {
    this.alerts = alerts;
    this.factsRequests = factsRequests;
    this.differences = differences;
    this.auditor = auditor;
    this.incidents = incidents;
    this.publications = publications;
    this.merges = merges;
    this.erasures = erasures;
    this.tasks = tasks;
  }

  /// Whether it changes anything here. The others need no transaction.
  static boolean notifiesSomebody(EventData data) {
    return switch (data) {
      case EscalationEvent.FactsStated stated -> stated.answeredAt() != null;
      case IncidentEvent.Sighted sighted -> sighted.difference() != null;
      case IncidentEvent.ActionRecorded recorded -> recorded.action() == Action.LEADER_INSTRUCTED;
      case EscalationEvent.FactsRequested _,
          EscalationEvent.AlertOrdered _,
          EscalationEvent.ObligationMet _,
          EscalationEvent.ObligationMetLate _,
          EscalationEvent.ObligationWithdrawn _,
          EscalationEvent.ObligationMoved _,
          EscalationEvent.Graded _,
          IncidentEvent.DifferenceSettled _,
          IncidentEvent.Reported _,
          IncidentEvent.Assigned _,
          IncidentEvent.ResultReturned _,
          IncidentEvent.ResultFiled _,
          IncidentEvent.ResultAccepted _,
          IncidentEvent.Merged _,
          IncidentEvent.Unmerged _,
          IncidentEvent.PublicationRequested _,
          IncidentEvent.Reopened _,
          IncidentEvent.TaskEvent _,
          ArchiveEvent.DutyUnjudged _,
          ArchiveEvent.Erased _ ->
          true;
      // A missed obligation starts a new plan: its own order follows.
      case EscalationEvent.ObligationOpened _,
          EscalationEvent.ObligationDueSoon _,
          EscalationEvent.ObligationMissed _,
          ArchiveEvent.ReviewHeld _,
          ArchiveEvent.DossierClosed _,
          ArchiveEvent.Supplemented _,
          ArchiveEvent.MeasureDone _,
          ArchiveEvent.Sealed _,
          ArchiveEvent.Heartbeat _,
          IncidentEvent _,
          DecisionEvent _,
          NotificationEvent _,
          RosterEvent _ ->
          false;
    };
  }

  /// @param event one that [#notifiesSomebody]
  /// @param now read after its incident was locked
  void handle(Connection connection, Event<?> event, Instant now) throws SQLException {
    switch (event.data()) {
      case EscalationEvent data -> handle(connection, event, data, now);
      case IncidentEvent data -> handle(connection, event, data, now);
      case ArchiveEvent.DutyUnjudged found -> auditor.handle(connection, event, found, now);
      case ArchiveEvent.Erased erased -> erasures.handle(connection, event, erased);
      case ArchiveEvent _, DecisionEvent _, NotificationEvent _, RosterEvent _ ->
          throw new IllegalStateException("notifies nobody: " + event.type());
    }
  }

  /// After the last of the events that share a transaction.
  void finish(Connection connection, List<? extends Event<?>> events, Instant now)
      throws SQLException {
    var judgements = new LinkedHashSet<UUID>();
    for (var event : events) {
      if (event.data() instanceof EscalationEvent.AlertOrdered order && order.orders() != null) {
        judgements.add(order.judgement());
      }
    }
    alerts.release(connection, judgements, now);
  }

  private void handle(Connection connection, Event<?> event, EscalationEvent data, Instant now)
      throws SQLException {
    switch (data) {
      case EscalationEvent.FactsRequested asked ->
          factsRequests.handle(connection, event, asked, now);
      case EscalationEvent.FactsStated stated ->
          factsRequests.handle(connection, event, stated, now);
      case EscalationEvent _ -> alerts.handle(connection, event, data, now);
    }
  }

  private void handle(Connection connection, Event<?> event, IncidentEvent data, Instant now)
      throws SQLException {
    switch (data) {
      case IncidentEvent.Sighted sighted -> differences.handle(connection, event, sighted, now);
      case IncidentEvent.DifferenceSettled settled ->
          differences.handle(connection, event, settled, now);
      case IncidentEvent.Reported reported -> incidents.handle(connection, event, reported, now);
      case IncidentEvent.Assigned assigned -> incidents.handle(connection, event, assigned, now);
      case IncidentEvent.ResultReturned returned ->
          incidents.handle(connection, event, returned, now);
      case IncidentEvent.ResultFiled filed -> incidents.handle(connection, event, filed, now);
      case IncidentEvent.ResultAccepted accepted ->
          incidents.handle(connection, event, accepted, now);
      case IncidentEvent.Merged merged -> merges.handle(connection, event, merged, now);
      case IncidentEvent.Unmerged unmerged -> merges.handle(connection, event, unmerged, now);
      case IncidentEvent.PublicationRequested asked ->
          publications.handle(connection, event, asked, now);
      case IncidentEvent.Reopened reopened -> incidents.handle(connection, event, reopened, now);
      case IncidentEvent.ActionRecorded recorded ->
          incidents.handle(connection, event, recorded, now);
      case IncidentEvent.TaskEvent about -> tasks.handle(connection, event, about, now);
      case IncidentEvent _ -> throw new IllegalStateException("notifies nobody: " + event.type());
    }
  }
}

package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.FactsStated;
import yuqing.contracts.Event;
import yuqing.durable.TransactionalWork;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentLock;

/// Takes in the facts requests that escalation-service publishes, and their answers.
@ApplicationScoped
public class FactsRequestEventHandler {
  private final EventReceiver receiver;
  private final IncidentLock lock;
  private final Notices notices;
  private final InstantSource clock;

  FactsRequestEventHandler(
      EventReceiver receiver, IncidentLock lock, Notices notices, InstantSource clock) {
    this.receiver = receiver;
    this.lock = lock;
    this.notices = notices;
    this.clock = clock;
  }

  public void handle(Event<?> event, FactsRequested asked) {
    var incident = event.subjectAsUuid();
    if (!whole(asked)) {
      throw new UnprocessableEvent(
          "a facts request without its number, facts, department or instant");
    }
    receive(event, incident, connection -> openNotice(connection, incident, asked));
  }

  /// Of an answer only the last part counts here: while a fact is missing, the notice is needed.
  public void handle(Event<?> event, FactsStated stated) {
    if (stated.answeredAt() != null) {
      var incident = event.subjectAsUuid();
      receive(event, incident, connection -> stop(connection, incident, stated));
    }
  }

  /// When this returns the offset may be committed: after the transaction.
  private void receive(Event<?> event, UUID incident, TransactionalWork<FactsRequest> work) {
    receiver.receive(
        event.id(),
        event.source(),
        incident.toString(),
        connection -> {
          lock.lock(connection, incident);
          work.run(connection).save(connection);
          return null;
        });
  }

  private FactsRequest openNotice(Connection connection, UUID incident, FactsRequested asked)
      throws SQLException {
    var known = FactsRequest.read(connection, incident, asked.request());
    if (!known.isNewAt(asked.requestedAt())) {
      return known;
    }
    if (known.isAnsweredSince(asked.requestedAt())) {
      return known.made(asked.requestedAt(), null);
    }
    var notice =
        new Notice.FactsAsked(
            incident,
            asked.number(),
            asked.request(),
            asked.facts(),
            asked.requestedAt(),
            asked.department());
    return known.made(asked.requestedAt(), notices.open(connection, notice, clock.instant()));
  }

  private FactsRequest stop(Connection connection, UUID incident, FactsStated stated)
      throws SQLException {
    var known =
        FactsRequest.read(connection, incident, stated.request()).answered(stated.answeredAt());
    if (known.notice() != null && known.isAnsweredSince(known.requestedAt())) {
      notices.stop(connection, known.notice(), clock.instant());
    }
    return known;
  }

  private static boolean whole(FactsRequested asked) {
    return asked.number() != null
        && asked.facts() != null
        && !asked.facts().isEmpty()
        && asked.facts().stream().allMatch(fact -> fact != null && !fact.isBlank())
        && asked.department() != null
        && asked.requestedAt() != null;
  }
}

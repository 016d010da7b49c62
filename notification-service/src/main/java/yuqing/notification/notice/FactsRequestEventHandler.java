package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.FactsStated;
import yuqing.contracts.Event;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentReceiver;

/// Takes in the facts requests that escalation-service publishes, and their answers.
@ApplicationScoped
public class FactsRequestEventHandler {
  private final IncidentReceiver receiver;
  private final Notices notices;

  FactsRequestEventHandler(IncidentReceiver receiver, Notices notices) {
    this.receiver = receiver;
    this.notices = notices;
  }

  public void handle(Event<?> event, FactsRequested asked) {
    if (!whole(asked)) {
      throw new UnprocessableEvent(
          "a facts request without its number, facts, department or instant");
    }
    receiver.receive(
        event,
        (connection, incident, now) ->
            openNotice(connection, incident, asked, now).save(connection));
  }

  /// Of an answer only the last part counts here: while a fact is missing, the notice is needed.
  public void handle(Event<?> event, FactsStated stated) {
    if (stated.answeredAt() != null) {
      receiver.receive(
          event,
          (connection, incident, now) -> stop(connection, incident, stated, now).save(connection));
    }
  }

  private FactsRequest openNotice(
      Connection connection, UUID incident, FactsRequested asked, Instant now) throws SQLException {
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
    return known.made(asked.requestedAt(), notices.open(connection, notice, now));
  }

  private FactsRequest stop(Connection connection, UUID incident, FactsStated stated, Instant now)
      throws SQLException {
    var known =
        FactsRequest.read(connection, incident, stated.request()).answered(stated.answeredAt());
    if (known.notice() != null && known.isAnsweredSince(known.requestedAt())) {
      notices.stop(connection, known.notice(), now);
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

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

/// Takes in the facts requests that escalation-service publishes, and their answers, in the
/// caller's transaction under the incident's lock.
@ApplicationScoped
public class FactsRequestEventHandler {
  private final Notices notices;

  FactsRequestEventHandler(Notices notices) {
    this.notices = notices;
  }

  public void handle(Connection connection, Event<?> event, FactsRequested asked, Instant now)
      throws SQLException {
    if (!whole(asked)) {
      throw new UnprocessableEvent(
          "a facts request without its number, facts, department or instant");
    }
    openNotice(connection, event.subjectAsUuid(), asked, now).save(connection);
  }

  /// Of an answer only the last part counts here: while a fact is missing, the notice is needed.
  public void handle(Connection connection, Event<?> event, FactsStated stated, Instant now)
      throws SQLException {
    if (stated.answeredAt() != null) {
      stop(connection, event.subjectAsUuid(), stated, now).save(connection);
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

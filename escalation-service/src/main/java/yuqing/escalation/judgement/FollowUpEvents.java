package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.factsrequest.FactsRequests;
import yuqing.escalation.policy.Regulation;
import yuqing.procedure.Judgement;

/// What a judgement publishes beside the grade and the obligations: the facts that were asked for
/// and are stated by now, and alerts of differences that would make the incident graver.
@ApplicationScoped
class FollowUpEvents {

  private final FactsRequests requests;
  private final DifferenceAlerts differences;

  FollowUpEvents(FactsRequests requests, DifferenceAlerts differences) {
    this.requests = requests;
    this.differences = differences;
  }

  /// Under the incident's lock.
  List<EscalationEvent> record(
      Connection connection,
      UUID incident,
      CaseRecord record,
      Regulation regulation,
      Judgement judgement,
      Instant now)
      throws SQLException {
    var events = new ArrayList<>(requests.recordAnswers(incident));
    events.addAll(differences.order(connection, incident, record, regulation, judgement, now));
    return events;
  }
}

package yuqing.escalation.factsrequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.term.Post;
import yuqing.escalation.casefile.Incident;

/// A report returned to its reporter. It is recorded in this service and nowhere else.
@Entity
@Table(name = "report_return")
@IdClass(FactsRequest.Key.class)
public class FactsRequest {

  /// @param number 1, 2, 3 … within the incident
  public record Key(UUID incidentId, int number) implements Serializable {}

  @Id public UUID incidentId;
  @Id public int number;

  /// Comma-separated.
  public String askedFor;

  /// The person's own words: the question.
  public String reason;

  @Enumerated(EnumType.STRING)
  public Post post;

  /// The roster's id of the person who asks.
  public String person;

  public Instant at;

  /// As last published; comma-separated, empty once all are stated.
  public String missing;

  /// How often it changed, itself included; its entity tag.
  public long version;

  public List<AskedFact> facts() {
    return Arrays.stream(askedFor.split(","))
        .map(code -> AskedFact.find(code).orElseThrow())
        .toList();
  }

  public FactsRequested asEvent(Incident incident) {
    return new FactsRequested(
        incident.number, number, AskedFact.codes(facts()), post, incident.department, at);
  }

  public DecisionEvent.FactsAsked asQuestion() {
    return new DecisionEvent.FactsAsked(number, reason, post, person, at);
  }

  static String joined(List<AskedFact> facts) {
    return String.join(",", AskedFact.codes(facts));
  }
}

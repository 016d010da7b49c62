package yuqing.escalation.returned;

import yuqing.contracts.EscalationEvent.FactsStated;

/// A return and what of it is stated.
public record Answered(ReportReturn made, Answer answer) {

  FactsStated asEvent() {
    return new FactsStated(made.number, AskedFact.codes(answer.missing()), answer.at());
  }
}

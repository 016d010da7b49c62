package yuqing.escalation.factsrequest;

import yuqing.contracts.EscalationEvent.FactsStated;

/// A facts request and what of it is stated.
public record FactsAnswer(FactsRequest made, StatedFacts answer) {

  FactsStated asEvent() {
    return new FactsStated(made.number, AskedFact.codes(answer.missing()), answer.at());
  }
}

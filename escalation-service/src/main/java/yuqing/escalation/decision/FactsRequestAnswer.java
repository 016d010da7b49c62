package yuqing.escalation.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Post;
import yuqing.escalation.factsrequest.AskedFact;
import yuqing.escalation.factsrequest.FactsAnswer;

/// A report returned for facts that are missing, and which of them are stated by now.
///
/// @param number 1, 2, 3 … within the incident
/// @param askedFor names of facts, as `PATCH /incidents/{id}` has them
/// @param reason the person's own words
/// @param person the roster's id of the person who asks
/// @param stillMissing of these; empty once all are stated
/// @param answeredAt when the last of them was stated; left out while one is missing
/// @param version its entity tag
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportReturn")
public record FactsRequestAnswer(
    int number,
    List<String> askedFor,
    String reason,
    Post post,
    @MayBeAbsent String person,
    Instant at,
    List<String> stillMissing,
    @MayBeAbsent Instant answeredAt,
    @JsonIgnore long version) {

  static FactsRequestAnswer of(FactsAnswer answered) {
    var made = answered.made();
    return new FactsRequestAnswer(
        made.number,
        AskedFact.codes(made.facts()),
        made.reason,
        made.post,
        made.person,
        made.at,
        AskedFact.codes(answered.answer().missing()),
        answered.answer().at(),
        made.version);
  }
}

package yuqing.escalation.obligation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;

/// What an incident owes and owed.
///
/// @param obligations ordered by due, code, opened; at most 1 000
/// @param judged false for an incident that was over before it was entered and is not judged: it
///     owes nothing by the procedure
/// @param recordedAfterwards whether it was over before it was entered: nobody is alerted of these
/// @param next cursor of those after them; null at the end
/// @param judgedSequence of the newest event of incident-service that has been judged
/// @param pending true where the event that was asked for has not been judged yet; left out where
///     none was asked for
/// @param version of the obligations, their entity tag
@Schema(name = "IncidentObligations")
public record IncidentObligationsAnswer(
    UUID incident,
    Level level,
    boolean judged,
    boolean recordedAfterwards,
    List<ObligationAnswer> obligations,
    @MayBeAbsent String next,
    Instant judgedUpTo,
    long judgedSequence,
    @MayBeAbsent @JsonInclude(JsonInclude.Include.NON_NULL) Boolean pending,
    @JsonIgnore long version) {

  /// The same for who has asked for an event.
  ///
  /// @param after its sequence; null where none was asked for
  IncidentObligationsAnswer askedFor(Long after) {
    return new IncidentObligationsAnswer(
        incident,
        level,
        judged,
        recordedAfterwards,
        obligations,
        next,
        judgedUpTo,
        judgedSequence,
        after == null ? null : !has(after),
        version);
  }

  /// Whether an event has been judged.
  ///
  /// @param after its sequence; null where none was asked for
  boolean has(Long after) {
    return after == null || judgedSequence >= after;
  }
}

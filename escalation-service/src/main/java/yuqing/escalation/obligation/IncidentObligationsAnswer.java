package yuqing.escalation.obligation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Level;

/// What an incident owes and owed.
///
/// @param obligations ordered by due, code, opened; at most 1 000
/// @param judged false for an incident that was over before it was entered and is not judged: it
///     owes nothing by the procedure
/// @param recordedAfterwards whether it was over before it was entered: nobody is alerted of these
/// @param next cursor of those after them; null at the end
/// @param version of the obligations, their entity tag
@Schema(name = "Answer")
public record IncidentObligationsAnswer(
    UUID incident,
    Level level,
    boolean judged,
    boolean recordedAfterwards,
    List<ObligationAnswer> obligations,
    String next,
    @JsonIgnore long version) {}

package yuqing.escalation.obligation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Level;

/// What an incident owes and owed.
///
/// @param obligations ordered by due, code, opened; at most 1 000
/// @param next cursor of those after them; null at the end
/// @param version of the obligations, their entity tag
@Schema(name = "Answer")
public record IncidentObligationsAnswer(
    UUID incident,
    Level level,
    List<ObligationAnswer> obligations,
    String next,
    @JsonIgnore long version) {}

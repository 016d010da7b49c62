package yuqing.incident.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.State;
import yuqing.incident.view.EffectsAnswer;

/// A recorded act as it is shown.
///
/// @param n 1, 2, 3 … per incident, in order of recording
/// @param effects only in the answer to the recording
/// @param state in which it left the incident; only in the answer to the recording
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecordedAction")
public record ActionAnswer(
    int n,
    @JsonUnwrapped ActionRecorded record,
    @MayBeAbsent State state,
    @MayBeAbsent @JsonUnwrapped EffectsAnswer effects) {}

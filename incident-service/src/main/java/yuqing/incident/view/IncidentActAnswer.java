package yuqing.incident.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An incident after an act on it, and what the act means for what is owed.
@Schema(name = "IncidentAfterAct")
public record IncidentActAnswer(
    @JsonUnwrapped IncidentAnswer incident, @JsonUnwrapped EffectsAnswer effects) {}

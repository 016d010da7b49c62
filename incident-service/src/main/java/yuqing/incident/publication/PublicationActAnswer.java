package yuqing.incident.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.incident.view.EffectsAnswer;

/// A publication after its delivery, and what that means for what is owed: of the incident the
/// editor sees no more than that.
@Schema(name = "PublicationAfterAct")
public record PublicationActAnswer(
    @JsonUnwrapped PublicationAnswer publication, @JsonUnwrapped EffectsAnswer effects) {}

package yuqing.incident.reply;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.incident.view.EffectsAnswer;

/// A reply after a step, and what the step means for what is owed.
@Schema(name = "ReplyAfterAct")
public record ReplyActAnswer(
    @JsonUnwrapped ReplyAnswer shown, @JsonUnwrapped EffectsAnswer effects) {}

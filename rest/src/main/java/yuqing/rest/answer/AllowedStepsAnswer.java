package yuqing.rest.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What may be done with one incident at one service, and by this caller.
///
/// @param incident id
/// @param steps all that the service records on an incident, allowed or not
@Schema(name = "AllowedSteps")
public record AllowedStepsAnswer(String incident, List<StepAnswer> steps) {

  public AllowedStepsAnswer {
    steps = List.copyOf(steps);
  }
}

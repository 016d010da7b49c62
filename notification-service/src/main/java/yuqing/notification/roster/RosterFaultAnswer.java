package yuqing.notification.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.Language;

/// A post that an alert would not reach.
@Schema(name = "RosterFault")
record RosterFaultAnswer(
    @Schema(description = "no-filed-liaison or no-holder") String code,
    Post post,
    @Schema(description = "null for a post of the school") String department,
    String message) {

  static RosterFaultAnswer of(RosterFault fault, Language language) {
    return new RosterFaultAnswer(
        fault.kind().code(), fault.post(), fault.department(), fault.kind().message().in(language));
  }
}

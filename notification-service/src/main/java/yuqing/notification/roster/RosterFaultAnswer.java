package yuqing.notification.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.Language;

/// A post that an alert would not reach, one of those who hold it, or a duty rota that is empty.
@Schema(name = "RosterFault")
record RosterFaultAnswer(
    @Schema(description = "no-filed-liaison, no-holder, bad-address or nobody-on-duty") String code,
    @MayBeAbsent @Schema(description = "null where it is about a duty rota") Post post,
    @MayBeAbsent @Schema(description = "null for a post of the school, or its own rota")
        String department,
    @MayBeAbsent
        @Schema(description = "id of whom no message reaches; null where the post is vacant")
        String person,
    String message) {

  static RosterFaultAnswer of(RosterFault fault, Language language) {
    return new RosterFaultAnswer(
        fault.kind().code(),
        fault.post(),
        fault.department(),
        fault.person(),
        fault.kind().message().in(language));
  }
}

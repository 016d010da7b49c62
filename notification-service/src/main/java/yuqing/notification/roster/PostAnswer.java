package yuqing.notification.roster;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Post;

/// A post and who holds it, as it is answered.
@Schema(name = "RosterPost")
record PostAnswer(
    @Schema(
            description =
                "the post's code, and for a department's post a dot and the department's code")
        String id,
    Post post,
    @MayBeAbsent @Schema(description = "null for a post of the school") String department,
    @Schema(description = "empty where the post is vacant") List<PostHolderBody> holders) {

  static PostAnswer of(PostAssignment assignment) {
    return new PostAnswer(
        assignment.id(),
        assignment.post(),
        assignment.department(),
        assignment.holders().stream()
            .map(each -> new PostHolderBody(each.person, each.deputy))
            .toList());
  }
}

package yuqing.procedure.alert;

import java.util.ArrayList;
import java.util.List;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.policy.LadderRule;
import yuqing.procedure.policy.PolicyEdition;

/// Who is notified of an obligation, and who next while it is not acknowledged.
public final class AlertPlan {

  private AlertPlan() {}

  /// The whole plan, from the owner upwards; never empty, no post twice.
  ///
  /// @param level of the incident
  public static List<LadderStep> of(
      PolicyEdition edition, Obligation obligation, Level level, AlertCause cause) {
    return of(edition, obligation.owner(), level, cause);
  }

  /// The same of what is no obligation, and is owed by this post.
  public static List<LadderStep> of(
      PolicyEdition edition, Post owner, Level level, AlertCause cause) {
    var ladder = edition.ladder();
    var posts = escalation(ladder, owner, ladder.escalations().get(level).upTo());
    var pause = ladder.escalations().get(level).pause();
    int atOnce = ladder.notifiedAtOnce().get(cause);
    List<LadderStep> rungs = new ArrayList<>();
    for (var post : posts) {

      var waits = Math.max(0, rungs.size() + 1 - atOnce);
      rungs.add(new LadderStep(post, pause.multipliedBy(waits)));
    }
    return List.copyOf(rungs);
  }

  /// From the owner to the post where the level's escalation ends; an owner who is there already,
  /// or higher, has still the one above.
  private static List<Post> escalation(LadderRule ladder, Post owner, Post upTo) {
    List<Post> whole = new ArrayList<>();
    for (var post = owner; post != null; post = ladder.above().get(post)) {
      whole.add(post);
    }
    var end = Math.max(whole.indexOf(upTo), 1);
    return whole.subList(0, Math.min(end + 1, whole.size()));
  }
}

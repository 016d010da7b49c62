package yuqing.notification.webhook;

import java.util.UUID;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Reads ids of subscriptions as callers send them.
final class SubscriptionIds {
  private SubscriptionIds() {}

  /// @throws ProblemException 404 for what is no id: there is no such subscription
  static UUID read(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
  }
}

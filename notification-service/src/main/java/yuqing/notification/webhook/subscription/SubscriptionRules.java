package yuqing.notification.webhook.subscription;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import yuqing.notification.roster.Departments;
import yuqing.notification.webhook.http.WebhookTargets;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.work.WorkSlots;

/// What a subscription may ask for: a URL that may be connected to, event types and departments
/// that exist.
@ApplicationScoped
class SubscriptionRules {
  private final WebhookTargets targets;
  private final Departments departments;

  /// Each may take as long as a name server that does not answer, with a connection in hand.
  private final WorkSlots lookups;

  SubscriptionRules(WebhookTargets targets, Departments departments, MeterRegistry metrics) {
    this.targets = targets;
    this.departments = departments;
    this.lookups = new WorkSlots("webhook-lookup", 4, Duration.ofMillis(500), metrics);
  }

  /// Refuses with all faults at once.
  ///
  /// @param url null where it stays as it was
  void check(String url, List<String> eventTypes, List<String> codes) {
    var errors = new FieldErrors();
    if (url != null) {
      lookups.run(
          () -> {
            targets.check(url, errors);
            return null;
          });
    }
    EventFilter.check(eventTypes, errors);
    for (int i = 0; i < codes.size(); i++) {
      if (!departments.knows(codes.get(i))) {
        errors.reject("departments[" + i + "]", "unknown", "没有这个部门", "there is no such department");
      }
    }
    errors.throwIfAny();
  }
}

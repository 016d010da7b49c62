package yuqing.notification.webhook.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yuqing.contracts.text.TextCharacters;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.webhook.http.SecretVault;
import yuqing.notification.webhook.http.WebhookSecret;
import yuqing.notification.webhook.http.WebhookSettings;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Creates, changes and deletes subscriptions, in the caller's transaction. What waits to be sent
/// to them is not its concern.
@ApplicationScoped
public class SubscriptionRegister {
  private final Subscriptions subscriptions;
  private final SubscriptionRules rules;
  private final SecretVault vault;
  private final WebhookSettings settings;
  private final InstantSource clock;

  SubscriptionRegister(
      Subscriptions subscriptions,
      SubscriptionRules rules,
      SecretVault vault,
      WebhookSettings settings,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.rules = rules;
    this.vault = vault;
    this.settings = settings;
    this.clock = clock;
  }

  public Subscription create(SubscriptionBody body, WebhookSecret secret) {
    var now = clock.instant();
    var created = new Subscription();
    created.id = UUID.randomUUID();
    created.url = TextCharacters.trimmed(body.url());
    created.eventTypes = listed(body.eventTypes());
    created.departments = listed(body.departments());
    created.description = Objects.requireNonNullElse(body.description(), "");
    rules.check(created.url, created.eventTypes, created.departments);
    // After the name was looked up, which takes its time, and before they are counted.
    subscriptions.lockCount();
    if (subscriptions.count() >= settings.maxSubscriptions()) {
      throw new ProblemException(SubscriptionProblem.TOO_MANY_SUBSCRIPTIONS);
    }
    created.state = SubscriptionState.ACTIVE;
    created.stateSince = now;
    created.stateReason = Subscription.CREATED;
    created.secret = vault.seal(created.id, secret);
    created.createdAt = now;
    created.updatedAt = now;
    subscriptions.persistAndFlush(created);
    return created;
  }

  /// None is on record as an empty list: all.
  private static List<String> listed(List<String> asked) {
    return Objects.requireNonNullElse(asked, List.of());
  }

  public void change(Subscription subscription, SubscriptionChangesBody changes) {
    var types = changes.eventTypes().or(subscription.eventTypes);
    var departments = changes.departments().or(subscription.departments);
    rules.check(
        changes.url().changes(subscription.url) ? changes.url().value() : null,
        changes.eventTypes().present() ? listed(types) : List.of(),
        changes.departments().present() ? listed(departments) : List.of());
    var now = clock.instant();
    subscription.url = TextCharacters.trimmed(changes.url().or(subscription.url));
    subscription.eventTypes = listed(types);
    subscription.departments = listed(departments);
    subscription.description = changes.description().or(subscription.description);
    subscription.updatedAt = now;
    if (changes.state().present()) {
      var next = changes.state().value();
      checkAskable(next);
      subscription.changeState(next, Subscription.BY_ADMINISTRATOR, now);
    }
    subscriptions.flush();
  }

  private static void checkAskable(SubscriptionState state) {
    if (state == SubscriptionState.PARKED) {
      throw ProblemException.of(
          StandardProblem.INVALID_REQUEST,
          "state",
          "not-allowed",
          "只能启用或停用",
          "must be one of: ACTIVE, DISABLED");
    }
  }

  /// From now on the new secret signs, and the old one beside it for a while. One that was still
  /// ending ends at once.
  public void rotate(Subscription subscription, WebhookSecret secret) {
    var now = clock.instant();
    subscription.previousSecret = subscription.secret;
    subscription.previousSecretUntil = now.plus(settings.rotationOverlap());
    subscription.secret = vault.seal(subscription.id, secret);
    subscription.updatedAt = now;
    subscriptions.flush();
  }

  /// Its queue, messages and attempts are deleted with it.
  public void delete(Connection connection, UUID id) throws SQLException {
    Sql.update(connection, "delete from subscription where id = ?", id);
  }
}

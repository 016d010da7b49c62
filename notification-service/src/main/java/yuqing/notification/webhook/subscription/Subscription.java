package yuqing.notification.webhook.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yuqing.notification.webhook.http.SealedSecrets;

/// A system that is notified of events: its URL, what it asked for, and its secrets.
@Entity
public class Subscription {
  public static final String DELIVERED_AGAIN = "delivered-again";
  public static final String NO_ANSWER = "no-delivery-for-long";
  public static final String RECEIVER_GONE = "http-410";

  static final String CREATED = "created";
  static final String BY_ADMINISTRATOR = "administrator";

  @Id UUID id;
  String url;
  String description;

  /// Names or `family.*`; empty for all.
  @Column(name = "event_types")
  List<String> eventTypes;

  /// Codes; empty for all.
  List<String> departments;

  @Enumerated(EnumType.STRING)
  SubscriptionState state;

  @Column(name = "state_since")
  Instant stateSince;

  @Column(name = "state_reason")
  String stateReason;

  /// Sealed, see [yuqing.notification.webhook.http.SecretVault].
  byte[] secret;

  /// Signs too until {@link #previousSecretUntil}; null where there is none.
  @Column(name = "previous_secret")
  byte[] previousSecret;

  @Column(name = "previous_secret_until")
  Instant previousSecretUntil;

  @Version long version;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  public UUID id() {
    return id;
  }

  public String url() {
    return url;
  }

  public String description() {
    return description;
  }

  public List<String> eventTypes() {
    return eventTypes;
  }

  public List<String> departments() {
    return departments;
  }

  public SubscriptionState state() {
    return state;
  }

  public Instant stateSince() {
    return stateSince;
  }

  public String stateReason() {
    return stateReason;
  }

  /// Null where one secret signs.
  public Instant previousSecretUntil() {
    return previousSecretUntil;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public boolean wantsType(String type) {
    return eventTypes.isEmpty()
        || eventTypes.stream().anyMatch(asked -> EventFilter.matches(asked, type));
  }

  public boolean wantsAllDepartments() {
    return departments.isEmpty();
  }

  /// @param department of the incident
  public boolean wantsDepartment(String department) {
    return wantsAllDepartments() || Set.copyOf(departments).contains(department);
  }

  /// The secrets that sign at this instant: during a rotation two.
  public SealedSecrets signingSecrets(Instant now) {
    var sealed = new ArrayList<byte[]>();
    sealed.add(secret);
    if (previousSecret != null && previousSecretUntil.isAfter(now)) {
      sealed.add(previousSecret);
    }
    return new SealedSecrets(sealed);
  }

  /// Changes nothing, not even the reason, when this is the state already.
  ///
  /// @param reason one of the constants above
  public void changeState(SubscriptionState next, String reason, Instant at) {
    if (state != next) {
      state = next;
      stateSince = at;
      stateReason = reason;
      updatedAt = at;
    }
  }
}

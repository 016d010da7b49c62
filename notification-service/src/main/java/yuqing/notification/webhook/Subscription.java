package yuqing.notification.webhook;

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

/// A system that is told of events.
@Entity
class Subscription {
  static final String CREATED = "created";
  static final String BY_ADMINISTRATOR = "administrator";
  static final String NO_ANSWER = "no-delivery-for-long";
  static final String DELIVERED_AGAIN = "delivered-again";
  static final String RECEIVER_GONE = "http-410";

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

  /// Sealed, see {@link SecretVault}.
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

  boolean wantsType(String type) {
    return eventTypes.isEmpty()
        || eventTypes.stream().anyMatch(asked -> EventFilter.matches(asked, type));
  }

  boolean wantsAllDepartments() {
    return departments.isEmpty();
  }

  /// @param department of the incident
  boolean wantsDepartment(String department) {
    return wantsAllDepartments() || Set.copyOf(departments).contains(department);
  }

  /// The secrets that sign at this instant: during a rotation two.
  SealedSecrets signingSecrets(Instant now) {
    var sealed = new ArrayList<byte[]>();
    sealed.add(secret);
    if (previousSecret != null && previousSecretUntil.isAfter(now)) {
      sealed.add(previousSecret);
    }
    return new SealedSecrets(sealed);
  }

  void be(SubscriptionState now, String reason, Instant at) {
    if (state != now) {
      state = now;
      stateSince = at;
      stateReason = reason;
      updatedAt = at;
    }
  }
}

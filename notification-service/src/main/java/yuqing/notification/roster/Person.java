package yuqing.notification.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/// A person who may hold a post. The id is the token's `person` claim.
@Entity
class Person {
  @Id String id;

  String name;

  /// Contact data: seen by the administrator and the group office only.
  String email;

  /// Contact data too; null for none.
  String phone;

  /// `zh` or `en`: which language comes first in what this person reads.
  String language;

  /// False once the person has left: holds no post any more.
  boolean active;

  @Version long version;

  @Column(name = "updated_at")
  Instant updatedAt;
}

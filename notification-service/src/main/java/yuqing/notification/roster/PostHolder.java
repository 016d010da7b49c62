package yuqing.notification.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import yuqing.contracts.term.Post;

/// A person who holds a post, or is the deputy of its holder.
@Entity
@Table(name = "holding")
class PostHolder {
  @Id UUID id;

  @Convert(converter = PostCode.class)
  Post post;

  /// Null for a post of the whole school.
  String department;

  String person;

  boolean deputy;

  /// Liaisons only: the day on which the group office took the name on file (article 5).
  @Column(name = "filed_on")
  LocalDate filedOn;

  /// Liaisons only: the last day of the term, included; null for none.
  @Column(name = "term_until")
  LocalDate termUntil;

  @Version long version;

  @Column(name = "updated_at")
  Instant updatedAt;

  /// A liaison holds the post while on file and within the term; every other post is just held.
  boolean inForce(LocalDate day) {
    if (post != Post.LIAISON) {
      return true;
    }
    return filedOn != null
        && !filedOn.isAfter(day)
        && (termUntil == null || !termUntil.isBefore(day));
  }
}

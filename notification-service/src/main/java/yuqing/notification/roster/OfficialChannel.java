package yuqing.notification.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import yuqing.contracts.term.Post;

/// Where the school publishes (article 13).
@Entity
@Table(name = "official_channel")
class OfficialChannel {
  @Id String code;

  String name;

  String department;

  /// Only the department's liaison edits: a post, never a person.
  @Convert(converter = PostCode.class)
  Post editor;

  boolean active;

  @Version long version;

  @Column(name = "updated_at")
  Instant updatedAt;
}

package yuqing.notification.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/// A department of article 3, or a college.
@Entity
class Department {
  @Id String code;

  String name;

  @Column(name = "name_en")
  String nameEn;

  /// False once it has been dissolved; the row stays for the incidents that name it.
  boolean active;

  @Version long version;

  @Column(name = "updated_at")
  Instant updatedAt;
}

package yuqing.notification.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;

/// The school itself: one row, written by the import.
@Entity
class School {
  @Id
  @Column(name = "only_one")
  boolean onlyOne = true;

  String name;

  @Column(name = "name_en")
  String nameEn;

  String zone;

  @Column(name = "imported_at")
  Instant importedAt;

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }
}

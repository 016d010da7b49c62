package yuqing.escalation.department;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// A department as the roster last published it.
@Entity
public class Department {

  @Id public String code;

  /// In Chinese, as printed.
  public String name;

  public String nameEn;
  public boolean active;

  /// The roster's own count: older events are ignored.
  public long sequence;
}

package yuqing.escalation.department;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// A department as the roster last told it.
@Entity
public class Department {

  @Id public String code;

  /// In Chinese, as printed.
  public String name;

  public String nameEn;
  public boolean active;

  /// The roster's own count: what is older is not taken over.
  public long sequence;
}

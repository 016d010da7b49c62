package yuqing.incident.department;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A department as last received from the roster.
@Entity
@Table(name = "department")
public class Department {

  @Id public String code;
  public String name;
  public String nameEn;
  public boolean active;

  /// Of the last event taken in.
  public long sequence;
}

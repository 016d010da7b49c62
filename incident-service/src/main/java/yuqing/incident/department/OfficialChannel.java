package yuqing.incident.department;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// An official channel as last received from the roster. Its department's liaison alone edits it
/// (article 13).
@Entity
@Table(name = "official_channel")
public class OfficialChannel {

  @Id public String code;
  public String name;
  public String department;
  public boolean active;

  /// Of the last event taken in.
  public long sequence;
}

package yuqing.incident.department;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import yuqing.access.Caller;
import yuqing.access.Role;

/// An official channel as last received from the roster. Its department's liaison alone edits it
/// (article 13).
@Entity
@Table(name = "official_channel")
public class OfficialChannel {

  @Id public String code;
  public String name;
  public String department;
  public boolean active;

  /// Roster id of the liaison on file who edits it; null where the roster named none.
  public String editorPerson;

  /// Of the last event taken in.
  public long sequence;

  /// The register of liaisons decides. Where it has named nobody, the department's liaison.
  public boolean isEditedBy(Caller caller) {
    return editorPerson == null
        ? caller.has(Role.LIAISON) && caller.departments().contains(department)
        : editorPerson.equals(caller.person());
  }
}

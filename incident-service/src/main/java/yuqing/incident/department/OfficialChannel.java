package yuqing.incident.department;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import yuqing.access.Caller;

/// An official channel as last received from the roster. Its department's liaison alone edits it
/// (article 13).
@Entity
@Table(name = "official_channel")
public class OfficialChannel {

  @Id public String code;
  public String name;
  public String department;
  public boolean active;

  /// Roster id of the liaison on file who edits it; null while none is.
  public String editorPerson;

  /// Of the last event taken in.
  public long sequence;

  public boolean hasEditor() {
    return editorPerson != null;
  }

  /// The register of filed liaisons decides, not a role: while nobody is on file, nobody edits it.
  public boolean isEditedBy(Caller caller) {
    return hasEditor() && editorPerson.equals(caller.person());
  }
}

package yuqing.escalation.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import yuqing.procedure.policy.EditionReader;
import yuqing.procedure.policy.PolicyEdition;

/// An edition of the regulation as it was given over REST.
@Entity
@Table(name = "policy_edition")
public class GivenEdition {

  @Id public UUID id;

  /// The day of the school from which it is in force.
  public LocalDate inForceFrom;

  /// The file as it was given.
  public String text;

  /// SHA-256 of the file, lower-case hex.
  public String hash;

  /// Code of the role that gave it.
  public String givenBy;

  /// The roster's id; null for a system.
  public String givenByPerson;

  public Instant givenAt;

  public String withdrawnBy;
  public String withdrawnByPerson;

  /// Null while it is not withdrawn.
  public Instant withdrawnAt;

  /// @throws yuqing.procedure.policy.UnsoundEdition naming the lines
  PolicyEdition read() {
    return EditionReader.read("given/" + inForceFrom + ".yaml", text);
  }
}

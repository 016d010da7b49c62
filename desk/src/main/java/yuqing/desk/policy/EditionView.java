package yuqing.desk.policy;

import java.time.Instant;
import java.time.LocalDate;

/// An edition of the regulation as escalation-service shows it.
///
/// @param date by which it is called
/// @param follows null for the first
/// @param givenBy code of the role; null for one that comes with the suite
public record EditionView(
    LocalDate date,
    Instant from,
    String hash,
    boolean inForce,
    LocalDate follows,
    String title,
    String givenBy,
    Instant givenAt) {

  public String shortHash() {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  /// As a withdrawal sends it.
  public String etag() {
    return "\"" + hash + "\"";
  }

  /// One that comes with the suite, or judges already, is never withdrawn.
  public boolean isWithdrawable(Instant now) {
    return givenAt != null && from.isAfter(now);
  }
}

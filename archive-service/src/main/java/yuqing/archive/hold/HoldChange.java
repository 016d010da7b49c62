package yuqing.archive.hold;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.access.Role;
import yuqing.contracts.MayBeAbsent;

/// That a hold was placed or released.
///
/// @param n 1, 2, 3 … within the incident
/// @param placed whether it was placed, for the first time or with another reason; else released
/// @param role under which it was
@Schema(name = "LegalHoldChange")
public record HoldChange(
    int n,
    boolean placed,
    @MayBeAbsent String reason,
    Instant at,
    String role,
    @MayBeAbsent String person) {

  @JsonIgnore
  Role asRole() {
    return Role.find(role).orElseThrow();
  }
}

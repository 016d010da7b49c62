package yuqing.notification.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// An entry of the register of liaisons as it is answered.
@Schema(name = "Liaison")
record LiaisonAnswer(
    UUID id,
    String department,
    String person,
    boolean deputy,
    LocalDate filedOn,
    @MayBeAbsent @Schema(description = "the last day of the term, included; null for none")
        LocalDate termUntil,
    @Schema(description = "whether the liaison counts today: on file and within the term")
        boolean filed) {

  static LiaisonAnswer of(PostHolder liaison, LocalDate today) {
    return new LiaisonAnswer(
        liaison.id,
        liaison.department,
        liaison.person,
        liaison.deputy,
        liaison.filedOn,
        liaison.termUntil,
        liaison.inForce(today));
  }
}

package yuqing.notification.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// A person as it is answered.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person")
record PersonAnswer(
    String id,
    String name,
    @MayBeAbsent @Schema(description = "for the administrator and the group office alone")
        String email,
    @MayBeAbsent
        @Schema(description = "for the administrator and the group office alone; left out for none")
        String phone,
    @Schema(description = "zh or en: which language comes first in messages") String language,
    boolean active) {

  /// @param withContact whether the caller may see contact data
  static PersonAnswer of(Person person, boolean withContact) {
    return new PersonAnswer(
        person.id,
        person.name,
        withContact ? person.email : null,
        withContact ? person.phone : null,
        person.language,
        person.active);
  }
}

package yuqing.escalation.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.rest.problem.Language;

/// One edition of the regulation.
///
/// @param date by which it is called
/// @param from the instant from which incidents discovered are judged by it
/// @param hash SHA-256 of its file, lower-case hex
/// @param inForce whether an incident discovered now is judged by it
/// @param follows the edition it takes over from; left out for the first
/// @param givenBy code of the role that gave it; left out for one that comes with the suite
/// @param givenByPerson the roster's id
/// @param withdrawnAt left out while it is not withdrawn
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Edition")
public record EditionAnswer(
    LocalDate date,
    Instant from,
    String hash,
    boolean inForce,
    @MayBeAbsent LocalDate follows,
    @MayBeAbsent String title,
    @MayBeAbsent String givenBy,
    @MayBeAbsent String givenByPerson,
    @MayBeAbsent Instant givenAt,
    @MayBeAbsent Instant withdrawnAt) {

  /// @param row null for an edition that comes with the suite
  static EditionAnswer of(
      PolicyEdition edition, GivenEdition row, boolean inForce, ZoneId zone, Language language) {
    return new EditionAnswer(
        edition.date(),
        edition.date().atStartOfDay(zone).toInstant(),
        edition.hash(),
        inForce,
        edition.tenure().follows().orElse(null),
        switch (language) {
          case ZH -> edition.title().zh();
          case EN -> edition.title().en();
        },
        row == null ? null : row.givenBy,
        row == null ? null : row.givenByPerson,
        row == null ? null : row.givenAt,
        row == null ? null : row.withdrawnAt);
  }

  /// An edition's entity tag: its hash.
  static String tag(PolicyEdition edition) {
    return "\"" + edition.hash() + "\"";
  }
}

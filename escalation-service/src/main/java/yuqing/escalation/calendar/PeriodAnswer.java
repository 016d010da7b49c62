package yuqing.escalation.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.escalation.policy.HeightenedPeriodRow;

/// A period of heightened duty.
///
/// @param setBy code of the role that set the current version
/// @param setByPerson the roster's id
/// @param removedAt left out while it is not removed
/// @param history every version of it, newest first, at most 200; left out in lists
/// @param version of the period, its entity tag
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HeightenedPeriod")
public record PeriodAnswer(
    UUID id,
    Instant from,
    Instant to,
    String name,
    String setBy,
    @MayBeAbsent String setByPerson,
    Instant setAt,
    @MayBeAbsent Instant removedAt,
    @MayBeAbsent List<Version> history,
    @JsonIgnore long version) {

  /// A period as the calendar had it from one instant to another.
  ///
  /// @param endedAt when it was changed or removed; left out for the current version
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "HeightenedPeriodVersion")
  public record Version(
      long version,
      Instant from,
      Instant to,
      String name,
      String setBy,
      @MayBeAbsent String setByPerson,
      Instant setAt,
      @MayBeAbsent Instant endedAt,
      @MayBeAbsent String endedBy,
      @MayBeAbsent String endedByPerson) {

    static Version of(HeightenedPeriodRow row) {
      return new Version(
          row.version,
          row.fromAt,
          row.toAt,
          row.name,
          row.setBy,
          row.setByPerson,
          row.setAt,
          row.endedAt,
          row.endedBy,
          row.endedByPerson);
    }
  }

  /// As in a list.
  static PeriodAnswer of(HeightenedPeriodRow row) {
    return of(row, null);
  }

  /// @param history newest first, not empty
  static PeriodAnswer of(List<HeightenedPeriodRow> history) {
    return of(history.getFirst(), history.stream().map(Version::of).toList());
  }

  private static PeriodAnswer of(HeightenedPeriodRow row, List<Version> history) {
    return new PeriodAnswer(
        row.period,
        row.fromAt,
        row.toAt,
        row.name,
        row.setBy,
        row.setByPerson,
        row.setAt,
        row.endedAt,
        history,
        row.version);
  }
}

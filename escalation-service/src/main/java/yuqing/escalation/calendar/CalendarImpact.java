package yuqing.escalation.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.policy.Clock;

/// Which clocks a change of the calendar is for, and which it leaves as they are.
///
/// @param startingFrom clocks that start at or after this instant follow the change
/// @param startingBefore and before this one; equal to `startingFrom` when no clock follows it
/// @param terms the times that are shortened in a period, by the edition in force now, or
///     when it begins where that is later
/// @param keeping open obligations whose clock had started within the period before the change:
///     their due instants stay; those the caller may see, by due, at most 100
/// @param moreKeeping whether there are more of those
@Schema(name = "ClocksConcerned")
public record CalendarImpact(
    Instant startingFrom,
    Instant startingBefore,
    List<ShortenedTerm> terms,
    List<Keeping> keeping,
    boolean moreKeeping) {

  /// A time that a heightened period shortens.
  ///
  /// @param clock what starts it
  /// @param usually ISO 8601, such as `PT1H`
  @Schema(name = "ShortenedTerm")
  public record ShortenedTerm(
      ObligationCode code, String label, Clock clock, String usually, String inThePeriod) {}

  /// An obligation that keeps its due.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "KeepingItsDue")
  public record Keeping(
      UUID incident,
      @MayBeAbsent String number,
      @MayBeAbsent Level level,
      UUID obligation,
      ObligationCode code,
      Instant opened,
      Instant due,
      boolean halved) {}
}

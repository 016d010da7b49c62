package yuqing.notification.rota;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// A shift of the duty rota as it is answered: who by roster id, never with an address.
///
/// @param person who has it now, after the last swap
/// @param end excluded
@Schema(name = "Shift")
public record ShiftAnswer(
    UUID id,
    @MayBeAbsent @Schema(description = "null for the school's own") String department,
    DutyRank rank,
    String person,
    Instant begin,
    Instant end,
    List<SwapAnswer> swaps) {

  /// A swap, kept for good.
  @Schema(name = "ShiftSwap")
  public record SwapAnswer(String from, String to, String reason, Instant swappedAt, String by) {}

  /// As it is now.
  public static ShiftAnswer of(DutyShift shift) {
    return of(shift, shift.person());
  }

  /// As it was, or will be, at an instant of it.
  static ShiftAnswer at(DutyShift shift, Instant at) {
    return of(shift, shift.personAt(at));
  }

  private static ShiftAnswer of(DutyShift shift, String person) {
    return new ShiftAnswer(
        shift.id(),
        shift.department(),
        shift.rank(),
        person,
        shift.begin(),
        shift.end(),
        shift.swaps().stream()
            .map(
                swap -> new SwapAnswer(swap.from(), swap.to(), swap.reason(), swap.at(), swap.by()))
            .toList());
  }
}

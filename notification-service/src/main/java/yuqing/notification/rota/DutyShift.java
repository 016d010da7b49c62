package yuqing.notification.rota;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A shift of the duty rota: one person of one rank, for a department or for the school.
///
/// @param department null for the school's own, 总值班
/// @param person roster id, after the last swap
/// @param begin included
/// @param end excluded: at that instant the next shift is on duty
/// @param swaps the oldest first
public record DutyShift(
    UUID id,
    String department,
    DutyRank rank,
    String person,
    Instant begin,
    Instant end,
    long version,
    List<ShiftSwap> swaps) {

  public DutyShift {
    swaps = List.copyOf(swaps);
  }

  public boolean isOnDuty(Instant at) {
    return !at.isBefore(begin) && at.isBefore(end);
  }

  /// Who has the shift at an instant of it. A swap before the beginning holds for all of it, one
  /// within it from then on.
  public String personAt(Instant at) {
    return swaps.stream()
        .filter(swap -> swap.at().isAfter(at) && swap.at().isAfter(begin))
        .findFirst()
        .map(ShiftSwap::from)
        .orElse(person);
  }

  /// Whether both cannot be: one unit, one rank, at the same time.
  boolean collides(DutyShift other) {
    return rank == other.rank
        && Objects.equals(department, other.department)
        && begin.isBefore(other.end)
        && other.begin.isBefore(end);
  }

  DutyShift with(List<ShiftSwap> recorded) {
    return new DutyShift(id, department, rank, person, begin, end, version, recorded);
  }
}

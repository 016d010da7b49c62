package yuqing.desk.rota;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import yuqing.desk.client.ShiftView;

/// The week that a page shows, Monday to Sunday at the school.
public record RotaWeek(LocalDate monday, ZoneId zone) {
  /// Characters of a date; a field for date and time has more.
  private static final int DATE = 10;

  static final List<String> RANKS = List.of("LEAD", "MAIN", "DEPUTY");

  /// One day of it.
  ///
  /// @param cells one a rank
  public record RotaDay(LocalDate day, boolean today, List<RankCell> cells) {}

  /// Who has one rank on one day.
  public record RankCell(String rank, List<ShiftView> shifts) {}

  /// The week of a day as it was sent; of today where it is none.
  static RotaWeek of(String sent, Instant now, ZoneId zone) {
    var today = now.atZone(zone).toLocalDate();
    return new RotaWeek(
        day(sent, today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
  }

  private static LocalDate day(String sent, LocalDate today) {
    try {
      var read = LocalDate.parse(sent.substring(0, Math.min(sent.length(), DATE)));
      return read.getYear() >= 2000 && read.getYear() < 3000 ? read : today;
    } catch (DateTimeException e) {
      return today;
    }
  }

  Instant begin() {
    return monday.atStartOfDay(zone).toInstant();
  }

  Instant end() {
    return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
  }

  public LocalDate previous() {
    return monday.minusWeeks(1);
  }

  public LocalDate next() {
    return monday.plusWeeks(1);
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  /// A shift is shown on the day on which it begins, and on each further day that it covers whole:
  /// a night is not shown twice.
  List<RotaDay> days(List<ShiftView> shifts, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    return Stream.iterate(monday, day -> day.plusDays(1))
        .limit(7)
        .map(day -> new RotaDay(day, day.equals(today), cells(day, shifts)))
        .toList();
  }

  private List<RankCell> cells(LocalDate day, List<ShiftView> shifts) {
    return RANKS.stream()
        .map(
            rank ->
                new RankCell(
                    rank,
                    shifts.stream()
                        .filter(shift -> shift.rank().equals(rank) && isOn(day, shift))
                        .toList()))
        .toList();
  }

  private boolean isOn(LocalDate day, ShiftView shift) {
    var midnight = day.atStartOfDay(zone).toInstant();
    var nextMidnight = day.plusDays(1).atStartOfDay(zone).toInstant();
    boolean beginsOnIt = !shift.begin().isBefore(midnight) && shift.begin().isBefore(nextMidnight);
    boolean coversIt = shift.begin().isBefore(midnight) && !shift.end().isBefore(nextMidnight);
    return beginsOnIt || coversIt;
  }
}

package yuqing.archive.volume.part;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.archive.paper.PaperTimes;
import yuqing.contracts.IncidentEvent.Recorder;

/// Small values as the cells of a table have them.
final class CellTexts {

  /// Recorded later than this after it happened, the time of recording is printed as well.
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private CellTexts() {}

  static String of(String text) {
    return text == null ? "" : text;
  }

  static String count(Long number) {
    return number == null ? "—" : Long.toString(number);
  }

  static String yesOrNo(Boolean value) {
    return value == null ? "" : value ? "是" : "否";
  }

  static String orMissing(String value) {
    return value.isEmpty() ? "未说明" : value;
  }

  static String departments(Dossier dossier) {
    return dossier.departments().stream()
        .map(DepartmentName::name)
        .collect(Collectors.joining("、"));
  }

  /// When it happened, and when it was recorded where that was later.
  static String when(PaperTimes times, Instant at, Instant recordedAt) {
    return recordedAt == null || !recordedAt.isAfter(at.plus(AT_ONCE))
        ? times.minute(at)
        : "%s\n（%s 登记）".formatted(times.minute(at), shortly(times, at, recordedAt));
  }

  /// Without the day where that is the same, and without the year.
  private static String shortly(PaperTimes times, Instant at, Instant recordedAt) {
    var day = LocalDate.ofInstant(at, times.zone());
    var recorded = LocalDateTime.ofInstant(recordedAt, times.zone());
    if (day.getYear() != recorded.getYear()) {
      return times.minute(recordedAt);
    }
    return (day.equals(recorded.toLocalDate()) ? TIME : DAY_AND_TIME).format(recorded);
  }

  /// When something was recorded, and by whom.
  static String by(VolumeCase printed, Instant recordedAt, Recorder recordedBy) {
    return "%s　%s".formatted(printed.times().minute(recordedAt), printed.posts().of(recordedBy));
  }

  static String orErased(String prose) {
    return prose == null ? "（已清除）" : prose;
  }

  /// Hashes, a line each; an empty text where there are none.
  static String hashes(List<String> sha256) {
    return sha256 == null ? "" : String.join("\n", sha256);
  }

  static String lines(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}

package yuqing.desk.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.MeetingKind;

/// Which meetings are listed.
///
/// @param kind empty for all
/// @param year empty for all
/// @param incident null for all and none
public record MeetingChoice(String kind, String year, UUID incident) {

  public MeetingChoice {
    kind = kind == null ? "" : kind;
    year = year == null ? "" : year.strip();
  }

  public List<String> kinds() {
    return Arrays.stream(MeetingKind.values()).map(MeetingKind::name).toList();
  }

  /// Null where it is not asked, as a client leaves it out.
  static String asked(String text) {
    return text.isEmpty() ? null : text;
  }
}

package yuqing.contracts.term;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The obligations of the procedure. The policy edition states what each requires.
public enum ObligationCode {
  REPORT_TO_PARTY_OFFICE,
  CONFIRM_GRADE,
  ORGANISE_HANDLING,
  ANSWER_PEOPLE_CONCERNED,
  FILE_RESULT,
  HEAD_REPORTS_TO_OFFICES,
  DRAFT_REPLY,
  APPROVE_REPLY,
  DELIVER_REPLY,
  DAILY_EXCHANGE,
  REPORT_TO_PRINCIPAL_LEADERS,
  REPORT_TO_SUPERIOR,
  START_EMERGENCY_PLAN,
  HOLD_SPECIAL_MEETING,
  ROUND_THE_CLOCK_EXCHANGE,
  REPORT_TO_LEADING_GROUP,
  CONTACT_MEDIA,
  HOLD_REVIEW_MEETING,
  CLOSE_DOSSIER;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<ObligationCode> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /// Whether the group office may waive it. What the regulation itself times, the reports upwards,
  /// review and closing cannot be waived.
  public boolean mayBeWaived() {
    return switch (this) {
      case ORGANISE_HANDLING,
          ANSWER_PEOPLE_CONCERNED,
          HEAD_REPORTS_TO_OFFICES,
          DRAFT_REPLY,
          DELIVER_REPLY,
          START_EMERGENCY_PLAN,
          HOLD_SPECIAL_MEETING,
          CONTACT_MEDIA ->
          true;
      case REPORT_TO_PARTY_OFFICE,
          CONFIRM_GRADE,
          FILE_RESULT,
          APPROVE_REPLY,
          DAILY_EXCHANGE,
          REPORT_TO_PRINCIPAL_LEADERS,
          REPORT_TO_SUPERIOR,
          ROUND_THE_CLOCK_EXCHANGE,
          REPORT_TO_LEADING_GROUP,
          HOLD_REVIEW_MEETING,
          CLOSE_DOSSIER ->
          false;
    };
  }

  @JsonCreator
  public static ObligationCode of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no obligation has the code " + code));
  }
}

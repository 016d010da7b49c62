package yuqing.escalation.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// One thing that a post owes.
///
/// @param key what opened it, unique within the incident
/// @param window the day's date, or the start of a four-hour window; left out for others
/// @param article of the regulation
/// @param owner the post that owes it; `liaison` means the department
/// @param department code of the department whose post it is
/// @param departmentName in the caller's language; the code where the roster has not published it
/// @param opened from when it is owed
/// @param due on time up to this instant and at it
/// @param metAt when what meets it was done
/// @param label its name in the caller's language
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationAnswer(
    UUID id,
    ObligationCode code,
    String key,
    @MayBeAbsent String window,
    int article,
    Post owner,
    String department,
    @MayBeAbsent String departmentName,
    Instant opened,
    Instant due,
    Outcome outcome,
    @MayBeAbsent Instant metAt,
    String label) {

  static ObligationAnswer of(ObligationRecord record, String departmentName, String label) {
    return new ObligationAnswer(
        record.id,
        record.code,
        record.key,
        record.windowLabel,
        record.article,
        record.owner,
        record.department,
        departmentName,
        record.opened,
        record.due,
        record.outcome,
        record.metAt,
        label);
  }
}

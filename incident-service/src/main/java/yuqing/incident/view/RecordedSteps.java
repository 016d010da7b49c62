package yuqing.incident.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.FiledResult;

/// Who recorded what of an incident's results and replies, and when, as it is shown.
public final class RecordedSteps {

  private RecordedSteps() {}

  /// @param post as whose holder
  /// @param person the roster's id; left out for a system, and to callers who see their own reports
  ///     alone
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RecordedBy")
  public record StepRecorder(
      @Schema(examples = "group-office") String post, @MayBeAbsent String person) {

    /// Null where the post is not on record.
    static StepRecorder of(String post, String person, boolean showsPeople) {
      return post == null ? null : new StepRecorder(post, showsPeople ? person : null);
    }
  }

  /// @param filing 1, 2, 3 …, through all ends
  /// @param filedAt when it was filed, as it was stated
  /// @param decision left out while there is none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "FiledResult")
  public record Filing(
      int filing,
      Instant filedAt,
      @MayBeAbsent Instant recordedAt,
      @MayBeAbsent StepRecorder filedBy,
      @MayBeAbsent CurrentEnd.Decision decision,
      @MayBeAbsent Instant decidedAt,
      @MayBeAbsent StepRecorder decidedBy,
      @MayBeAbsent String reason) {

    static Filing of(FiledResult filed, boolean showsPeople) {
      return new Filing(
          filed.n,
          filed.filedAt,
          filed.recordedAt,
          StepRecorder.of(filed.filedPost, filed.filedPerson, showsPeople),
          filed.decision,
          filed.decidedAt,
          StepRecorder.of(filed.decidedPost, filed.decidedPerson, showsPeople),
          filed.reason);
    }
  }

  /// One reply without its text.
  ///
  /// @param reply 1, 2, 3 … per incident
  /// @param reason of the decision
  /// @param deliveredAt when it was delivered, as it was stated
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ReplySteps")
  public record ReplySteps(
      int reply,
      @Schema(examples = "APPROVED") String state,
      @MayBeAbsent StepRecorder draftedBy,
      Instant draftedAt,
      @MayBeAbsent StepRecorder decidedBy,
      @MayBeAbsent Instant decidedAt,
      @MayBeAbsent String reason,
      @MayBeAbsent Instant deliveredAt,
      @MayBeAbsent Instant deliveryRecordedAt) {}
}

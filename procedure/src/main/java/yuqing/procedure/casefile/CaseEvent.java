package yuqing.procedure.casefile;

import java.time.Instant;
import java.util.Objects;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.text.StatedTime;

/// What is on record about an incident after its report. Those with a single instant `at` happen
/// when they are recorded.
public sealed interface CaseEvent {

  /// When it was done; outcomes go by it.
  Instant occurredAt();

  Instant recordedAt();

  /// When it was done, as it was stated.
  default StatedTime stated() {
    return new StatedTime(occurredAt(), recordedAt());
  }

  /// Under which name scenarios and other systems know it.
  Action action();

  /// An event that happens when it is recorded.
  sealed interface AtOnce extends CaseEvent {
    Instant at();

    @Override
    default Instant occurredAt() {
      return at();
    }

    @Override
    default Instant recordedAt() {
      return at();
    }
  }

  /// A plain act, such as `PEOPLE_ANSWERED`, `REVIEW_MEETING_HELD` or `DOSSIER_CLOSED`. Of the
  /// reports to the superior authority only the first (首报) is one; the caller leaves out the
  /// rest.
  record Done(Action action, Instant occurredAt, Instant recordedAt) implements CaseEvent {
    public Done {
      Objects.requireNonNull(action, "action");
      requireOrder(occurredAt, recordedAt);
    }
  }

  /// A person's decision, the same level or another.
  ///
  /// @param by post that decided; null where it is not known, which counts as the group office
  record GradeConfirmed(Level level, Post by, String reason, Instant at) implements AtOnce {
    public GradeConfirmed {
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.GRADE_CONFIRMED;
    }
  }

  /// @param facts all facts after it
  record Amended(Facts facts, Instant at) implements AtOnce {
    public Amended {
      Objects.requireNonNull(facts, "facts");
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.AMENDED;
    }
  }

  record FlaggedSuddenGrave(Instant at) implements AtOnce {
    public FlaggedSuddenGrave {
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.FLAGGED_SUDDEN_GRAVE;
    }
  }

  /// @param reply 1, 2, 3 …
  record ReplyDrafted(int reply, Instant at) implements AtOnce {
    public ReplyDrafted {
      requireReply(reply);
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.REPLY_DRAFTED;
    }
  }

  record ReplyApproved(int reply, Instant at) implements AtOnce {
    public ReplyApproved {
      requireReply(reply);
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.REPLY_APPROVED;
    }
  }

  record ReplyReturned(int reply, Instant at) implements AtOnce {
    public ReplyReturned {
      requireReply(reply);
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.REPLY_RETURNED;
    }
  }

  record ReplyDelivered(int reply, Instant occurredAt, Instant recordedAt) implements CaseEvent {
    public ReplyDelivered {
      requireReply(reply);
      requireOrder(occurredAt, recordedAt);
    }

    @Override
    public Action action() {
      return Action.REPLY_DELIVERED;
    }
  }

  record HandlingEnded(Instant occurredAt, Instant recordedAt) implements CaseEvent {
    public HandlingEnded {
      requireOrder(occurredAt, recordedAt);
    }

    @Override
    public Action action() {
      return Action.HANDLING_ENDED;
    }
  }

  /// @param endedAt replaces the instant of the end in force everywhere
  record EndCorrected(Instant endedAt, Instant at) implements AtOnce {
    public EndCorrected {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(endedAt, "endedAt");
    }

    /// When handling ended, as the correction states it.
    public StatedTime end() {
      return new StatedTime(endedAt, at);
    }

    @Override
    public Action action() {
      return Action.END_CORRECTED;
    }
  }

  /// A second one without a new end corrects the text of the first and opens nothing.
  record ResultFiled(Instant occurredAt, Instant recordedAt) implements CaseEvent {
    public ResultFiled {
      requireOrder(occurredAt, recordedAt);
    }

    @Override
    public Action action() {
      return Action.RESULT_FILED;
    }
  }

  record Reopened(Instant at) implements AtOnce {
    public Reopened {
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.REOPENED;
    }
  }

  /// This incident went into another: nothing more is recorded on it.
  record Merged(Instant at) implements AtOnce {
    public Merged {
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.MERGED;
    }
  }

  /// The merge was undone: what it withdrew opens again.
  record Unmerged(Instant at) implements AtOnce {
    public Unmerged {
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.UNMERGED;
    }
  }

  /// Another incident was merged into this one, which takes the graver of the two levels, the flag
  /// and the category ideology.
  ///
  /// @param level of the other one
  /// @param suddenGrave whether the other one was flagged (article 9)
  /// @param ideology whether the other one's category is ideology
  record Absorbed(Level level, boolean suddenGrave, boolean ideology, Instant at)
      implements AtOnce {
    public Absorbed {
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(at, "at");
    }

    @Override
    public Action action() {
      return Action.MERGED;
    }
  }

  /// The group office waived what is open of a code, while an end is in force.
  record Waived(ObligationCode code, Instant at) implements AtOnce {
    public Waived {
      Objects.requireNonNull(at, "at");
      if (!code.mayBeWaived()) {
        throw new IllegalArgumentException(code.code() + " cannot be waived");
      }
    }

    @Override
    public Action action() {
      return Action.WAIVED;
    }
  }

  private static void requireReply(int reply) {
    if (reply < 1) {
      throw new IllegalArgumentException("replies are numbered from 1, not " + reply);
    }
  }

  private static void requireOrder(Instant occurredAt, Instant recordedAt) {
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(recordedAt, "recordedAt");
    if (occurredAt.isAfter(recordedAt)) {
      throw new IllegalArgumentException("recorded before it occurred");
    }
  }
}

package yuqing.incident.reply;

import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.reply.Reply.Step;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// What a step of a reply asks of the replies, before its body is looked at: asked by the step's
/// endpoint, and by `…/allowed` of the newest reply.
public final class ReplyRules {

  private ReplyRules() {}

  /// @param latest the newest reply; null where there is none
  /// @throws ProblemException as the endpoint of the act refuses
  public static void requireFor(RecordableAct act, Reply latest, Caller caller) {
    switch (act) {
      case REPLY_DRAFTED -> requireNoneUnderWay(latest);
      case REPLY_APPROVED, REPLY_RETURNED -> requireAwaitsDecisionOf(caller, existing(latest));
      case REPLY_DELIVERED, PUBLICATION_REQUESTED -> requireApproved(existing(latest));
      default -> {
        // The others ask nothing of replies.
      }
    }
  }

  private static Reply existing(Reply latest) {
    if (latest == null) {
      throw new ProblemException(
          StandardProblem.NOT_FOUND, "尚无回复稿，须先起草", "there is no reply; draft one first");
    }
    return latest;
  }

  static void requireNoneUnderWay(Reply latest) {
    if (latest != null && latest.state.isUnderWay()) {
      throw IncidentProblem.REPLY_UNDER_WAY.refusal();
    }
  }

  /// Whoever drafted it does not decide it.
  static void requireAwaitsDecisionOf(Caller caller, Reply reply) {
    if (reply.state != Step.DRAFTED) {
      throw notAwaiting(reply.state);
    }
    if (reply.draftedBy.equals(caller.name())) {
      throw new ProblemException(
          StandardProblem.FORBIDDEN,
          "起草人不得审定本人起草的回复，须由党政办其他人员审定",
          "the person who drafted it does not decide it; another one of the admin office does");
    }
  }

  /// It may be delivered, or was already.
  static void requireApproved(Reply reply) {
    if (reply.state != Step.APPROVED && reply.state != Step.DELIVERED) {
      throw notAwaiting(reply.state);
    }
  }

  /// Says what may be done with it now.
  private static ProblemException notAwaiting(Step step) {
    return switch (step) {
      case DRAFTED ->
          IncidentProblem.REPLY_NOT_AWAITING.refusal(
              "现待审定，可以审定或退回", "it awaits its decision: approve or return it");
      case APPROVED ->
          IncidentProblem.REPLY_NOT_AWAITING.refusal("已经审定，可以发出", "it is approved: deliver it");
      case RETURNED ->
          IncidentProblem.REPLY_NOT_AWAITING.refusal(
              "已经退回，可以另拟一稿", "it was returned: hand in another draft");
      case DELIVERED ->
          IncidentProblem.REPLY_NOT_AWAITING.refusal(
              "已经发出，可以另拟一稿", "it was delivered: hand in another draft");
    };
  }
}

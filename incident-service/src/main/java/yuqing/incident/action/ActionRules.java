package yuqing.incident.action;

import java.util.List;
import java.util.Map;
import yuqing.access.Access;
import yuqing.access.Endpoint;
import yuqing.contracts.term.Action;
import yuqing.incident.register.IncidentProblem;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.request.BodyFaults;

/// Which endpoint an action goes through and what it needs: the table at the end of the
/// obligations.
final class ActionRules {

  /// What people call the endpoints at which the actions are recorded that are not recorded here.
  private static final Map<Endpoint, String> DOORS =
      Map.ofEntries(
          Map.entry(Endpoint.GRADING, "研判定级"),
          Map.entry(Endpoint.AMENDMENT, "补充更正"),
          Map.entry(Endpoint.REPLIES, "回复稿起草"),
          Map.entry(Endpoint.REPLY_APPROVAL, "回复稿审定"),
          Map.entry(Endpoint.REPLY_DELIVERY, "回复发出"),
          Map.entry(Endpoint.END, "处置结束"),
          Map.entry(Endpoint.END_CORRECTION, "处置结束时间更正"),
          Map.entry(Endpoint.RESULT, "处置结果备案"),
          Map.entry(Endpoint.REOPENING, "重启"),
          Map.entry(Endpoint.MERGE, "并入"),
          Map.entry(Endpoint.UNMERGE, "撤销并入"),
          Map.entry(Endpoint.WAIVERS, "免办"),
          Map.entry(Endpoint.REVIEW, "分析会登记"),
          Map.entry(Endpoint.CLOSING, "归档"));

  private ActionRules() {}

  /// @throws ProblemException 422 naming the right endpoint
  static void requireThisEndpoint(Action action) {
    Access.rightDoor(action, Endpoint.ACTIONS)
        .ifPresent(
            endpoint -> {
              throw new ProblemException(
                  IncidentProblem.WRONG_DOOR,
                  List.of(
                      new FieldFault(
                          "action",
                          "wrong-door",
                          new LocalizedText(
                              "请在“%s”处提交".formatted(DOORS.getOrDefault(endpoint, "专门入口")),
                              "send it to " + endpoint.path()),
                          List.of(endpoint.path()),
                          null)));
            });
  }

  /// Adds what is missing for this action.
  static void check(ActionBody body, BodyFaults faults) {
    TelephoneReports.check(body, faults);
    switch (body.action()) {
      case INFORMATION_EXCHANGED -> {
        if (!Boolean.TRUE.equals(body.noChange())) {
          faults.require("note", body.note(), "须填写情况，或注明无变化", "give a note, or set noChange");
        }
      }
      case HANDLING_STARTED -> team(body, faults);
      case REPORTED_TO_PRINCIPAL_LEADERS, REPORTED_TO_LEADING_GROUP, MEDIA_CONTACTED ->
          faults.require("counterpart", body.counterpart(), "须填写对象", "name the counterpart");
      case REPORTED_TO_SUPERIOR -> {
        if (body.kind() == null && !faults.isFaulty("kind")) {
          faults.reject("kind", "required", "须注明首报、续报或终报", "choose FIRST, FOLLOW_UP or FINAL");
        }
        faults.require("text", body.text(), "须附报告内容", "give the text of the report");
      }
      case EMERGENCY_PLAN_STARTED -> faults.require("plan", body.plan(), "须写明预案", "name the plan");
      case SPECIAL_MEETING_HELD ->
          faults.require("meeting", body.meeting(), "须写明会议情况", "describe the meeting");
      case LEADER_INSTRUCTED ->
          faults.require("note", body.note(), "须写明批示", "give the instruction");
      case AFTERMATH_NOTED ->
          faults.require("note", body.note(), "须写明后期处理情况", "describe the aftermath");
      case REPORTED_TO_PARTY_OFFICE, HEAD_REPORTED_TO_OFFICES, PEOPLE_ANSWERED -> {
        // The common fields suffice.
      }
      case GRADE_CONFIRMED,
          AMENDED,
          FLAGGED_SUDDEN_GRAVE,
          REPLY_DRAFTED,
          REPLY_APPROVED,
          REPLY_RETURNED,
          REPLY_DELIVERED,
          HANDLING_ENDED,
          END_CORRECTED,
          RESULT_FILED,
          REOPENED,
          MERGED,
          UNMERGED,
          WAIVED,
          DIFFERENCE_SETTLED,
          REVIEW_MEETING_HELD,
          DOSSIER_CLOSED ->
          throw new IllegalStateException(body.action() + " is not recorded through this endpoint");
    }
  }

  private static void team(ActionBody body, BodyFaults faults) {
    var team = body.team();
    if ((team == null || team.isEmpty()) && !faults.isFaulty("team")) {
      faults.reject(
          "team", "required", "须列出处置小组人员（职务、姓名）", "name the handling team: post and name");
    }
  }
}

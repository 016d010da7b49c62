package yuqing.incident.register;

import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.ProblemType;

/// What this service refuses beside what every service does.
public enum IncidentProblem implements ProblemType {
  INCIDENT_MERGED(
      409, "该舆情已并入另一舆情，不再记录", "The incident was merged; nothing more is recorded on it"),
  MERGE_INTO_CLOSED(
      409,
      "目标舆情已办结，须先重启再并入",
      "The dossier of the other incident is closed; reopen it before a merge"),
  RECORDED_AFTERWARDS(
      409,
      "该舆情系事后补录，不能重启或并案；再起的请另行上报",
      "The incident was recorded afterwards and is neither reopened nor merged; report what comes"
          + " up again as a new one"),
  END_STANDS(409, "处置已结束，须先重启或更正", "An end of handling is recorded already"),
  NO_END_STANDS(409, "尚无处置结束记录", "No end of handling is recorded"),
  NO_RESULT_TO_DECIDE(409, "没有待审核的处置结果", "No filed result awaits a decision"),
  REPLY_UNDER_WAY(409, "已有回复稿待审定或待发出", "Another reply awaits its decision or its delivery"),
  REPLY_NOT_AWAITING(409, "该回复稿不在此步骤", "The reply is not at this step"),
  INCIDENT_FULL(
      409, "该舆情记录已达上限，只能结束、备案或并入", "As much is on record of it as may be; end, file or merge it"),
  WRONG_DOOR(422, "该事项应通过另一接口记录", "This is recorded through another endpoint"),
  EVIDENCE_ALTERED(500, "证据文件与记录不符，不予提供", "The file is not what was recorded; it is not served"),
  EVIDENCE_STORE_AWAY(503, "证据库暂不可用", "The evidence store is not available"),
  NOT_READY(503, "部门名册尚未就绪", "The departments are not known yet");

  private final Meaning meaning;

  IncidentProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  public ProblemException refusal() {
    return new ProblemException(this);
  }

  public ProblemException refusal(String zh, String en) {
    return new ProblemException(this, zh, en);
  }
}

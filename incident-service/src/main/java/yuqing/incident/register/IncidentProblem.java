package yuqing.incident.register;

import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.ProblemType;

/// What this service refuses beside what every service does.
public enum IncidentProblem implements ProblemType {
  INCIDENT_MERGED(
      409, "该舆情已并入另一舆情，请在并入后的舆情上记录", "The incident was merged; record it on the one that goes on"),
  DOSSIER_CLOSED(
      409,
      "该舆情已归档，只能补充材料，或由党群工作部重启",
      "The dossier is closed: add a supplement to it, or have the group office reopen the"
          + " incident"),
  MERGE_INTO_CLOSED(
      409,
      "目标舆情已办结，须先重启再并入",
      "The dossier of the other incident is closed; reopen it before a merge"),
  NOT_MERGED(
      409,
      "该舆情并未并入他处，无需撤销并案，照常办理即可",
      "The incident is not merged into another: there is nothing to undo, go on with it"),
  RECORDED_AFTERWARDS(
      409,
      "该舆情系事后补录，不能重启或并案；再起的请另行上报",
      "The incident was recorded afterwards and is neither reopened nor merged; report what comes"
          + " up again as a new one"),
  END_STANDS(
      409,
      "处置已结束，现在可以更正结束时间、报备结果或重启",
      "An end is recorded already: it may be corrected, its result filed, or the incident"
          + " reopened"),
  NO_END_STANDS(409, "尚无处置结束记录，须先记录处置结束", "No end of handling is recorded; record it first"),
  NO_RESULT_TO_DECIDE(
      409,
      "没有待审核的处置结果，须先由部门负责人报备",
      "No filed result awaits a decision; the department head files one first"),
  REPLY_UNDER_WAY(
      409,
      "已有回复稿待审定或待发出，现在只能审定或发出该稿",
      "Another reply awaits its decision or its delivery, which may be recorded now"),
  REPLY_NOT_AWAITING(409, "该回复稿不在此步骤", "The reply is not at this step"),
  FIRST_REPORT_MADE(
      409, "已有首报，现在只能续报或终报", "The first report was made; a follow-up or a final one may come now"),
  NO_FIRST_REPORT(409, "尚无首报，须先首报", "No first report was made; make it first"),
  REPLY_DELIVERED_THERE(
      409,
      "该回复稿已在此处发出，可以登记在他处发出，或另拟一稿",
      "The reply was delivered there already; its delivery elsewhere may be recorded, or another"
          + " reply drafted"),
  PUBLICATION_REQUESTED(
      409,
      "该回复稿已提请在此渠道发布，由渠道的联络员发布；可以提请其他渠道",
      "The reply is requested for this channel already, whose editor publishes it; another channel"
          + " may be requested"),
  PUBLICATION_DELIVERED(
      409,
      "该回复稿已在此渠道发布，可以提请其他渠道",
      "The reply was published on this channel already; another channel may be requested"),
  CHANNEL_WITHOUT_EDITOR(
      409,
      "该渠道尚无报备的联络员，须先由其部门报备联络员，再由联络员发布并登记",
      "No liaison is on file as the channel's editor: have its department file one, who then"
          + " publishes and records it"),
  DIFFERENCE_SETTLED_BEFORE(
      409, "该差异已处理，可以更正事实", "The difference was settled before; the facts may be amended"),
  FACTS_OF_CLOSED(
      409,
      "该舆情档案已归档，不再更改事实；可不予采纳，或先重启",
      "The dossier is closed and its facts stay; set it aside, or reopen"),
  FORM_OF_ANOTHER(409, "二维码与填写的编号不是同一舆情", "The code on the form and the number name two incidents"),
  INCIDENT_FULL(
      409, "该舆情记录已达上限，只能结束、备案或并入", "As much is on record of it as may be; end, file or merge it"),
  WRONG_DOOR(422, "该事项须在另一处记录", "This is recorded through another endpoint"),
  EVIDENCE_ERASED(409, "该证据已依规清除，不能再次上传", "The evidence was erased; it is not taken in again"),
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

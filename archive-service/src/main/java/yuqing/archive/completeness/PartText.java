package yuqing.archive.completeness;

import yuqing.archive.completeness.ClosingCase.ReviewPart;
import yuqing.contracts.term.DossierPart;
import yuqing.rest.problem.LocalizedText;

/// What is to be done about a part that is missing.
final class PartText {

  private PartText() {}

  static LocalizedText missing(DossierPart part) {
    return switch (part) {
      case SIGHTING ->
          new LocalizedText(
              "缺少首发信息；如确无，请在登记分析会或归档时说明原因",
              "no sighting is on record; if there is none, say why with the review or the closing");
      case PERSONS_GRADE -> new LocalizedText("尚无人工定级", "no person has decided the grade");
      case HANDLING_TEAM -> new LocalizedText("未登记处置小组人员", "no handling team is named");
      case MEASURE -> new LocalizedText("未登记任何处置措施", "no measure is on record");
      case HANDLING_END -> new LocalizedText("处置尚未结束", "no end of handling is recorded");
      case ACCEPTED_RESULT ->
          new LocalizedText("处置结果尚未审核备案", "no result is accepted for the end in force");
      case REVIEW ->
          new LocalizedText(
              "本次备案后尚未召开分析会", "no review meeting was held since the result was filed");
      case DELIVERED_REPLY ->
          new LocalizedText("缺少已发出的回复", "no reply was delivered, and none was waived");
      case FIRST_REPORT ->
          new LocalizedText(
              "缺少报上级主管部门的首报内容",
              "the text of the first report to the superior authority is missing");
      case SPECIAL_MEETING ->
          new LocalizedText("缺少专题会议情况", "the record of the special meeting is missing");
      case EMERGENCY_PLAN -> new LocalizedText("缺少应急预案", "the emergency plan is missing");
      case SIGNED_FORM ->
          new LocalizedText(
              "处置结束后签字的处置表尚无扫描件",
              "the scan of the form signed after the end of handling is missing");
    };
  }

  static LocalizedText missing(ReviewPart part) {
    return switch (part) {
      case ATTENDANCE -> new LocalizedText("分析会未登记到会情况", "the review does not say who attended");
      case LESSONS -> new LocalizedText("分析会未写明经验教训", "the review does not say the lessons");
    };
  }
}

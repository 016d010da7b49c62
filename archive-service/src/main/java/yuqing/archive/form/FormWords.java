package yuqing.archive.form;

import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;

/// The form's own words, where they are not those of [yuqing.archive.words.TermLabels].
final class FormWords {

  private FormWords() {}

  /// As the boxes of the row 舆情响应级别 have it, from the mildest.
  static String box(Level level) {
    return switch (level) {
      case THREE -> "A.三级舆情";
      case TWO -> "B.二级舆情";
      case ONE -> "C.一级舆情";
    };
  }

  static String of(Action action) {
    return switch (action) {
      case REPORTED_TO_PARTY_OFFICE -> "报告党群工作部";
      case HEAD_REPORTED_TO_OFFICES -> "部门负责人报告党群工作部、党政办";
      case PEOPLE_ANSWERED -> "回应当事人诉求";
      case INFORMATION_EXCHANGED -> "互通信息";
      case HANDLING_STARTED -> "组织处置";
      case REPORTED_TO_PRINCIPAL_LEADERS -> "报告党政主要领导";
      case REPORTED_TO_LEADING_GROUP -> "报告领导小组";
      case MEDIA_CONTACTED -> "联系主流媒体";
      case REPORTED_TO_SUPERIOR -> "报告上级网络舆情主管部门";
      case EMERGENCY_PLAN_STARTED -> "启动应急预案";
      case SPECIAL_MEETING_HELD -> "召开专题会议";
      case LEADER_INSTRUCTED -> "领导批示";
      case AFTERMATH_NOTED -> "后期处理";
      case GRADE_CONFIRMED -> "研判定级";
      case AMENDED -> "更正要素";
      case FLAGGED_SUDDEN_GRAVE -> "认定为突发性重大舆情";
      case REPLY_DRAFTED -> "起草回复通稿";
      case REPLY_APPROVED -> "审定回复通稿";
      case REPLY_RETURNED -> "退回回复通稿";
      case REPLY_DELIVERED -> "发布回复通稿";
      case HANDLING_ENDED -> "处置结束";
      case END_CORRECTED -> "更正处置结束时间";
      case RESULT_FILED -> "报送处置结果";
      case REOPENED -> "重新启动处置";
      case MERGED -> "并入其他事件";
      case UNMERGED -> "撤销并入";
      case WAIVED -> "免办";
      case DIFFERENCE_SETTLED -> "处理再次报送的不同要素";
      case REVIEW_MEETING_HELD -> "召开分析会";
      case DOSSIER_CLOSED -> "工作档案归档";
    };
  }
}

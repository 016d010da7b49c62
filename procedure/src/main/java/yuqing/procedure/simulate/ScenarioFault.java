package yuqing.procedure.simulate;

import yuqing.procedure.yaml.FaultKind;

/// What can be wrong with a scenario beside its text.
enum ScenarioFault implements FaultKind {
  // The scenario as a whole
  TOO_LONG_A_TIME("距接收超过两年（732 天）", "is more than two years (732 days) after the receipt"),
  TOO_LONG("超过 %1$s 个字符", "is longer than %1$s characters"),
  TOO_MANY_ENTRIES("多于 %1$s 项", "more than %1$s entries"),
  TOO_MANY_OBLIGATIONS(
      "产生的事项多于 %1$s 项，请写更早的时间", "gives more than %1$s obligations; name an earlier one"),
  PERIOD_ENDS_FIRST("时段的结束须晚于开始", "a period ends after it begins"),
  RECEIVED_TOO_EARLY("早于发现", "is before the discovery"),

  // One event
  RECORDED_TOO_EARLY("登记早于发生", "recorded before it occurred"),
  RECORDED_AT_ONCE("%1$s 在登记时发生", "%1$s happens when it is recorded"),
  NO_LEVEL("等级只有 1、2、3", "a level is 1, 2 or 3"),
  NO_DECIDER("等级由领导小组办公室或领导小组确定", "the group office or the leading group decides on a grade"),
  OFFICE_MERGES("只有领导小组办公室可以并入", "only the group office merges"),
  OFFICE_UNMERGES("只有领导小组办公室可以撤销并入", "only the group office unmerges"),
  OFFICE_WAIVES("只有领导小组办公室可以免办", "only the group office waives"),
  OFFICE_CHANGES_IDEOLOGY(
      "只有领导小组办公室可以将类别改为或改出意识形态类", "only the group office changes the category to or from ideology"),
  NOT_WAIVABLE("细则本身要求的事项不得免办", "what the regulation itself asks cannot be waived"),
  NO_REPLY_NUMBER("回复稿从 1 起编号", "replies are numbered from 1"),

  // Whether it can follow what was recorded before
  AFTER_MERGE("并入之后不再登记", "nothing is recorded after the merge"),
  BEFORE_DISCOVERY("发生早于发现", "occurred before the discovery"),
  BEFORE_RECEIPT("登记早于接收", "recorded before the receipt"),
  NO_END_TO_WAIVE_AFTER("处置结束后才能免办", "a waiver is made only while an end is in force"),
  IDEOLOGY_IS_LEVEL_1("意识形态类只能为一级", "while the category is ideology only level 1"),
  NOT_MERGED("只有已并入的舆情可以撤销并入", "only a merged incident is unmerged"),
  ENDED_ALREADY("处置已经结束，请更正结束时间或重新开启", "handling has ended already; correct that end, or reopen"),
  END_TOO_EARLY("结束不得早于接收或重新开启", "an end must not be before the receipt or the reopening"),
  NO_END_TO_CORRECT("没有可以更正的结束", "no end is in force that could be corrected"),
  END_AFTER_RECORDING("更正后的结束晚于登记", "the end would lie after its recording"),
  END_AFTER_FILING("更正后的结束晚于结果报备", "the end would lie after the filing of its result"),
  NO_END_TO_FILE_AFTER("处置结束后才能报备结果", "a result is filed only while an end is in force"),
  FILED_TOO_EARLY("报备早于处置结束", "filed before the end of handling"),
  NO_END_TO_REOPEN("处置结束后才能重新开启", "only an ended incident is reopened"),
  REPLY_AWAITS_DECISION("第 %1$s 稿仍待审定", "reply %1$s still awaits its decision"),
  REPLY_NOT_DELIVERED("第 %1$s 稿已审定，尚未发布", "reply %1$s is approved and not yet delivered"),
  WRONG_REPLY_NUMBER("下一稿应为第 %1$s 稿", "the next reply is number %1$s"),
  REPLY_AWAITS_NONE("第 %1$s 稿不在待审定中", "reply %1$s awaits no decision"),
  REPLY_NOT_APPROVED("第 %1$s 稿未经审定", "reply %1$s is not approved"),
  DELIVERED_TOO_EARLY("发布早于审定", "delivered before it was approved");

  private final Meaning meaning;

  ScenarioFault(String zh, String en) {
    meaning = new Meaning(zh, en, "", "");
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}

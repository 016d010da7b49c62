package yuqing.procedure.policy;

import yuqing.procedure.yaml.FaultKind;

/// What can be wrong with an edition, by itself and beside the others.
public enum EditionFault implements FaultKind {
  // The grading table
  NO_SUCH_LEVEL("等级只有 1、2、3", "a level is 1, 2 or 3", "1 为最重", "1 is the gravest"),
  RULE_TWICE("规则 %1$s 出现两次", "rule %1$s occurs twice", "另取一个名称", "give it another name"),
  UNREACHABLE_RULE(
      "规则 %1$s 永远轮不到：前面的规则已定下全部情形",
      "rule %1$s is never reached: those before it decide all",
      "上移或删去",
      "move it up or take it out"),
  NO_LAST_RULE(
      "最后一条规则必须总能适用", "the last rule must hold always", "删去其 when", "leave its 'when' out"),
  MISSING_LEVEL(
      "没有规则定为 %1$s 级",
      "no rule gives level %1$s", "加一条“level: %1$s”的规则", "add a rule with 'level: %1$s'"),
  TOO_MANY_RULES(
      "规则多于 %1$s 条", "more than %1$s rules", "合并为一条规则的多个情形", "make them cases of one rule"),
  TOO_MANY_CASES(
      "情形多于 %1$s 个",
      "'when' names more than %1$s cases",
      "合并情形：一个情形可列出多个取值",
      "join some: a case may name several values of a fact"),
  NO_CASE(
      "when 未列出情形",
      "'when' names no case",
      "总能适用的规则不写 when",
      "leave it out for a rule that always holds"),
  NO_FACT(
      "情形未列出事实",
      "a case names no fact",
      "写 category、scope、impact、apt-to-spread 之一",
      "name one of category, scope, impact, apt-to-spread"),

  // Heightened periods
  NO_DIVISOR(
      "应为不小于 1 的整数", "is a whole number from 1 on", "1 即不缩短", "1 leaves the times as they are"),

  TOO_LARGE_A_DIVISOR("不大于 %1$s", "is at most %1$s", "改小", "make it smaller"),
  TIME_TOO_LONG("长于 %1$s d", "is longer than %1$s d", "改短", "shorten it"),

  // Obligations
  OBLIGATION_TWICE("%1$s 出现两次", "%1$s occurs twice", "只保留一个", "keep one"),
  MISSING_OBLIGATION(
      "缺少事项 %1$s：无人承担",
      "obligation %1$s is missing: no post owes it",
      "补上；每个事项都要有承担者和时限",
      "add it; every code needs its owner and its time"),
  NO_OWNER(
      "无人承担：缺少 owner",
      "no post owes it: 'owner' is missing",
      "写明承担的岗位",
      "add the post that owes it"),
  OWED_BY_OTHERS("%1$s 只能由 %2$s 产生", "%1$s can only be owed by %2$s", "照此填写", "write so"),
  OWED_BY_ONE_OF(
      "%1$s 只能由其中之一产生：%2$s", "%1$s can only be owed by one of %2$s", "只写一个", "write one of them"),
  MET_BY_NOTHING("%1$s 没有办结方式", "%1$s must be met by something", "写明一个动作", "name an action"),
  WINDOW_NEVER_MET(
      "%1$s 的时段永远无法办结：时段在处置结束前，此动作只在结束后发生",
      "a window of %1$s can never be met: it is open before the end of handling, and this happens"
          + " only after it",
      "写明如 INFORMATION_EXCHANGED 的动作",
      "name an action such as INFORMATION_EXCHANGED"),
  FIRST_DAY_TOO_LONG(
      "一天不超过 24 h：首日的时段永远无法办结",
      "a day is no longer than 24 h: its window could never be met on the first day",
      "改短",
      "shorten it"),
  WINDOW_TOO_SHORT(
      "时段短于 %1$s min：每个时段都要办结并通知",
      "a window is no shorter than %1$s min: each must be met, and alerts go out for each",
      "改长",
      "lengthen it"),
  CONTRADICTORY_CLOCKS(
      "%1$s 对 %2$s 各需且只需一个时限",
      "%1$s needs one term for each of %2$s",
      "同一起点写两个时限互相矛盾，没有时限的起点永不开始",
      "two times for one clock contradict each other, and a clock without one never starts"),
  WRONG_KIND_OF_TIME(
      "%1$s 的时限种类不对", "%1$s has the wrong kind of time", "写作如“%2$s”", "write '%2$s' or the like"),
  WITHIN_OR_WINDOW(
      "时限写 within 或 window 之一",
      "a term has either 'within' or 'window'",
      "只写一个",
      "write one of them"),
  REMINDER_TOO_EARLY(
      "提醒早于时限开始",
      "the reminder would come before the time begins",
      "改得短于时限",
      "shorten it below the time itself"),

  // The dossier
  PART_TWICE("%1$s 出现两次", "%1$s occurs twice", "只保留一个", "keep one"),

  // The ladder
  NO_SUCH_POST("“%1$s”不是岗位", "'%1$s' is no post", "删去", "take it out"),
  LADDER_ENDS_NOWHERE(
      "逐级上报没有终点：除最高岗位外，每个岗位都要有上级",
      "the ladder ends nowhere: every post but the topmost has one above it",
      "为 %1$s 写明上级；只有最高岗位不写",
      "name one above %1$s; only the topmost has none"),
  LADDER_IN_A_CIRCLE(
      "逐级上报没有终点：从 %1$s 起绕成一圈",
      "the ladder ends nowhere: from %1$s it goes in a circle",
      "为 %2$s 另定上级",
      "let %2$s have another post above it"),
  NOBODY_CLIMBS_THERE(
      "从 liaison 到不了 %1$s：逐级上报没有终点",
      "no escalation leads from liaison to %1$s: the ladder ends nowhere",
      "可用：%2$s",
      "one of %2$s"),
  NOBODY_ABOVE_OWNER(
      "承担 %2$s 的 %1$s 没有上级：上报没有终点",
      "no post is above %1$s, which owes %2$s: its escalation ends nowhere",
      "由其他岗位承担",
      "let another post owe it"),
  LEVEL_TWICE("%1$s 级出现两次", "level %1$s occurs twice", "只保留一个", "keep one"),
  LEVEL_WITHOUT_WAIT(
      "1、2、3 级各需等待时间",
      "each of the levels 1, 2 and 3 needs its wait",
      "补上缺少的",
      "add the missing one"),
  NO_SUCH_CAUSE("“%1$s”不是通知事由", "'%1$s' is no cause of an alert", "删去", "take it out"),
  NOBODY_TOLD_AT_ONCE(
      "至少立即通知承担者", "at least the owner is notified at once", "写 1 或更大", "write 1 or more"),
  CAUSE_WITHOUT_NUMBER(
      "每种通知事由都要有数目", "each cause of an alert needs its number", "写明 %1$s", "name %1$s"),

  // Beside the other editions
  OVERLAP_SAME_DAY(
      "重叠：%1$s 同日施行", "overlap: %1$s begins on the same day", "改为更晚的日期", "give it a later day"),
  OVERLAP_TAKEN_OVER(
      "重叠：%1$s 已先于它接替 %2$s",
      "overlap: %1$s takes over from %2$s before it does", "改为接替 %1$s", "let it follow %1$s"),
  OVERLAP_BACKWARDS(
      "重叠：所接替的 %1$s 并不更早",
      "overlap: follows %1$s, which is no earlier day",
      "接替 %2$s 之前施行的版本",
      "let it follow the edition in force before %2$s"),
  GAP(
      "断档：接替 %1$s，但没有该版本",
      "gap: follows %1$s, and there is no such edition", "现有：%2$s", "there are: %2$s"),
  NO_PREDECESSOR(
      "未写明接替哪个版本",
      "does not name the edition it takes over from",
      "加“follows: %1$s”",
      "add 'follows: %1$s'"),
  IN_PAST(
      "施行日期须晚于今日（%1$s）：此前发现的舆情已按原版本判定",
      "must come into force after today (%1$s): what was discovered until then is judged by the"
          + " edition in force",
      "改为 %2$s 或更晚",
      "write %2$s or a later day");

  private final Meaning meaning;

  EditionFault(String faultZh, String faultEn, String remedyZh, String remedyEn) {
    meaning = new Meaning(faultZh, faultEn, remedyZh, remedyEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}

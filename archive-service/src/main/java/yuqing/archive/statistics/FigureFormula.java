package yuqing.archive.statistics;

import java.util.ArrayList;
import java.util.List;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.statistics.StatisticsAnswer.Formula;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;

/// What each number of the statistics means: published with every answer, so that nobody has to
/// guess what was counted.
enum FigureFormula {
  INCIDENTS(
      "incidents",
      "接报时间在统计期内（含起点、不含终点）的事件数；按现牵头部门、现类别、现等级归类。已并入的不计，由并入后的事件计一次",
      "incidents received in the period (its beginning included, its end not), by the department in"
          + " charge, category and level in force; one that was merged is counted once, under the"
          + " one that goes on"),
  RECORDED_AFTERWARDS(
      "recordedAfterwards",
      "其中补录的事件数；补录的事件不计入任何用时",
      "of these, incidents recorded when they were over; they are in no time"),
  CHANGE(
      "change, changePercent",
      "环比：本期减上期；百分比为差额除以上期数，上期为 0 时不计算。月比上月，学期比前一学期，年比上年，其他时段比其前等长时段",
      "this period minus the one before; the percentage is of the one before, and none where that"
          + " is 0. A month is compared with the month before, a term with the term before, a year"
          + " with the year before, any other period with one as long that ends where it begins"),
  TIMES(
      "medianMinutes, p90Minutes",
      "统计期内接报、且该用时起止均已发生的事件；以整分钟计（舍去秒），起点之前已完成的计 0。"
          + "中位数与九成位数均按最近秩取值：由小到大第 ⌈p×n⌉ 个，p 为 0.5 与 0.9，不作插值",
      "of the incidents received in the period in which the time has run, in whole minutes, cut;"
          + " what was done before the time begins counts 0. Median and 90th percentile by nearest"
          + " rank: the value at place ⌈p·n⌉ in ascending order, p 0.5 and 0.9, not interpolated"),
  OBLIGATIONS(
      "obligations",
      "时限届至时间在统计期内的处置事项；按届至时的责任部门归类，其后转办不改变；提前办结的归办结时的责任部门。等级为该事项产生时的等级",
      "obligations that came due in the period, with the department that owed them at their due,"
          + " whatever assignment came later; one that was met before, with the department that owed"
          + " it then. Level is that at their opening"),
  RATES(
      "metRate, lateRate, missedRate",
      "按期办结、逾期办结、逾期未办各占三者之和的比例；待办与已撤销的不在其内",
      "met, met late and missed, each as a part of the three together; what is open or was"
          + " withdrawn is in no rate");

  private final String number;
  private final String zh;
  private final String en;

  FigureFormula(String number, String zh, String en) {
    this.number = number;
    this.zh = zh;
    this.en = en;
  }

  /// All of them, those of the six times included.
  static List<Formula> in(Language language) {
    var formulas = new ArrayList<Formula>();
    for (var each : values()) {
      formulas.add(new Formula(each.number, new LocalizedText(each.zh, each.en).in(language)));
    }
    for (var time : CaseTime.values()) {
      formulas.add(new Formula(time.code(), time.definition().in(language)));
    }
    return List.copyOf(formulas);
  }
}

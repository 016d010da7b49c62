package yuqing.archive.officepaper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import yuqing.archive.completeness.WindowText;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.archive.figures.FigureLabels;
import yuqing.archive.officepaper.ReportSection.ReportTable;
import yuqing.archive.paper.PaperTimes;
import yuqing.archive.statistics.CaseLineAnswer;
import yuqing.archive.statistics.DutyLineAnswer;
import yuqing.archive.statistics.ReportingPeriod;
import yuqing.archive.statistics.StatisticsAnswer.Count;
import yuqing.archive.statistics.StatisticsAnswer.Line;
import yuqing.archive.statistics.StatisticsAnswer.Rate;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;
import yuqing.rest.problem.Language;

/// Writes a periodic report from its figures. No person is in it, and units stand in the order of
/// their codes: it is no ranking (article 15).
final class PeriodicReportWriter {

  private static final int LINES_BY_HAND = 6;

  private final PeriodicReportData data;
  private final PaperTimes times;

  private PeriodicReportWriter(PeriodicReportData data) {
    this.data = data;
    this.times = new PaperTimes(data.school().zone());
  }

  static PeriodicReport write(PeriodicReportData data) {
    return new PeriodicReportWriter(data).report();
  }

  private PeriodicReport report() {
    var sections = new ArrayList<ReportSection>();
    sections.add(overall());
    sections.add(counts("（一）按等级", data.statistics().levels()));
    sections.add(counts("（二）按类别", data.statistics().categories()));
    sections.add(counts("（三）按部门", data.statistics().departments()));
    sections.add(caseTimes());
    sections.add(obligations());
    sections.add(overdue());
    sections.add(grave());
    sections.add(new ReportSection("六、存在的问题与改进建议", List.of(), null, LINES_BY_HAND));
    sections.add(new ReportSection("七、下期重点时段与工作安排", List.of(), null, LINES_BY_HAND));
    return new PeriodicReport(
        data.school().name() + "网络舆情工作" + kind(),
        period(),
        data.recordedAt(),
        "记录截至" + times.chineseMinute(data.recordedAt()) + "；各项数字的计算方法见统计说明。",
        sections);
  }

  private String kind() {
    return switch (data.statistics().period().kind()) {
      case MONTH -> "月报";
      case TERM -> "学期报";
      case YEAR -> "年报";
      case RANGE -> "报告";
    };
  }

  private String period() {
    var period = data.statistics().period();
    var name =
        switch (period.kind()) {
          case MONTH -> month(period.name());
          case YEAR -> period.name() + "年";
          case TERM -> period.name();
          case RANGE -> "";
        };
    var days = days(period);
    return name.isEmpty() ? days : name + "（" + days + "）";
  }

  private static String month(String name) {
    var parts = name.split("-", 2);
    return parts[0] + "年" + Integer.parseInt(parts[1]) + "月";
  }

  private String days(ReportingPeriod period) {
    return times.chineseDay(period.from()) + "至" + times.chineseDay(period.to().minusNanos(1));
  }

  private ReportSection overall() {
    var total = data.statistics().total();
    var paragraphs = new ArrayList<String>();
    paragraphs.add("本期共接报网络舆情事件%d件%s。".formatted(total.incidents().count(), compared(total)));
    if (total.recordedAfterwards().count() > 0) {
      paragraphs.add("其中事后补录%d件，不计入各项时效。".formatted(total.recordedAfterwards().count()));
    }
    if (data.statistics().pending() > 0) {
      paragraphs.add("另有%d件的数字正在重新计算，本报告可能不全，请稍后重新打印。".formatted(data.statistics().pending()));
    }
    return ReportSection.of("一、总体情况", paragraphs, null);
  }

  private static String compared(Line total) {
    var incidents = total.incidents();
    if (incidents.previous() == null) {
      return "";
    }
    var change = incidents.change();
    var direction =
        change == 0 ? "持平" : change > 0 ? "增加%d件".formatted(change) : "减少%d件".formatted(-change);
    var percent = incidents.changePercent();
    return "，上期%d件，环比%s%s"
        .formatted(
            incidents.previous(),
            direction,
            percent == null || change == 0 ? "" : "（" + signed(percent) + "%）");
  }

  private static ReportSection counts(String title, List<Line> lines) {
    var rows = new ArrayList<List<String>>();
    for (var line : lines) {
      var count = line.incidents();
      rows.add(
          List.of(
              line.label(),
              Long.toString(count.count()),
              text(count.previous()),
              count.change() == null ? "—" : signed(BigDecimal.valueOf(count.change())),
              count.changePercent() == null ? "—" : signed(count.changePercent()) + "%",
              Long.toString(line.obligations().judged().count()),
              percent(line.obligations().metRate())));
    }
    return ReportSection.of(
        title,
        List.of(),
        new ReportTable(
            List.of("项目", "本期", "上期", "增减", "环比", "已判定", "按期率"),
            List.of(34, 10, 10, 10, 12, 12, 12),
            rows));
  }

  private ReportSection caseTimes() {
    var rows = new ArrayList<List<String>>();
    for (var time : data.statistics().total().times()) {
      rows.add(
          List.of(
              time.label(),
              "第%d条".formatted(time.article()),
              Long.toString(time.count()),
              minutes(time.medianMinutes()),
              minutes(time.p90Minutes())));
    }
    return ReportSection.of(
        "二、处置时效",
        List.of("中位数与九成位按最近序位法计算，事后补录的事件不计。"),
        new ReportTable(
            List.of("时效", "依据", "件数", "中位数", "九成位"), List.of(36, 14, 14, 18, 18), rows));
  }

  private ReportSection obligations() {
    var all = data.statistics().total().obligations();
    var row =
        List.of(
            number(all.judged()),
            number(all.met()),
            number(all.late()),
            number(all.missed()),
            number(all.open()),
            number(all.withdrawn()));
    return ReportSection.of(
        "三、事项办理",
        List.of(
            "按期率%s，逾期办结率%s，逾期未办率%s；已撤销的事项不计入比率。"
                .formatted(
                    percent(all.metRate()), percent(all.lateRate()), percent(all.missedRate()))),
        new ReportTable(
            List.of("已判定", "按期办结", "逾期办结", "逾期未办", "待办", "已撤销"),
            List.of(17, 17, 17, 17, 16, 16),
            List.of(row)));
  }

  private ReportSection overdue() {
    var rows = data.overdue().stream().map(this::overdue).toList();
    var words = new ArrayList<String>();
    if (rows.isEmpty()) {
      words.add("本期没有逾期事项。");
    } else if (data.moreOverdue()) {
      words.add("仅列最近到期的%d项，其余见统计清单。".formatted(rows.size()));
    }
    return ReportSection.of(
        "四、逾期清单",
        words,
        rows.isEmpty()
            ? null
            : new ReportTable(
                List.of("编号", "事项", "责任部门", "时限", "结果"), List.of(19, 23, 18, 20, 20), rows));
  }

  private List<String> overdue(DutyLineAnswer duty) {
    return List.of(
        text(duty.number()),
        duty.window() == null
            ? duty.label()
            : duty.label() + "（" + WindowText.of(duty.window()).zh() + "）",
        name(duty.department()),
        times.endMinute(duty.due()),
        duty.outcome() == Outcome.MISSED ? "逾期未办" : "逾期办结 " + times.minute(duty.metAt()));
  }

  private ReportSection grave() {
    var rows = data.grave().stream().map(this::grave).toList();
    return ReportSection.of(
        "五、典型案例",
        List.of(rows.isEmpty() ? "本期没有一级、二级舆情事件。" : "由办公室据下列一级、二级事件选编。"),
        rows.isEmpty()
            ? null
            : new ReportTable(
                List.of("编号", "标题", "责任部门", "等级", "类别", "接报"),
                List.of(19, 29, 14, 8, 11, 19),
                rows));
  }

  private List<String> grave(CaseLineAnswer each) {
    return List.of(
        text(each.number()),
        text(each.title()),
        name(each.department()),
        label(each.level()),
        label(each.category()),
        times.minute(each.receivedAt()));
  }

  private static String label(Level level) {
    return level == null ? "—" : FigureLabels.of(level).in(Language.ZH);
  }

  private static String label(Category category) {
    return category == null ? "—" : FigureLabels.of(category).in(Language.ZH);
  }

  private static String name(DepartmentName department) {
    return department == null ? "—" : department.name();
  }

  private static String number(Count count) {
    return Long.toString(count.count());
  }

  private static String text(Object value) {
    return value == null ? "—" : value.toString();
  }

  private static String percent(Rate rate) {
    return rate.percent() == null ? "—" : rate.percent().toPlainString() + "%";
  }

  private static String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + value.toPlainString();
  }

  /// As people say it: minutes below two hours, hours and minutes below two days, else days.
  static String minutes(Long minutes) {
    if (minutes == null) {
      return "—";
    }
    if (minutes < 120) {
      return minutes + "分钟";
    }
    if (minutes < 2 * 24 * 60) {
      return "%d小时%d分".formatted(minutes / 60, minutes % 60);
    }
    return "%d天%d小时".formatted(minutes / 1440, minutes % 1440 / 60);
  }
}

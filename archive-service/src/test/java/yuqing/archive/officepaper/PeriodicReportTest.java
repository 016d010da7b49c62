package yuqing.archive.officepaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.statistics.CaseLineAnswer;
import yuqing.archive.statistics.DutyLineAnswer;
import yuqing.archive.statistics.ReportingPeriod;
import yuqing.archive.statistics.SchoolTerms;
import yuqing.archive.statistics.StatisticsAnswer;
import yuqing.archive.statistics.StatisticsAnswer.Count;
import yuqing.archive.statistics.StatisticsAnswer.Line;
import yuqing.archive.statistics.StatisticsAnswer.Obligations;
import yuqing.archive.statistics.StatisticsAnswer.Rate;
import yuqing.archive.statistics.StatisticsAnswer.Time;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// What a periodic report says of its figures, in both of its forms.
class PeriodicReportTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final SchoolCopy SCHOOL = new SchoolCopy("示例学院", null, ZONE);
  private static final ReportingPeriod OCTOBER = ReportingPeriod.of(YearMonth.of(2026, 10), ZONE);
  private static final Instant NEWEST = Instant.parse("2026-10-31T16:30:00Z");
  private static final DepartmentName LOGISTICS = new DepartmentName("logistics", "后勤保卫处");

  @Test
  void saysHowManyThereWereAndHowThatComparesWithThePeriodBefore() {
    assertThat(text(report(OCTOBER, 12L, List.of(), List.of())))
        .contains("本期共接报网络舆情事件9件，上期12件，环比减少3件（-25.0%）。")
        .contains("其中事后补录1件，不计入各项时效。")
        .contains("本期没有逾期事项。", "本期没有一级、二级舆情事件。");
    assertThat(text(report(OCTOBER, 9L, List.of(), List.of()))).contains("环比持平。");
    assertThat(text(report(OCTOBER, null, List.of(), List.of()))).contains("本期共接报网络舆情事件9件。");
  }

  @Test
  void isNamedForItsPeriod() {
    assertThat(report(OCTOBER, 1L, List.of(), List.of()))
        .extracting(PeriodicReport::title, PeriodicReport::period)
        .containsExactly("示例学院网络舆情工作月报", "2026年10月（2026年10月1日至2026年10月31日）");
    var year = report(ReportingPeriod.ofYear(2026, ZONE), 1L, List.of(), List.of());
    assertThat(year.title()).isEqualTo("示例学院网络舆情工作年报");
    assertThat(year.period()).startsWith("2026年（2026年1月1日");
    var autumn =
        new SchoolTerms.Term("2026秋季学期", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 20));
    var term = report(ReportingPeriod.of(autumn, ZONE), 1L, List.of(), List.of());
    assertThat(term.title()).isEqualTo("示例学院网络舆情工作学期报");
    assertThat(term.period()).isEqualTo("2026秋季学期（2026年9月1日至2027年1月20日）");
  }

  @Test
  void listsWhatWasMissedWithTheUnitThatOwedItAndNoPerson() {
    var report = report(OCTOBER, 1L, List.of(missed(), metLate()), List.of(grave("食堂<b>异物</b>")));
    assertThat(text(report))
        .contains("[YQ-2026-00012, 每日互通信息（2026-10-13）, 后勤保卫处, 2026-10-13 24:00, 逾期未办]")
        .contains("[YQ-2026-00012, 研判定级, —, 2026-10-13 10:20, 逾期办结 2026-10-13 11:05]")
        .contains("[YQ-2026-00012, 食堂<b>异物</b>, 后勤保卫处, 一级");
  }

  @Test
  void timesAreSaidAsPeopleSayThem() {
    assertThat(List.of(0L, 119L, 120L, 2879L, 2880L, 10000L))
        .extracting(PeriodicReportWriter::minutes)
        .containsExactly("0分钟", "119分钟", "2小时0分", "47小时59分", "2天0小时", "6天22小时");
    assertThat(PeriodicReportWriter.minutes(null)).isEqualTo("—");
  }

  @Test
  void bothFormsSayTheSame() throws Exception {
    var report =
        report(OCTOBER, 12L, List.of(missed(), metLate()), List.of(grave("“=cmd”与<script>")));
    var pdf = new ByteArrayOutputStream();
    new PaperRenderer().render(PeriodicReportReader.paper(report), pdf);
    var again = new ByteArrayOutputStream();
    new PaperRenderer().render(PeriodicReportReader.paper(report), again);
    assertThat(again.toByteArray())
        .as("the same record, the same bytes")
        .isEqualTo(pdf.toByteArray());

    try (var document = Loader.loadPDF(pdf.toByteArray());
        var word = new XWPFDocument(new ByteArrayInputStream(WordReport.write(report)));
        var extractor = new XWPFWordExtractor(word)) {
      var printed = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      var written = extractor.getText().replaceAll("\\s", "");
      for (var section : report.sections()) {
        assertThat(printed).contains(section.title());
        assertThat(written).contains(section.title());
        section.paragraphs().forEach(text -> assertThat(written).contains(text));
      }
      assertThat(printed).contains("“=cmd”与<script>");
      assertThat(written).contains("“=cmd”与<script>");
    }
  }

  private static String text(PeriodicReport report) {
    return report.sections().toString();
  }

  private static PeriodicReport report(
      ReportingPeriod period,
      Long before,
      List<DutyLineAnswer> overdue,
      List<CaseLineAnswer> grave) {
    var total = line(null, "合计", before);
    var statistics =
        new StatisticsAnswer(
            period,
            null,
            0,
            List.of(),
            total,
            List.of(line("logistics", "后勤保卫处", before)),
            List.of(line("STUDENT_LIFE", "学生学习生活类", before)),
            List.of(line("1", "一级", before)));
    return PeriodicReportWriter.write(
        new PeriodicReportData(SCHOOL, statistics, overdue, false, grave, NEWEST));
  }

  private static Line line(String key, String label, Long before) {
    var none = new Count(1, null, null, null, "/list", null);
    return new Line(
        key,
        label,
        count(9, before),
        none,
        List.of(new Time("report", "报告用时", 7, 8, 25L, 4000L, "/list")),
        new Obligations(
            none,
            none,
            none,
            none,
            none,
            none,
            new Rate(8, 10, new BigDecimal("80.0")),
            new Rate(1, 10, new BigDecimal("10.0")),
            new Rate(0, 0, null)));
  }

  private static Count count(long now, Long before) {
    return before == null
        ? new Count(now, null, null, null, "/list", null)
        : new Count(
            now,
            before,
            now - before,
            BigDecimal.valueOf((now - before) * 100).divide(BigDecimal.valueOf(before)).setScale(1),
            "/list",
            "/list");
  }

  private static DutyLineAnswer missed() {
    return duty(
        ObligationCode.DAILY_EXCHANGE,
        "每日互通信息",
        "2026-10-13",
        LOGISTICS,
        "2026-10-13T16:00:00Z",
        Outcome.MISSED,
        null);
  }

  private static DutyLineAnswer metLate() {
    return duty(
        ObligationCode.CONFIRM_GRADE,
        "研判定级",
        null,
        null,
        "2026-10-13T02:20:00Z",
        Outcome.MET_LATE,
        Instant.parse("2026-10-13T03:05:00Z"));
  }

  private static DutyLineAnswer duty(
      ObligationCode code,
      String label,
      String window,
      DepartmentName department,
      String due,
      Outcome outcome,
      Instant metAt) {
    return new DutyLineAnswer(
        UUID.randomUUID(),
        "019a1f00-0000-7000-8000-000000000001",
        "YQ-2026-00012",
        "三食堂",
        code,
        label,
        window,
        Post.LIAISON,
        department,
        Level.TWO,
        Instant.parse("2026-10-12T16:00:00Z"),
        Instant.parse(due),
        outcome,
        metAt,
        7);
  }

  private static CaseLineAnswer grave(String title) {
    return new CaseLineAnswer(
        "019a1f00-0000-7000-8000-000000000001",
        "YQ-2026-00012",
        title,
        LOGISTICS,
        Category.STUDENT_LIFE,
        Level.TWO,
        Level.ONE,
        false,
        Instant.parse("2026-10-13T00:20:00Z"),
        25L,
        30L,
        null,
        null,
        null,
        null);
  }
}

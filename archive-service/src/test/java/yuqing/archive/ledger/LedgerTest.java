package yuqing.archive.ledger;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.figures.FigureArchive;
import yuqing.archive.figures.FigureEvents;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The ledger as the office downloads it.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class LedgerTest {

  private static final Instant DISCOVERED = Instant.parse("2026-10-13T00:00:00Z");

  private static final List<String> COLUMNS =
      List.of(
          "编号",
          "部门",
          "类别",
          "初定/现级",
          "是否突发重大",
          "是否重点时段",
          "媒体",
          "标题",
          "链接",
          "发现时间",
          "接报时间",
          "定级时间",
          "交办时间",
          "首次回应时间",
          "结束时间",
          "备案时间",
          "归档时间",
          "报告用时（分钟）",
          "定级用时（分钟）",
          "回应用时（分钟）",
          "审定用时（分钟）",
          "备案用时（分钟）",
          "归档用时（分钟）",
          "逾期项数",
          "审核备案结果",
          "档号");

  @Inject FigureArchive archive;

  private String department;
  private FigureEvents incident;

  /// One that has gone all its way, in a department of this test's own.
  @BeforeEach
  void tellOne() {
    department = archive.department("后勤保卫处", "Logistics");
    incident = new FigureEvents("YQ-2026-00012", DISCOVERED, "elsewhere");
    var organise =
        incident.duty(ObligationCode.ORGANISE_HANDLING, Post.DEPARTMENT_HEAD, department);
    var confirm = incident.duty(ObligationCode.CONFIRM_GRADE, Post.GROUP_OFFICE, "party-affairs");
    archive.append(
        incident
            .reported("=cmd|' /C calc'!A0，多栋宿舍\"无热水\"", Category.STUDENT_LIFE, 10)
            .graded(Level.THREE, DecidedBy.RULE, 10)
            .opened(organise, Level.THREE, 10, 250)
            .opened(confirm, Level.THREE, 10, 70)
            .alerted(confirm, false)
            .missed(confirm, 70)
            .metLate(confirm, 70, 100)
            .graded(Level.TWO, DecidedBy.PERSON, 100)
            .sighted("知乎", null)
            .assigned(department, 120)
            .missed(organise, 250)
            .answered(190, 200)
            .drafted(1, 210)
            .approved(1, 240)
            .ended(500)
            .filed(1, 560)
            .accepted(1, 570)
            .closed(900));
  }

  private Response get(String role, String form, String query) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer(role))
        .urlEncodingEnabled(false)
        .get("/ledger." + form + "?department=" + department + query);
  }

  private static List<Row> rows(Response answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
      return book.getFirstSheet().read();
    }
  }

  @Test
  void aWorkbookHasTheseColumnsAndTrueDatesInTheSchoolsZone() throws IOException {
    var answer = get("group-office", "xlsx", "");
    assertThat(answer.contentType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.header("Content-Disposition")).contains("ledger.xlsx");
    assertThat(answer.header("Content-Length"))
        .isEqualTo(Integer.toString(answer.asByteArray().length));
    var rows = rows(answer);
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().stream().map(cell -> cell.getText())).isEqualTo(COLUMNS);

    var row = rows.get(1);
    assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 8).stream().map(row::getCellText))
        .containsExactly(
            "YQ-2026-00012",
            "后勤保卫处",
            "学生学习生活类",
            "三级/二级",
            "否",
            "否",
            "微博、知乎",
            "https://weibo.example/1");
    assertThat(row.getCell(7).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCellText(7)).isEqualTo("=cmd|' /C calc'!A0，多栋宿舍\"无热水\"");
    assertThat(List.of(9, 10, 11, 12, 13, 14, 15, 16).stream().map(i -> row.getCellAsDate(i).get()))
        .containsExactly(
            local("2026-10-13T08:00"),
            local("2026-10-13T08:10"),
            local("2026-10-13T09:40"),
            local("2026-10-13T10:00"),
            local("2026-10-13T11:10"),
            local("2026-10-13T16:20"),
            local("2026-10-13T17:20"),
            local("2026-10-13T23:00"));
    assertThat(
            List.of(17, 18, 19, 20, 21, 22, 23).stream()
                .map(i -> row.getCellAsNumber(i).get().intValue()))
        .containsExactly(10, 90, 180, 30, 60, 340, 2);
    assertThat(row.getCellText(24)).isEqualTo("准予备案");
    assertThat(row.getCellText(25)).isEqualTo("YQ·2026-202600012");
  }

  private static LocalDateTime local(String time) {
    return LocalDateTime.parse(time);
  }

  @Test
  void theSheetHasAFixedHeaderAndPrintsAcross() throws IOException {
    var sheet = part(get("group-office", "xlsx", "").asByteArray(), "xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"")
        .containsPattern("<pageSetup [^>]*orientation=\"landscape\"")
        .contains("<cols>");
  }

  private static String part(byte[] workbook, String name) throws IOException {
    var file = Files.createTempFile("ledger-", ".xlsx");
    Files.write(file, workbook);
    try (var zip = new ZipFile(file.toFile())) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  /// As the list of incidents takes it: in title or number, whatever the case, and no pattern.
  @ParameterizedTest
  @CsvSource({"无热水, 1", "yq-2026-00012, 1", "CMD, 1", "停电, 0", "%25, 0", "YQ_2026, 0"})
  void takesWhatStandsInTitleOrNumber(String text, int found) throws IOException {
    assertThat(rows(get("group-office", "xlsx", "&q=" + encoded(text)))).hasSize(1 + found);
  }

  private static String encoded(String text) {
    return text.equals("%25") ? text : URLEncoder.encode(text, UTF_8);
  }

  @Test
  void csvIsReadByExcelAsItIsAndRunsNothing() {
    var answer = get("leading-group", "csv", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("text/csv;charset=UTF-8");
    var lines = new String(answer.asByteArray(), UTF_8).split("\r\n", -1);
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).isEqualTo("\uFEFF\"" + String.join("\",\"", COLUMNS) + '"');
    assertThat(lines[1])
        .startsWith("\"YQ-2026-00012\",\"后勤保卫处\",\"学生学习生活类\",\"三级/二级\",\"否\",\"否\",")
        .contains("\"'=cmd|' /C calc'!A0，多栋宿舍\"\"无热水\"\"\"")
        .endsWith(
            ",2026-10-13 08:00,2026-10-13 08:10,2026-10-13 09:40,2026-10-13 10:00,"
                + "2026-10-13 11:10,2026-10-13 16:20,2026-10-13 17:20,2026-10-13 23:00,"
                + "10,90,180,30,60,340,2,\"准予备案\",\"YQ·2026-202600012\"");
    assertThat(lines[2]).isEmpty();
  }

  @Test
  void isInEnglishForWhoPrefersIt() throws IOException {
    var answer =
        given()
            .auth()
            .oauth2(AccessTokens.bearer("auditor"))
            .header("Accept-Language", "en")
            .get("/ledger.xlsx?department=" + department);
    var rows = rows(answer);
    assertThat(rows.getFirst().getCellText(0)).isEqualTo("Number");
    assertThat(rows.getFirst().getCellText(17)).isEqualTo("Time to report (minutes)");
    assertThat(rows.get(1).getCellText(1)).isEqualTo("Logistics");
    assertThat(rows.get(1).getCellText(3)).isEqualTo("Level 3/Level 2");
    assertThat(rows.get(1).getCellText(24)).isEqualTo("Accepted");
  }

  @ParameterizedTest
  @CsvSource({
    "&level=2, 1",
    "&level=3&level=2, 1",
    "&level=3&level=none, 0",
    "&state=CLOSED&state=FILED, 1",
    "&state=FILED, 0",
    "&category=STUDENT_LIFE&category=IDEOLOGY, 1",
    "&category=IDEOLOGY, 0",
    "&department=other, 1",
    "&from=2026-10-13T08:10:00%2B08:00, 1",
    "&from=2026-10-13T08:10:01%2B08:00, 0",
    "&to=2026-10-13T08:10:00%2B08:00, 0",
    "&to=2026-10-13T08:10:01%2B08:00, 1",
    "&updatedSince=2000-01-01T00:00:00Z, 1",
    "&updatedSince=9990-01-01T00:00:00Z, 0"
  })
  void hasTheFiltersOfTheListWithAnyNumberOfValues(String query, int found) throws IOException {
    assertThat(rows(get("auditor", "xlsx", query))).hasSize(1 + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&level=4",
        "&state=none",
        "&category=X",
        "&from=yesterday",
        "&r=a",
        "&from=2026-10-13T08:10:00Z&from=2026-10-13T08:10:00Z"
      })
  void refusesWhatItDoesNotKnow(String query) {
    get("auditor", "csv", query).then().statusCode(400);
  }

  @Test
  void hasWhatTheCallerMaySeeAndNothingElse() throws IOException {
    var own = AccessTokens.bearer("department-head", department);
    var other = AccessTokens.bearer("department-head", "elsewhere");
    assertThat(rows(given().auth().oauth2(own).get("/ledger.xlsx"))).hasSize(2);
    var theirs = given().auth().oauth2(other).get("/ledger.csv?department=" + department);
    assertThat(new String(theirs.asByteArray(), UTF_8).split("\r\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "administrator"})
  void isForThePeopleOfTheSchool(String role) {
    get(role, "xlsx", "").then().statusCode(403);
    get(role, "csv", "").then().statusCode(403);
  }

  /// Nobody flagged it, and it owes the reports of article 9: it took the flag over in a merge.
  @Test
  void anIncidentThatTookTheFlagOverIsSuddenAndGrave() throws IOException {
    var told = incident.events().size();
    var report =
        incident.duty(ObligationCode.REPORT_TO_LEADING_GROUP, Post.GROUP_OFFICE, "party-affairs");
    incident.opened(report, Level.TWO, 950, 980);
    archive.append(incident.events().subList(told, incident.events().size()));
    assertThat(rows(get("auditor", "xlsx", "")).get(1).getCellText(4)).isEqualTo("是");
  }
}

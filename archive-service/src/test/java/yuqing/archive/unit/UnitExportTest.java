package yuqing.archive.unit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.figures.FigureArchive;
import yuqing.archive.figures.FigureEvents;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// A unit's figures with what is behind them, as they go into its yearly assessment.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class UnitExportTest {

  private static final Recorder HEAD =
      new Recorder("department-head", "department-head-logistics", "logistics");
  private static final String SHA256 =
      "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

  @Inject FigureArchive archive;

  private String unit;
  private String other;
  private FigureEvents incident;

  @BeforeEach
  void tellOne() {
    unit = archive.department("后勤保卫处", "Logistics");
    other = archive.department("教务科研处", "Academic affairs");
    incident = new FigureEvents("YQ-2032-00001", Instant.parse("2032-05-03T00:00:00Z"), unit);
    var kept = incident.duty(ObligationCode.ORGANISE_HANDLING, Post.DEPARTMENT_HEAD, unit);
    var missed = incident.duty(ObligationCode.FILE_RESULT, Post.DEPARTMENT_HEAD, unit);
    archive.append(
        incident
            .reported("多栋宿舍无热水", Category.STUDENT_LIFE, 10)
            .graded(Level.THREE, DecidedBy.RULE, 10)
            .opened(kept, Level.THREE, 10, 250)
            .met(kept, 250, 240)
            .tell(
                new IncidentEvent.EvidenceAdded(
                    SHA256, "image/png", 10, "供水记录", null, null, incident.at(30), HEAD))
            .opened(missed, Level.THREE, 300, 1_020)
            .missed(missed, 1_020));
    var away = new FigureEvents("YQ-2032-00002", Instant.parse("2032-05-04T00:00:00Z"), unit);
    var before = away.duty(ObligationCode.ORGANISE_HANDLING, Post.DEPARTMENT_HEAD, unit);
    archive.append(
        away.reported("选课系统故障", Category.SCHOOL_CONDUCT, 10)
            .opened(before, Level.THREE, 10, 250)
            .missed(before, 250)
            .assigned(other, 300));
  }

  private Response get(String token, String query) {
    return given().auth().oauth2(token).get("/statistics/units/" + unit + ".xlsx?" + query);
  }

  /// The sheets, each as the texts of its rows.
  private static Map<String, List<List<String>>> sheets(Response answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
      for (var sheet : book.getSheets().toList()) {
        var rows = new ArrayList<List<String>>();
        for (var row : sheet.read()) {
          rows.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
        }
        sheets.put(sheet.getName(), rows);
      }
    }
    return sheets;
  }

  @Test
  void hasTheNumbersAndTheIncidentsObligationsAndEvidenceBehindThem() throws IOException {
    var sheets = sheets(get(AccessTokens.bearer("group-office"), "year=2032"));
    assertThat(sheets.keySet()).containsExactly("汇总", "事件", "处置事项", "佐证材料");
    var summary = sheets.get("汇总");
    assertThat(summary).anySatisfy(row -> assertThat(row).startsWith("事件数", "1", "0", "1"));
    assertThat(summary).anySatisfy(row -> assertThat(row).startsWith("逾期未办", "2", "0", "2"));
    assertThat(summary).anySatisfy(row -> assertThat(row).startsWith("按期办结率", "33.3% (1/3)"));
    assertThat(summary.toString()).contains("最近秩");

    assertThat(sheets.get("事件")).hasSize(2);
    assertThat(sheets.get("事件").get(1)).startsWith("YQ-2032-00001", "多栋宿舍无热水");

    var duties = sheets.get("处置事项");
    assertThat(duties).hasSize(4);
    assertThat(duties.get(1)).contains("组织处置", "部门负责人", "按期办结");
    assertThat(duties.get(3))
        .as("owed at its due, by one that went on")
        .startsWith("YQ-2032-00002");

    var evidence = sheets.get("佐证材料");
    assertThat(evidence).hasSize(2);
    assertThat(evidence.get(1)).contains("证据材料", "供水记录", SHA256);
  }

  /// Who is given the workbook can find the entry in the timeline, whose chain proves it.
  @Test
  void anObligationNamesTheEntryOnWhichItsOutcomeRests() throws IOException {
    var met = sheets(get(AccessTokens.bearer("auditor"), "year=2032")).get("处置事项").get(1);
    var timeline =
        Archive.get("auditor", "/dossiers/{id}/timeline?limit=200", incident.id).jsonPath();
    int n = Integer.parseInt(met.get(10));
    assertThat(timeline.getString("items[" + (n - 1) + "].type"))
        .isEqualTo("escalation.obligation-met");
    assertThat(met.get(11)).isEqualTo(timeline.getString("items[" + (n - 1) + "].hash"));
  }

  @Test
  void namesNoPerson() throws IOException {
    var all = sheets(get(AccessTokens.bearer("group-office"), "year=2032")).toString();
    assertThat(all).doesNotContain("department-head-logistics");
  }

  /// The head also gets what the unit missed of incidents that others have by now.
  @Test
  void whoeverMayExportTheUnitGetsTheSameFigures() throws IOException {
    var offices = sheets(get(AccessTokens.bearer("group-office"), "year=2032"));
    var heads = sheets(get(AccessTokens.bearer("department-head", unit), "year=2032"));
    assertThat(heads.get("汇总"))
        .anySatisfy(row -> assertThat(row).startsWith("逾期未办", "2", "0", "2"));
    assertThat(heads).isEqualTo(offices);
  }

  @Test
  void aHeadHasTheirOwnUnitsAndNoOther() throws IOException {
    assertThat(sheets(get(AccessTokens.bearer("department-head", unit), "year=2032")).get("事件"))
        .hasSize(2);
    get(AccessTokens.bearer("department-head", other), "year=2032").then().statusCode(404);
    given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .get("/statistics/units/no-such-unit.xlsx?year=2032")
        .then()
        .statusCode(404);
    get(AccessTokens.bearer("reporter"), "year=2032").then().statusCode(403);
    get(AccessTokens.bearer("auditor"), "year=x").then().statusCode(400);
  }
}

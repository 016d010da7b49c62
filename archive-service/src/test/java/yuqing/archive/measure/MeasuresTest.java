package yuqing.archive.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.archive.measure.ReviewedCase.measure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.KnownDepartments;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.timeline.ErasedPayloads;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The list of measures over all incidents: filters, order, who sees what, and that its rows are
/// those of the entries.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class MeasuresTest {

  private static final String ROWS =
      "select m::text as line from review_measure m where incident = ? order by number";

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;

  @BeforeEach
  void theOwningDepartmentIsKnown() {
    KnownDepartments.add(transactions, "college-of-measures", "措施学院");
  }

  private static ReviewedCase three(String department) {
    return new ReviewedCase(department)
        .reviewed(
            List.of(
                measure("修订公告流程。", "department-head", null, "2026-10-21"),
                measure("核算备用热源经费。", "leader-in-charge", "college-of-measures", "2199-12-31"),
                measure("通报全校。", "group-office", null, "2199-11-30")));
  }

  /// What the list shows of an incident, as number:state.
  private static List<String> listed(ReviewedCase reviewed, String role, String of, String query) {
    var lines = new ArrayList<String>();
    var next = "";
    do {
      var page = Archive.getAs(role, of, "/measures?limit=200&" + query + next);
      page.then().statusCode(200);
      page.jsonPath().<Map<String, Object>>getList("items").stream()
          .filter(each -> each.get("incidentId").equals(reviewed.incident.id))
          .forEach(each -> lines.add(each.get("number") + ":" + each.get("state")));
      var cursor = page.jsonPath().getString("next");
      next = cursor == null ? null : "&cursor=" + cursor;
    } while (next != null);
    return lines;
  }

  private static List<String> listed(ReviewedCase reviewed, String query) {
    return listed(reviewed, "auditor", "party-affairs", query);
  }

  @Test
  void areListedByDueAndFiltered() {
    var reviewed = three("employment");
    assertThat(listed(reviewed, "")).containsExactly("1:OVERDUE", "3:OPEN", "2:OPEN");
    assertThat(listed(reviewed, "ownerPost=department-head")).containsExactly("1:OVERDUE");
    assertThat(listed(reviewed, "ownerPost=department-head&ownerPost=group-office"))
        .containsExactly("1:OVERDUE", "3:OPEN");
    assertThat(listed(reviewed, "department=college-of-measures")).containsExactly("2:OPEN");
    assertThat(listed(reviewed, "department=employment&department=party-affairs"))
        .containsExactly("1:OVERDUE", "3:OPEN");
    assertThat(listed(reviewed, "overdue=true")).containsExactly("1:OVERDUE");
    assertThat(listed(reviewed, "dueBefore=2199-12-31")).containsExactly("1:OVERDUE", "3:OPEN");
    assertThat(listed(reviewed, "dueBefore=2026-10-21")).isEmpty();

    reviewed
        .complete(AccessTokens.bearer("department-head", "employment"), 1, Map.of("note", "已修订。"))
        .then()
        .statusCode(201);
    assertThat(listed(reviewed, "")).containsExactly("1:DONE", "3:OPEN", "2:OPEN");
    assertThat(listed(reviewed, "open=true")).containsExactly("3:OPEN", "2:OPEN");
    assertThat(listed(reviewed, "overdue=true")).isEmpty();
  }

  @Test
  void aLineSaysWhatWhoWhenAndOfWhichIncident() {
    var reviewed = three("admissions");
    var line =
        Archive.get("auditor", "/measures?department=admissions&limit=1")
            .jsonPath()
            .setRootPath("items[0]");
    assertThat(line.getString("incidentId")).isEqualTo(reviewed.incident.id);
    assertThat(line.getString("incidentNumber")).isEqualTo("YQ-2026-00002");
    assertThat(line.getString("text")).isEqualTo("修订公告流程。");
    assertThat(line.getString("ownerPost")).isEqualTo("department-head");
    assertThat(line.getString("ownerDepartment")).isEqualTo("admissions");
    assertThat(line.getString("dueOn")).isEqualTo("2026-10-21");
    assertThat(line.getString("reviewedAt")).isEqualTo("2026-10-20T09:00:00+08:00");
    assertThat(line.getString("completion")).isNull();
  }

  /// A department sees those of its incidents and those that it owns: nobody owes what they cannot
  /// read.
  @Test
  void aDepartmentSeesItsIncidentsAndItsOwn() {
    var reviewed = three("personnel");
    assertThat(listed(reviewed, "liaison", "personnel", "")).hasSize(3);
    assertThat(listed(reviewed, "liaison", "college-of-measures", "")).containsExactly("2:OPEN");
    assertThat(listed(reviewed, "leader-in-charge", "academic", "")).isEmpty();
    assertThat(listed(reviewed, "group-office", "party-affairs", "")).hasSize(3);
    assertThat(
            Archive.getAs("liaison", "college-of-measures", "/dossiers/{id}", reviewed.incident.id)
                .statusCode())
        .as("the line alone, not the dossier")
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "administrator"})
  void noSystemAndNoAdministratorReadsThem(String role) {
    assertThat(Archive.get(role, "/measures").statusCode()).isEqualTo(403);
  }

  @Test
  void isPagedWithoutGapOrRepeat() {
    three("student-affairs");
    three("student-affairs");
    var seen = new ArrayList<String>();
    var path = "/measures?department=student-affairs&limit=1";
    for (var cursor = ""; cursor != null; ) {
      var page = Archive.get("auditor", path + cursor).jsonPath();
      seen.add(page.getString("items[0].incidentId"));
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void namesAllThatIsWrongWithAQuery() {
    var refused =
        Archive.get(
            "auditor", "/measures?ownerPost=porter&open=maybe&dueBefore=soon&limit=0&state=OPEN");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(
            Archive.get("auditor", "/measures?ownerPost=porter&open=maybe&dueBefore=soon&limit=0")
                .jsonPath()
                .<String>getList("errors.field"))
        .containsExactlyInAnyOrder("ownerPost", "open", "dueBefore", "limit");
    assertThat(Archive.get("auditor", "/measures?cursor=abc").statusCode()).isEqualTo(400);
  }

  @Test
  void derivedAnewTheRowsAreTheSame() {
    var reviewed = three("academic");
    reviewed
        .complete(AccessTokens.bearer("liaison", "academic"), 1, Map.of("note", "已修订。"))
        .then()
        .statusCode(201);
    var kept = rows(reviewed);
    assertThat(kept).hasSize(3);
    transactions.inNew(connection -> dossiers.rebuild(connection, reviewed.incident.id));
    assertThat(rows(reviewed)).isEqualTo(kept);
    transactions.inNew(
        connection ->
            Sql.update(
                connection,
                "update review_measure set text = 'x', done_at = null where incident = ?",
                reviewed.incident.id));
    transactions.inNew(connection -> dossiers.rebuild(connection, reviewed.incident.id));
    assertThat(rows(reviewed)).isEqualTo(kept);
  }

  @Test
  void whatIsErasedIsNotListed() {
    var reviewed = three("training-centre");
    ErasedPayloads.erase(transactions, reviewed.incident, ReviewedCase.ENTRIES);
    transactions.inNew(
        connection -> {
          dossiers.rederive(connection, reviewed.incident.id, Instant.now());
          return null;
        });
    assertThat(rows(reviewed)).isEmpty();
    assertThat(listed(reviewed, "")).isEmpty();
    assertThat(
            reviewed
                .complete(
                    AccessTokens.bearer("group-office", "party-affairs"), 1, Map.of("note", "办结"))
                .statusCode())
        .isEqualTo(404);
  }

  private List<String> rows(ReviewedCase reviewed) {
    return transactions.inNew(
        connection ->
            Sql.list(connection, row -> row.getString("line"), ROWS, reviewed.incident.id));
  }
}

package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.journeys.desk.DeskIncident.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A task of an incident at the desk: set by the group office, extended and done by its owner, and
/// in the incident's dossier.
class DeskTaskJourneyTest {
  private static final String DUE = "2099-12-30";
  private static final String LONGER = "2099-12-31";

  private final DeskUnderTest desk = DeskUnderTest.get();
  private final DeskBrowser office = desk.as("group-office");
  private final DeskBrowser head = desk.as("department-head-logistics");
  private final DeskIncident incident = DeskIncident.ofLevel3();
  private final String title = "核查管网 " + UUID.randomUUID();

  @Test
  void aTaskIsSetExtendedAndDoneAndStandsInTheDossier() {
    assertThat(office.open(incident.path()).expect(200).html())
        .contains("/tasks/new?incident=" + incident.id());
    var page = taskSet();
    acceptedAndExtended(page);
    done(page);
    await("the task in the timeline")
        .until(() -> office.open(incident.path()).words().contains("办结任务"));
  }

  private String taskSet() {
    var refused = office.post("/tasks", task("")).expect(422);
    assertThat(refused.field("ownerDepartment")).contains("fault-text");
    assertThat(refused.field("title")).contains(title);
    var set = office.post("/tasks", task("logistics")).expect(200);
    var page = set.header("HX-Redirect");
    assertThat(page).startsWith("/tasks/");
    assertThat(office.open(incident.path()).expect(200).words()).contains(title);
    assertThat(head.open("/").expect(200).words()).contains(title);
    assertThat(head.open("/tasks").expect(200).words()).contains(title);
    desk.as("liaison-finance").open(page).expect(404);
    return page;
  }

  private Map<String, List<String>> task(String department) {
    return values(
        "title",
        title,
        "ownerPost",
        "department-head",
        "ownerDepartment",
        department,
        "dueOn",
        DUE,
        "incidentId",
        incident.id());
  }

  private void acceptedAndExtended(String page) {
    assertThat(head.open(page).expect(200).headings()).contains("接收任务", "登记办结", "申请延期");
    head.post(page + "/ACCEPT", values()).expect(200);
    var earlier = head.post(page + "/REQUEST_EXTENSION", values("until", DUE, "reason", "配件未到"));
    assertThat(earlier.expect(422).field("until")).contains("fault-text");
    assertThat(earlier.field("reason")).contains("配件未到");
    head.post(page + "/REQUEST_EXTENSION", values("until", LONGER, "reason", "配件未到")).expect(200);
    assertThat(office.open(page).expect(200).words()).contains("审批延期", "配件未到");
    office.post(page + "/DECIDE_EXTENSION", values("decision", "REFUSED")).expect(422);
    office.post(page + "/DECIDE_EXTENSION", values("decision", "GRANTED")).expect(200);
    assertThat(head.open(page).expect(200).words()).contains(LONGER, "已延期 1 次");
  }

  private void done(String page) {
    office.post(page + "/COMPLETE", values("result", "已核查")).expect(403);
    head.post(page + "/COMPLETE", values("result", "已逐栋核查。")).expect(200);
    assertThat(head.open(page).expect(200).words()).contains("已办结", "已逐栋核查。");
    assertThat(head.open("/tasks").expect(200).words()).doesNotContain(title);
  }

  private static Map<String, List<String>> values(String... namesAndValues) {
    var values = new HashMap<String, List<String>>();
    values.put("key", List.of(UUID.randomUUID().toString()));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return values;
  }
}

package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.journeys.desk.DeskIncident.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An incident's alerts at the desk: an office records a telephone call and urges, and people read
/// why they were told, or were not.
class DeskAlertJourneyTest {
  private static final String OWES = "该事项由其岗位承办";
  private static final Pattern CALLS = Pattern.compile("hx-get=\"(/incidents/[^\"]*/calls)\"");

  private final DeskUnderTest desk = DeskUnderTest.get();
  private final DeskBrowser office = desk.as("group-office");
  private final DeskBrowser liaison = desk.as("liaison-logistics");
  private final DeskIncident incident = DeskIncident.ofLevel3();
  private final String reasons = incident.path() + "/alerts/reasons";

  @Test
  void anAlertIsToldByTelephoneUrgedAndExplained() {
    var alert = untilTheLiaisonIsAlerted();
    onlyTheOfficesTellByHand(alert);
    called(alert);
    urged(alert);
    explained();
  }

  /// The first alert of the page, which is that of the first report's duty to the party office.
  private String untilTheLiaisonIsAlerted() {
    await("a reason of the liaison's")
        .until(() -> liaison.ask(reasons).expect(200).words().contains(OWES));
    var page = office.open(incident.path()).expect(200).html();
    return CALLS
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .filter(form -> office.ask(form).expect(200).html().contains("liaison-logistics"))
        .findFirst()
        .orElseThrow()
        .replace("/calls", "");
  }

  private void onlyTheOfficesTellByHand(String alert) {
    assertThat(liaison.open(incident.path()).expect(200).html())
        .contains("/alerts/reasons")
        .doesNotContain("/urgings", "/calls");
    assertThat(desk.as("auditor").open(incident.path()).expect(200).html())
        .contains("/alerts/reasons")
        .doesNotContain("/urgings", "/calls");
    liaison.post(alert + "/urgings", key()).expect(403);
    liaison.post(alert + "/calls", Map.of("person", List.of("liaison-logistics"))).expect(403);
  }

  private void called(String alert) {
    var empty = office.ask(alert + "/calls").expect(200);
    assertThat(empty.words()).contains("登记电话告知", "联络员 ·");
    assertThat(empty.field("person")).doesNotContain("liaison-finance");
    var another = Map.of("key", List.of("a"), "person", List.of("liaison-finance"));
    var refused = office.post(alert + "/calls", another).expect(422);
    assertThat(refused.field("person")).contains("fault-text", "不涉及此人的岗位");
    var tomorrow =
        Map.of("person", List.of("liaison-logistics"), "occurredAt", List.of("2099-01-01T08:00"));
    assertThat(office.post(alert + "/calls", tomorrow).expect(422).field("occurredAt"))
        .contains("fault-text", "2099-01-01T08:00");
    var call =
        Map.of(
            "key",
            List.of(UUID.randomUUID().toString()),
            "person",
            List.of("liaison-logistics"),
            "occurredAt",
            List.of(""));
    var done = office.post(alert + "/calls", call).expect(200);
    assertThat(done.words()).contains("已登记电话告知", "仍须由本人确认");
    assertThat(done.header("HX-Trigger")).isEqualTo("changed");
    office.post(alert + "/calls", call).expect(200);
    assertThat(office.open(incident.path()).words()).contains("已电话告知").containsOnlyOnce("电话告知联络员");
  }

  private void urged(String alert) {
    var once = key();
    assertThat(office.post(alert + "/urgings", once).expect(200).words()).contains("已催办", "次数： 1");
    office.post(alert + "/urgings", once).expect(200);
    var again = desk.as("admin-office").post(alert + "/urgings", key()).expect(409);
    assertThat(again.words()).contains("没有催办", "刚刚催办过", "分钟后再催");
    assertThat(office.open(incident.path()).words()).contains("已催办 1 次");
    var other = alert.replace(incident.id(), UUID.randomUUID().toString());
    office.ask(other + "/calls").expect(404);
  }

  private void explained() {
    var own = liaison.ask(reasons).expect(200);
    assertThat(own.words()).contains("已告知", OWES, "催办，或确认后未见办理", "已电话告知");
    assertThat(own.html()).doesNotContain("name=\"person\"");
    liaison.ask(reasons + "?person=group-office").expect(403);
    var another = office.ask(reasons + "?person=liaison-logistics").expect(200);
    assertThat(another.html()).contains("value=\"liaison-logistics\" selected");
    assertThat(another.words()).contains(OWES);
    var finance = office.ask(reasons + "?person=liaison-finance").expect(200);
    assertThat(finance.words()).contains("未告知", "其岗位不在该提醒的范围内");
    assertThat(desk.as("auditor").ask(reasons).expect(200).html()).contains("name=\"person\"");
    inEnglish();
  }

  private void inEnglish() {
    liaison.post("/language", Map.of("language", List.of("en"), "back", List.of("/")));
    assertThat(liaison.ask(reasons).expect(200).words())
        .contains("Why told, why not told", "The person's post owes it");
    assertThat(liaison.open(incident.path()).words()).contains("urged 1 times");
  }

  private static Map<String, List<String>> key() {
    return Map.of("key", List.of(UUID.randomUUID().toString()));
  }
}

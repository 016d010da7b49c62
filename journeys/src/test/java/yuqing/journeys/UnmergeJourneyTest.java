package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A merge and its undoing, and a waiver after the end, through all services.
class UnmergeJourneyTest {

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Caller reporter = suite.as("reporter");
  private final Caller liaison = suite.as("liaison", "logistics");
  private final Caller head = suite.as("department-head", "logistics");
  private final Caller office = suite.as("group-office", "party-affairs");

  @Test
  void aMergeThatWasAnErrorIsUndoneAndTheEndAllowsAWaiver() {
    var merged = reported("to-be-unmerged", "logistics", true);
    var other = reported("goes-on", "finance", false);
    var followingMerged = new Following(suite, merged);
    var followingOther = new Following(suite, other);
    followingMerged.untilObligations(found -> outcomes(found, "contact-media").contains("OPEN"));
    followingOther.untilObligations(found -> outcomes(found, "contact-media").isEmpty());

    post(office, merged, "merge", "{\"into\":\"" + other + "\",\"reason\":\"同一事件\"}");
    followingMerged.untilObligations(
        found -> outcomes(found, "contact-media").equals(List.of("WITHDRAWN")));
    // The flag went over: the one that goes on owes by it, and is alerted of it.
    followingOther.untilObligations(found -> outcomes(found, "contact-media").contains("OPEN"));
    followingOther.untilAlertLeft();
    liaison.get("incident-service", "/incidents/" + other).expect(200);
    liaison.get("escalation-service", "/incidents/" + other + "/obligations").expect(200);
    followingMerged.untilDossier(found -> "MERGED".equals(found.path("state").asText()));
    liaison.get("archive-service", "/dossiers/" + other).expect(200);

    post(office, merged, "unmerge", "{\"reason\":\"并非同一事件\"}");
    followingMerged.untilObligations(
        found -> outcomes(found, "contact-media").equals(List.of("WITHDRAWN", "OPEN")));
    followingMerged.untilDossier(found -> "REPORTED".equals(found.path("state").asText()));
    liaison.get("incident-service", "/incidents/" + other).expect(404);
    var kept = office.get("incident-service", "/incidents/" + other).expect(200).body();
    assertThat(kept.get("suddenGrave").asBoolean()).isTrue();

    post(head, merged, "end", "{\"reason\":\"未经处置已平息\"}");
    post(office, merged, "waivers", "{\"code\":\"contact-media\",\"reason\":\"未引起媒体关注\"}");
    followingMerged.untilObligations(
        found -> outcomes(found, "contact-media").equals(List.of("WITHDRAWN", "WITHDRAWN")));
    var dossier = followingMerged.untilDossier(found -> found.path("waivers").size() == 1);
    assertThat(dossier.path("unmerges")).hasSize(1);
    followingMerged.verifiesWhole();
  }

  private String reported(String reference, String department, boolean suddenGrave) {
    var report =
        Reports.discoveredNow(Reports.samples().getFirst(), reference)
            .replaceFirst("\"department\":\"[^\"]*\"", "\"department\":\"" + department + "\"")
            .replaceFirst("\"suddenGrave\":[a-z]*", "\"suddenGrave\":" + suddenGrave);
    return reporter
        .post("incident-service", "/incidents", report)
        .expect(201)
        .body()
        .get("id")
        .asText();
  }

  private static void post(Caller who, String id, String endpoint, String body) {
    who.post("incident-service", "/incidents/" + id + "/" + endpoint, body).expect(201);
  }

  /// In order of due.
  private static List<String> outcomes(JsonNode answer, String code) {
    var outcomes = new ArrayList<String>();
    for (var obligation : answer.get("obligations")) {
      if (obligation.get("code").asText().equals(code)) {
        outcomes.add(obligation.get("outcome").asText());
      }
    }
    return outcomes;
  }
}

package yuqing.launcher.demo;

import static yuqing.launcher.demo.DemoAnswers.expect;
import static yuqing.launcher.demo.DemoAnswers.isState;
import static yuqing.launcher.demo.DemoAnswers.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The last part of the demo: nothing is missing any more, the review meeting is held, the dossier
/// closed.
final class DemoClosing {

  private final DemoStage stage;
  private final DemoIncident incident;
  private final DemoCaller office;

  DemoClosing(DemoStage stage, DemoIncident incident) {
    this.stage = stage;
    this.incident = incident;
    this.office = stage.as("group-office");
  }

  void run() throws InterruptedException {
    var missing = nothingButTheReview();
    review(explanationsOf(missing));
    office.post(incident.dossierUrl() + "/closing").expect(201);
    stage.print("The group office has closed the dossier");
    dossier();
  }

  /// What was missed is explained with the review; all else must be there before it.
  private JsonNode nothingButTheReview() throws InterruptedException {
    var completeness =
        stage.until(
            "nothing missing but the review and explanations",
            office,
            incident.dossierUrl() + "/completeness",
            DemoClosing::isOnlyTheReviewOwed);
    stage.print("Before the closing there is still missing:");
    completeness.path("missing").forEach(each -> stage.detail(each.path("message").asText()));
    return completeness.path("missing");
  }

  /// Its obligation has come in as well: what was judged before it has, too.
  private static boolean isOnlyTheReviewOwed(JsonNode completeness) {
    var codes =
        items(completeness.path("missing"))
            .filter(each -> !isMissed(each))
            .map(each -> each.path("code").asText())
            .toList();
    return codes.contains("hold-review-meeting")
        && Set.of("review", "hold-review-meeting").containsAll(codes);
  }

  private static boolean isMissed(JsonNode missing) {
    return missing.path("reason").asText().equals("missed-unexplained");
  }

  private static List<Map<String, String>> explanationsOf(JsonNode missing) {
    return items(missing)
        .filter(DemoClosing::isMissed)
        .map(each -> each.path("code").asText())
        .distinct()
        .map(code -> Map.of("code", code, "text", "演示中未按时办理。"))
        .toList();
  }

  private void review(List<Map<String, String>> explanations) throws InterruptedException {
    var review =
        Map.of(
            "heldAt",
            Demo.now().toString(),
            "minutes",
            "领导小组办公室、后勤保卫处参加，回顾全过程。",
            "findings",
            "处置及时，公告偏晚。",
            "attendance",
            List.of(
                Map.of("post", "group-office"),
                Map.of("post", "department-head", "department", "logistics", "name", "甲某")),
            "lessons",
            "检修须提前公告。",
            "explanations",
            explanations);
    office.post(incident.dossierUrl() + "/review", review).expect(201);
    stage.print("The review meeting is on record: who attended, and the lessons");
  }

  private void dossier() throws InterruptedException {
    var url = incident.dossierUrl();
    var dossier =
        stage.until(
            "a closed dossier without gaps",
            office,
            url,
            found -> isState(found, "CLOSED") && found.path("complete").asBoolean());
    var verification = office.get(url + "/verification").expect(200);
    expect("an unbroken chain", verification.path("valid").asBoolean(), verification);
    stage.print(
        "The dossier of %s is closed: %d entries in its timeline, the chain of hashes is whole"
            .formatted(incident.number(), verification.path("entries").asInt()));
    expect("emails that were sent", dossier.path("alerts").path("accepted").asInt() > 0, dossier);
    expect(
        "a delivered reply", !dossier.path("replies").path(0).path("delivery").isNull(), dossier);
    stage.print("Open its page, as somebody of 党群工作部, and print its form:");
    stage.detail(incident.pageUrl());
    stage.detail("for scripts, with the token of ./suite token group-office: " + url);
  }
}

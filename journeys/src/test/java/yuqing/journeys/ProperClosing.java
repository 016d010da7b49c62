package yuqing.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/// Closes a dossier as the group office does: once its result is accepted and only the review is
/// still owed, the review is held, what was missed is explained, and the dossier closed.
public final class ProperClosing {

  private static final String ARCHIVE = "archive-service";
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Set<String> OF_THE_REVIEW = Set.of("review", "hold-review-meeting");

  private final Caller office;
  private final String dossier;

  public ProperClosing(SuiteUnderTest suite, String incident) {
    this.office = suite.as("group-office", "party-affairs");
    this.dossier = "/dossiers/" + incident;
  }

  /// The archive consumes what was recorded elsewhere before it closes on it. What was missed may
  /// turn out to be met while the review is written; it is then written again, as the answer asks.
  public void close() {
    Awaitility.await("the review of " + dossier)
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> {
              var explanations = explanationsOf(untilOnlyTheReviewIsOwed());
              office.post(ARCHIVE, dossier + "/review", reviewWith(explanations)).expect(201);
            });
    office.post(ARCHIVE, dossier + "/closing", "{}").expect(201);
  }

  private static String reviewWith(List<Map<String, String>> explanations) {
    return json(
        Map.of(
            "heldAt",
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
            "minutes",
            "领导小组办公室、后勤保卫处参加，回顾处置全过程。",
            "findings",
            "处置及时，公告偏晚。",
            "attendance",
            List.of(Map.of("post", "group-office"), Map.of("post", "department-head")),
            "lessons",
            "检修须提前公告。",
            "explanations",
            explanations));
  }

  /// Waits until nothing is missing but the review, and what it explains.
  public JsonNode untilOnlyTheReviewIsOwed() {
    return Awaitility.await("only the review of " + dossier)
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> office.get(ARCHIVE, dossier + "/completeness").body().path("missing"),
            ProperClosing::isOnlyOfTheReview);
  }

  private static boolean isOnlyOfTheReview(JsonNode missing) {
    var codes = new TreeSet<String>();
    for (var each : missing) {
      if (!isMissed(each)) {
        codes.add(each.path("code").asText());
      }
    }
    return codes.contains("review") && OF_THE_REVIEW.containsAll(codes);
  }

  private static boolean isMissed(JsonNode missing) {
    return missing.path("reason").asText().equals("missed-unexplained");
  }

  private static List<Map<String, String>> explanationsOf(JsonNode missing) {
    var codes = new TreeSet<String>();
    for (var each : missing) {
      if (isMissed(each)) {
        codes.add(each.path("code").asText());
      }
    }
    var explanations = new ArrayList<Map<String, String>>();
    codes.forEach(code -> explanations.add(Map.of("code", code, "text", "值班交接时遗漏，已整改。")));
    return explanations;
  }

  private static String json(Object body) {
    return Caller.JSON.valueToTree(body).toString();
  }
}

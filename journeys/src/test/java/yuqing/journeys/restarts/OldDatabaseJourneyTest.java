package yuqing.journeys.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import yuqing.journeys.Caller;
import yuqing.journeys.ProperClosing;
import yuqing.journeys.Reports;
import yuqing.journeys.SuiteUnderTest;

/// Today's services start on the databases of a suite of November 2026 and continue its work:
/// stored data (JSON of records, kinds of due rows, cursors, secrets) has kept its meaning,
/// whatever the code is called now.
///
/// Of its deadlines some had passed when it was killed and others had not. All are passed now, or
/// will be: the acts recorded here were done in time, which makes a missed obligation met.
class OldDatabaseJourneyTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  /// After the report, before the first deadline.
  private static final String IN_TIME = "2026-11-28T21:28:00Z";

  private SuiteUnderTest suite;
  private Caller auditor;

  @Test
  void theNewCodeStartsOnTheOldDatabasesAndContinues() throws Exception {
    try (var parts = new BreakableParts()) {
      OldDatabases.restore(parts);
      var settings = new HashMap<>(parts.settings());
      settings.putAll(OldDatabases.settings());
      try (var started = new SuiteUnderTest(settings, "old-database-")) {
        suite = started;
        auditor = suite.as("auditor");
        whatIsOldIsRead();
        whatWaitedIsPublishedAndDue();
        anActMeetsItsObligation();
        theFactsRequestIsAnswered();
        theDossierIsReviewedAndClosed();
        theSubscriptionSignsByItsOldSecret();
        aNewIncidentIsTaken();
        everyChainIsWhole();
      }
    }
  }

  private void whatIsOldIsRead() {
    var incident =
        auditor.get("incident-service", "/incidents/" + OldDatabases.AT_WORK).expect(200).body();
    assertThat(incident.get("number").asText()).isEqualTo("YQ-2026-00002");
    assertThat(incident.get("title").asText()).isEqualTo("三食堂饭菜出现异物");
    var grading =
        auditor
            .get("escalation-service", "/incidents/" + OldDatabases.AT_WORK + "/grading")
            .expect(200)
            .body();
    assertThat(grading.get("level").asInt()).isEqualTo(2);
    var period =
        auditor
            .get("escalation-service", "/calendar/" + OldDatabases.HEIGHTENED_PERIOD)
            .expect(200)
            .body();
    assertThat(period.get("to").asText()).isEqualTo("2099-01-05T00:00:00+08:00");
    assertThat(period.get("history")).hasSize(2);
    var edition = auditor.get("escalation-service", "/policies/2099-03-01").expect(200).body();
    assertThat(edition.get("follows").asText()).isEqualTo("2024-09-25");
    var alerts =
        auditor.get("notification-service", "/alerts?incident=" + OldDatabases.AT_WORK).expect(200);
    assertThat(alerts.body().get("items")).isNotEmpty();
    var dossier = dossier(OldDatabases.AT_WORK);
    assertThat(dossier.at("/evidence/0/title").asText()).isEqualTo("食堂公告");
  }

  /// An event was in the outbox and not on its topic; a deadline lay eight minutes ahead.
  private void whatWaitedIsPublishedAndDue() {
    untilDossier(
        OldDatabases.AT_WORK, dossier -> outcome(dossier, "head-reports-to-offices", "MET"));
    untilDossier(
        OldDatabases.AT_WORK, dossier -> outcome(dossier, "report-to-party-office", "MISSED"));
  }

  private void anActMeetsItsObligation() {
    var path = "/incidents/" + OldDatabases.AT_WORK + "/actions";
    suite
        .as("department-head", "logistics")
        .post(
            "incident-service",
            path,
            """
            {"action": "HANDLING_STARTED", "occurredAt": "%s",
             "team": [{"post": "后勤保卫处处长", "name": "甲某"}]}
            """
                .formatted(IN_TIME))
        .expect(201);
    untilDossier(OldDatabases.AT_WORK, dossier -> outcome(dossier, "organise-handling", "MET"));
  }

  private void theFactsRequestIsAnswered() {
    var path = "/incidents/" + OldDatabases.FACTS_REQUESTED;
    var office = suite.as("group-office", "party-affairs");
    var etag = office.get("incident-service", path).expect(200).etag();
    office
        .patch(
            "incident-service",
            path,
            etag,
            """
            {"scope": "LOCAL", "summary": "东区两栋宿舍停水，自昨晚八时起。", "reason": "补充"}
            """)
        .expect(200);
    await("facts stated")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        office
                            .get(
                                "escalation-service",
                                "/incidents/" + OldDatabases.FACTS_REQUESTED + "/grading/returns/1")
                            .expect(200)
                            .body()
                            .get("stillMissing"))
                    .isEmpty());
  }

  private void theDossierIsReviewedAndClosed() {
    var path = "/incidents/" + OldDatabases.FILED;
    var before = dossier(OldDatabases.FILED).get("entries").asLong();
    suite
        .as("liaison", "logistics")
        .post(
            "incident-service",
            path + "/actions",
            """
            {"action": "PEOPLE_ANSWERED", "occurredAt": "%s"}
            """
                .formatted(IN_TIME))
        .expect(201);
    suite
        .as("group-office", "party-affairs")
        .post("incident-service", path + "/result/decision", "{\"decision\": \"ACCEPTED\"}")
        .expect(201);
    new ProperClosing(suite, OldDatabases.FILED).close();
    var dossier = dossier(OldDatabases.FILED);
    assertThat(dossier.get("state").asText()).isEqualTo("CLOSED");
    assertThat(dossier.get("entries").asLong()).isGreaterThanOrEqualTo(before + 2);
  }

  private void theSubscriptionSignsByItsOldSecret() throws Exception {
    try (var receiver = new WebhookReceiver()) {
      var path = "/subscriptions/" + OldDatabases.SUBSCRIPTION;
      var administrator = suite.as("administrator");
      var etag = administrator.get("notification-service", path).expect(200).etag();
      administrator
          .patch(
              "notification-service",
              path,
              etag,
              """
              {"url": "%s", "state": "ACTIVE"}
              """
                  .formatted(receiver.url()))
          .expect(200);
      var webhook = receiver.next(SOON);
      assertThat(webhook).as("what waited for the receiver").isNotNull();
      assertThat(webhook.signature())
          .isEqualTo("v1," + webhook.signatureBy(OldDatabases.WEBHOOK_SECRET));
    }
  }

  private void aNewIncidentIsTaken() {
    var report =
        Reports.discoveredAt(
            Reports.samples().getFirst(), "after-old", Instant.now().minusSeconds(60));
    var incident =
        suite.as("reporter").post("incident-service", "/incidents", report).expect(201).body();
    assertThat(incident.get("isNew").asBoolean()).isTrue();
    untilDossier(incident.get("id").asText(), dossier -> !dossier.get("level").isNull());
  }

  private void everyChainIsWhole() {
    var dossiers = auditor.get("archive-service", "/dossiers").expect(200).body().get("items");
    assertThat(dossiers).hasSize(5);
    for (var each : dossiers) {
      var path = "/dossiers/" + each.get("incidentId").asText() + "/verification";
      var verification = auditor.get("archive-service", path).expect(200).body();
      assertThat(verification.get("valid").asBoolean()).as(verification.toString()).isTrue();
      assertThat(verification.get("gaps")).as(verification.toString()).isEmpty();
    }
  }

  private JsonNode dossier(String incident) {
    return auditor.get("archive-service", "/dossiers/" + incident).expect(200).body();
  }

  private void untilDossier(String incident, Predicate<JsonNode> holds) {
    await("dossier " + incident)
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> auditor.get("archive-service", "/dossiers/" + incident),
            answer -> answer.status() == 200 && holds.test(answer.body()));
  }

  private static boolean outcome(JsonNode dossier, String code, String outcome) {
    for (var obligation : dossier.get("obligations")) {
      if (obligation.get("code").asText().equals(code)
          && obligation.get("outcome").asText().equals(outcome)) {
        return true;
      }
    }
    return false;
  }
}

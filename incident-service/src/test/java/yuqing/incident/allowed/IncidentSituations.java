package yuqing.incident.allowed;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.Topic;
import yuqing.incident.ServiceTest;

/// Brings incidents of logistics to where they may be.
abstract class IncidentSituations extends ServiceTest {

  static final Duration SOON = Duration.ofSeconds(60);

  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

  /// Where an incident may be.
  enum Situation {
    REPORTED,
    HANDLING,
    REPLY_DRAFTED,
    REPLY_APPROVED,
    REPLY_DELIVERED,
    REPLY_RETURNED,
    DIFFERING,
    ENDED,
    FILED,
    ACCEPTED,
    CLOSED,
    MERGED
  }

  /// A new one.
  ///
  /// @param other into which it is merged
  String incidentIn(Situation situation, String other) {
    var report = aReport();
    String id = post(reporter(), report, "/incidents").then().statusCode(201).extract().path("id");
    clock.tick(Duration.ofMinutes(5));
    switch (situation) {
      case REPORTED -> {
        // As it came.
      }
      case HANDLING -> handlingStarts(id);
      case DIFFERING -> {
        report.put("scope", "LOCAL");
        post(reporter(), report, "/incidents").then().statusCode(200);
      }
      case REPLY_DRAFTED, REPLY_APPROVED, REPLY_DELIVERED, REPLY_RETURNED -> reply(id, situation);
      case MERGED -> done(groupOffice(), Map.of("into", other, "reason", "同一事件"), id, "merge");
      case ENDED, FILED, ACCEPTED, CLOSED -> end(id, situation);
    }
    return id;
  }

  private void reply(String id, Situation situation) {
    done(liaison(), Map.of("text", StepTries.TEXT), id, "replies");
    switch (situation) {
      case REPLY_RETURNED ->
          done(
              as("admin-office"),
              Map.of("decision", "RETURNED", "textHash", StepTries.HASH, "reason", "请写明时间"),
              id,
              "replies/1/approval");
      case REPLY_APPROVED, REPLY_DELIVERED ->
          done(
              as("admin-office"),
              Map.of("decision", "APPROVED", "textHash", StepTries.HASH),
              id,
              "replies/1/approval");
      default -> {
        // It awaits its decision.
      }
    }
    if (situation == Situation.REPLY_DELIVERED) {
      done(
          liaison(),
          Map.of("counterpart", "客服", "textHash", StepTries.HASH),
          id,
          "replies/1/delivery");
    }
  }

  private void end(String id, Situation situation) {
    done(head(), AN_END, id, "end");
    clock.tick(Duration.ofMinutes(2));
    if (situation == Situation.ENDED) {
      return;
    }
    done(head(), Map.of("text", "已恢复"), id, "result");
    if (situation == Situation.FILED) {
      return;
    }
    done(groupOffice(), Map.of("decision", "ACCEPTED"), id, "result/decision");
    if (situation == Situation.CLOSED) {
      var at = clock.instant();
      bus.say(
          Topic.ARCHIVE,
          "/archive-service",
          id,
          1,
          new ArchiveEvent.DossierClosed(at, at, "ab", OFFICE, List.of()));
      await().atMost(SOON).until(() -> "CLOSED".equals(get(groupOffice(), id).path("state")));
    }
  }

  private static void done(RequestSpecification who, Object body, String id, String door) {
    post(who, body, "/incidents/" + id + "/" + door).then().statusCode(201);
  }
}

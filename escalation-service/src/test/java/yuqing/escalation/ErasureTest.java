package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.TextErasure;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.durable.Transactions;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.StoredText;

/// What the archive erased is in no table of this service, and the incident is judged as before.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ErasureTest extends ThinReport {

  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

  @Inject Transactions transactions;

  private final String secret = "secret-" + UUID.randomUUID();
  private long sequence;

  private Facts secretFacts() {
    return new Facts(
        secret,
        secret,
        Category.STUDENT_LIFE,
        Nature.OPINION,
        Scope.GENERAL,
        Impact.SOME,
        false,
        false);
  }

  private void erased(Event<?> event) {
    var data =
        new ArchiveEvent.Erased(
            1, event.id(), event.source(), event.sequence(), event.type(), clock.instant(), OFFICE);
    Topics.shared()
        .say(
            Topic.ARCHIVE,
            new Event<>(
                UUID.randomUUID(),
                "/archive-service",
                incident.id.toString(),
                clock.instant(),
                1_000 + ++sequence,
                null,
                data));
  }

  private List<String> kept() {
    return transactions.inNew(connection -> StoredText.tablesWith(connection, secret));
  }

  private void awaitGone() {
    await().atMost(SOON).untilAsserted(() -> assertThat(kept()).isEmpty());
  }

  @Test
  void theTextOfAFactGoesAndTheLevelStays() {
    var amended = incident.amended(secretFacts(), clock.instant());
    Case.publish(amended);
    await().atMost(SOON).until(() -> !kept().isEmpty());
    await().atMost(SOON).until(() -> Asking.grading(incident.id).getInt("level") == 2);
    erased(amended);
    awaitGone();
    // It is judged again with what is left.
    Case.publish(incident.amended(secretlessFacts(), clock.instant()));
    await().atMost(SOON).until(() -> Asking.grading(incident.id).getInt("level") == 3);
    assertThat(kept()).isEmpty();
  }

  @Test
  void aListShowsATitleUntilItIsErased() {
    var amended = incident.amended(secretFacts(), "title", clock.instant());
    Case.publish(amended);
    await().atMost(SOON).until(() -> titles().contains(secret));
    erased(amended);
    await().atMost(SOON).untilAsserted(() -> assertThat(titles()).containsOnly(TextErasure.MARK));
  }

  /// As a list shows them of what the incident owes.
  private List<Object> titles() {
    return Asking.listed(incident.id, () -> Asking.as("auditor").queryParam("level", "2")).stream()
        .map(row -> row.get("title"))
        .toList();
  }

  private static Facts secretlessFacts() {
    return Case.level3();
  }

  @Test
  void aFactThatComesAfterItsErasureIsStoredWithoutItsText() {
    var amended = incident.amended(secretFacts(), clock.instant());
    erased(amended);
    await()
        .atMost(SOON)
        .until(
            () ->
                transactions.inNew(
                    connection ->
                        !StoredText.tablesWith(connection, amended.id().toString()).isEmpty()));
    Case.publish(amended);
    await().atMost(SOON).until(() -> Asking.grading(incident.id).getInt("level") == 2);
    assertThat(kept()).isEmpty();
  }

  @Test
  void theWordsOfDecisionsGoFromTheirRowsAndTheLog() {
    Asking.as("group-office")
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(Map.of("level", 2, "reason", secret))
        .put(GRADING, incident.id)
        .then()
        .statusCode(200);
    Asking.as("group-office")
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("facts", List.of("scope"), "reason", secret))
        .post(RETURNS, incident.id)
        .then()
        .statusCode(201);
    await().atMost(SOON).until(() -> Topics.shared().decisionsAbout(incident.id).size() == 2);
    assertThat(kept()).hasSizeGreaterThanOrEqualTo(4);
    Topics.shared().decisionsAbout(incident.id).forEach(this::erased);
    awaitGone();
    assertThat(Asking.grading(incident.id).getInt("level")).isEqualTo(2);
  }
}

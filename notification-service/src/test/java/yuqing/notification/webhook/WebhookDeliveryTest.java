package yuqing.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.notification.NotificationParts;
import yuqing.notification.TestClock;
import yuqing.notification.Wire;
import yuqing.notification.webhook.http.TestNames;

/// What a subscriber is sent, in which order and signed how, whatever its endpoint does.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class WebhookDeliveryTest {
  private static final Duration SOON = Duration.ofSeconds(90);

  @Inject Wire wire;
  @Inject TestClock clock;
  @Inject TestNames names;

  private final UUID incident = UUID.randomUUID();
  private final MoodyReceiver receiver = new MoodyReceiver();
  private final Queue<Subscribed> made = new ArrayDeque<>();

  @AfterEach
  void endAll() {
    made.forEach(Subscribed::end);
    receiver.close();
  }

  @Test
  void eventsComeInOrderSignedAndWithoutTheCasesProse() throws Exception {
    var subscribed = subscribe();
    var reported = Told.reported(wire, incident, "logistics");
    awaitTaken(List.of(reported));
    var closed = Told.closed(wire, incident, 5);
    awaitTaken(Stream.concat(Stream.of(reported), closed.stream()).toList());

    for (var got : receiver.about(incident)) {
      assertThat(got.headers().get("webhook-signature"))
          .isEqualTo(signatureOf(got, subscribed.secret()));
      assertThat(got.headers().get("content-type")).startsWith("application/cloudevents+json");
    }
    var first = receiver.about(incident).getFirst().text();
    assertThat(first).contains("incident.reported", "YQ-2026-70001", "logistics", reported);
    assertThat(first).doesNotContain("异物", "塑料", "liaison-logistics", "facts");
  }

  @Test
  void whateverGoesWrongTheNextOneOfTheIncidentWaits() throws Exception {
    var elsewhere = new MoodyReceiver();
    var never = new CountDownLatch(1);
    var acts = new ConcurrentLinkedQueue<MoodyReceiver.Act>();
    acts.add(MoodyReceiver.status(500));
    acts.add(MoodyReceiver.reset());
    acts.add(MoodyReceiver.status(302, "Location: " + elsewhere.url("127.0.0.1")));
    acts.add(MoodyReceiver.status(429, "Retry-After: 1"));
    acts.add(MoodyReceiver.status(503, "Retry-After: soon"));
    acts.add(MoodyReceiver.silent(never));
    acts.add(MoodyReceiver.status(404));
    receiver.be(got -> next(acts, got.text().contains(incident.toString())));
    var subscribed = subscribe();
    var closed = Told.closed(wire, incident, 3);

    awaitTaken(closed);
    never.countDown();
    var attempts = receiver.about(incident).stream().map(MoodyReceiver.Got::id).toList();
    assertThat(attempts.lastIndexOf(closed.get(0))).isLessThan(attempts.indexOf(closed.get(1)));
    assertThat(attempts.lastIndexOf(closed.get(1))).isLessThan(attempts.indexOf(closed.get(2)));
    assertThat(subscribed.failures(closed.getFirst()))
        .contains("http-500", "http-302", "http-429", "http-503", "timeout", "http-404");
    assertThat(elsewhere.about("")).isEmpty();
    elsewhere.close();
  }

  @Test
  void anAnswerThatDropsOrNeverEndsIsDeliveredByItsStatus() {
    var acts = new ConcurrentLinkedQueue<MoodyReceiver.Act>();
    acts.add(MoodyReceiver.dropMidAnswer());
    acts.add(MoodyReceiver.hugeAnswer());
    receiver.be(got -> next(acts, got.text().contains(incident.toString())));
    var subscribed = subscribe();
    var closed = Told.closed(wire, incident, 3);
    awaitTaken(closed.subList(2, 3));
    assertThat(subscribed.failures(closed.get(0))).isEmpty();
    assertThat(subscribed.failures(closed.get(1))).isEmpty();
  }

  @Test
  void whatAReceiverAsksForByRetryAfterIsKept() {
    receiver.be(_ -> MoodyReceiver.status(429, "Retry-After: 2400"));
    var subscribed = subscribe();
    var closed = Told.closed(wire, incident, 1);
    await().atMost(SOON).until(() -> subscribed.failures(closed.getFirst()).contains("http-429"));
    assertThat(java.time.OffsetDateTime.parse(subscribed.now().getString("resumeAt")).toInstant())
        .isAfter(clock.instant().plusSeconds(1800));
    receiver.be(_ -> MoodyReceiver.FINE);
    clock.tick(Duration.ofMinutes(40));
    awaitTaken(closed);
  }

  @Test
  void aReceiverThatIsAwayForLongIsParkedAndTakenUpByTheAdministrator() {
    receiver.be(_ -> MoodyReceiver.status(503));
    var subscribed = subscribe();
    var closed = Told.closed(wire, incident, 3);
    awaitParked(subscribed);
    var during = Told.closed(wire, incident, 2);

    receiver.be(_ -> MoodyReceiver.FINE);
    subscribed.be("ACTIVE");
    awaitTaken(Stream.concat(closed.stream(), during.stream()).toList());
    assertThat(subscribed.now().getString("failingSince")).isNull();
  }

  @Test
  void aParkedOneIsProbedNowAndThenAndGoesOnByItself() {
    receiver.be(_ -> MoodyReceiver.reset());
    var subscribed = subscribe();
    var closed = Told.closed(wire, incident, 3);
    awaitParked(subscribed);
    receiver.be(_ -> MoodyReceiver.FINE);
    clock.tick(Duration.ofMinutes(40));
    awaitTaken(closed);
    assertThat(subscribed.state()).isEqualTo("ACTIVE");
    assertThat(subscribed.now().getString("stateReason")).isEqualTo("delivered-again");
  }

  @Test
  void aReceiverThatIsGoneIsToldNothingMoreUntilTheAdministratorSaysSo() {
    receiver.be(_ -> MoodyReceiver.status(410));
    var subscribed = subscribe();
    Told.closed(wire, incident, 3);
    await().atMost(SOON).until(() -> subscribed.state().equals("DISABLED"));
    assertThat(subscribed.now().getString("stateReason")).isEqualTo("http-410");
    receiver.be(_ -> MoodyReceiver.FINE);
    subscribed.post("/redeliveries", "{\"since\":\"2026-01-01T00:00:00Z\"}").then().statusCode(409);

    subscribed.be("ACTIVE");
    var later = Told.closed(wire, incident, 1);
    awaitTaken(later);
  }

  @Test
  void anIncidentThatIsRefusedHoldsUpNoOther() {
    var other = UUID.randomUUID();
    receiver.be(
        got ->
            got.text().contains(incident.toString())
                ? MoodyReceiver.status(400)
                : MoodyReceiver.FINE);
    var subscribed = subscribe();
    var refused = Told.closed(wire, incident, 2);
    var taken = Told.closed(wire, other, 3);
    await().atMost(SOON).until(() -> receiver.taken(other).equals(taken));
    await().atMost(SOON).until(() -> receiver.about(incident).size() > 1);
    assertThat(receiver.about(incident)).extracting(got -> got.id()).containsOnly(refused.get(0));
    // Refused for a day while others are taken, it is given up and the next one goes.
    clock.tick(Duration.ofDays(1));
    subscribed.post("/test", "").then().body("outcome", equalTo("DELIVERED"));
    await()
        .atMost(SOON)
        .until(() -> receiver.about(incident).stream().anyMatch(isOf(refused.get(1))));
  }

  @Test
  void afterARotationBothSecretsSignUntilTheOldOneEnds() throws Exception {
    var subscribed = subscribe();
    var old = subscribed.secret();
    subscribed.rotate();
    var during = Told.closed(wire, incident, 1);
    awaitTaken(during);
    var both = receiver.about(during.getFirst()).getFirst();
    assertThat(both.headers().get("webhook-signature").split(" "))
        .containsExactly(signatureOf(both, subscribed.secret()), signatureOf(both, old));

    clock.tick(Duration.ofDays(1));
    var after = Told.closed(wire, incident, 1);
    awaitTaken(List.of(during.getFirst(), after.getFirst()));
    var one = receiver.about(after.getFirst()).getFirst();
    assertThat(one.headers().get("webhook-signature"))
        .isEqualTo(signatureOf(one, subscribed.secret()));
  }

  @Test
  void whatWasDeliveredComesAgainOnRequestUnderItsId() {
    var subscribed = subscribe();
    var before = clock.instant();
    var closed = Told.closed(wire, incident, 3);
    awaitTaken(closed);
    await().atMost(SOON).until(() -> subscribed.now().getString("deliveredAt") != null);
    await()
        .atMost(SOON)
        .until(
            () ->
                subscribed
                        .post("/redeliveries", "{\"eventId\":\"" + closed.get(1) + "\"}")
                        .jsonPath()
                        .getInt("events")
                    == 1);
    await().atMost(SOON).until(() -> times(closed.get(1)) >= 2);

    subscribed.post("/redeliveries", "{\"since\":\"" + before + "\"}").then().statusCode(202);
    await().atMost(SOON).until(() -> times(closed.get(0)) >= 2 && times(closed.get(2)) >= 2);
    var repeats = receiver.about(incident).stream().map(MoodyReceiver.Got::id).toList();
    assertThat(repeats.lastIndexOf(closed.get(0))).isLessThan(repeats.lastIndexOf(closed.get(2)));
  }

  @Test
  void theDepartmentMayBecomeKnownLater() {
    var logistics = subscribe("logistics");
    var finance = new MoodyReceiver();
    made.add(Subscribed.to(finance.url("receiver.test"), "", "finance"));
    var before = Told.closed(wire, incident, 2);
    var elsewhere = UUID.randomUUID();
    var financial = Told.reported(wire, elsewhere, "finance");
    var reported = Told.reported(wire, incident, "logistics");
    awaitTaken(Stream.concat(before.stream(), Stream.of(reported)).toList());
    await().atMost(SOON).until(() -> finance.taken(elsewhere).equals(List.of(financial)));
    var later = Told.closed(wire, elsewhere, 1);
    await().atMost(SOON).until(() -> finance.taken(elsewhere).contains(later.getFirst()));
    assertThat(finance.about(incident)).isEmpty();
    assertThat(receiver.about(elsewhere)).isEmpty();
    assertThat(logistics.state()).isEqualTo("ACTIVE");
    finance.close();
  }

  @Test
  void aNameThatLeadsInsideLaterIsNotFollowed() {
    names.lead("rebound.test", "93.184.216.34");
    var rebound = Subscribed.to(receiver.url("rebound.test"), "");
    made.add(rebound);
    names.lead("rebound.test", "127.0.0.1");
    var closed = Told.closed(wire, incident, 1);
    await()
        .atMost(SOON)
        .until(() -> rebound.failures(closed.getFirst()).contains("address-not-allowed"));
    assertThat(receiver.about("")).isEmpty();
  }

  private Subscribed subscribe(String... departments) {
    var subscribed = Subscribed.to(receiver.url("receiver.test"), "", departments);
    made.add(subscribed);
    return subscribed;
  }

  private void awaitTaken(List<String> events) {
    await().atMost(SOON).until(() -> receiver.taken(incident).equals(events));
  }

  private void awaitParked(Subscribed subscribed) {
    await().atMost(SOON).until(() -> subscribed.now().getString("failingSince") != null);
    clock.tick(Duration.ofHours(6));
    await().atMost(SOON).until(() -> subscribed.state().equals("PARKED"));
  }

  private long times(String event) {
    return receiver.about(incident).stream().filter(isOf(event)).count();
  }

  private static java.util.function.Predicate<MoodyReceiver.Got> isOf(String event) {
    return got -> got.id().equals(event);
  }

  private static MoodyReceiver.Act next(Queue<MoodyReceiver.Act> acts, boolean mine) {
    var act = mine ? acts.poll() : null;
    return act == null ? MoodyReceiver.FINE : act;
  }

  /// As a receiver computes it from the published description, with nothing of ours.
  private static String signatureOf(MoodyReceiver.Got got, String secret) throws Exception {
    var signed = new ByteArrayOutputStream();
    var head = got.id() + "." + got.headers().get("webhook-timestamp") + ".";
    signed.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(got.text().getBytes(StandardCharsets.UTF_8));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
  }
}

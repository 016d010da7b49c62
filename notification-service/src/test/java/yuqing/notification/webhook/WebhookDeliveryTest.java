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
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Wire;
import yuqing.notification.webhook.http.TestHostAddresses;

/// What a subscriber is sent, in which order and signed how, whatever its endpoint does.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class WebhookDeliveryTest {
  private static final Duration SOON = Duration.ofSeconds(90);

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject TestHostAddresses names;

  private final UUID incident = UUID.randomUUID();
  private final MoodyReceiver receiver = new MoodyReceiver();
  private final Queue<SubscriptionClient> made = new ArrayDeque<>();

  @AfterEach
  void deleteAll() {
    made.forEach(SubscriptionClient::delete);
    receiver.close();
  }

  @Test
  void eventsArriveInOrderSignedAndWithoutTheCasesProse() throws Exception {
    var subscribed = subscribe();
    var reported = PublishedEvents.reported(wire, incident, "logistics");
    awaitAccepted(List.of(reported));
    var closed = PublishedEvents.closed(wire, incident, 5);
    awaitAccepted(Stream.concat(Stream.of(reported), closed.stream()).toList());

    for (var got : receiver.requestsAbout(incident)) {
      assertThat(got.headers().get("webhook-signature"))
          .isEqualTo(signatureOf(got, subscribed.secret()));
      assertThat(got.headers().get("content-type")).startsWith("application/cloudevents+json");
    }
    var first = receiver.requestsAbout(incident).getFirst().text();
    assertThat(first).contains("incident.reported", "YQ-2026-70001", "logistics", reported);
    assertThat(first).doesNotContain("异物", "塑料", "liaison-logistics", "facts");
  }

  @Test
  void whateverGoesWrongTheNextEventOfTheIncidentWaits() throws Exception {
    var elsewhere = new MoodyReceiver();
    var never = new CountDownLatch(1);
    var acts = new ConcurrentLinkedQueue<MoodyReceiver.ReceiverBehaviour>();
    acts.add(MoodyReceiver.status(500));
    acts.add(MoodyReceiver.reset());
    acts.add(MoodyReceiver.status(302, "Location: " + elsewhere.url("127.0.0.1")));
    acts.add(MoodyReceiver.status(429, "Retry-After: 1"));
    acts.add(MoodyReceiver.status(503, "Retry-After: soon"));
    acts.add(MoodyReceiver.silent(never));
    acts.add(MoodyReceiver.status(404));
    receiver.behave(got -> next(acts, got.text().contains(incident.toString())));
    var subscribed = subscribe();
    var closed = PublishedEvents.closed(wire, incident, 3);

    awaitAccepted(closed);
    never.countDown();
    var attempts =
        receiver.requestsAbout(incident).stream().map(MoodyReceiver.ReceivedRequest::id).toList();
    assertThat(attempts.lastIndexOf(closed.get(0))).isLessThan(attempts.indexOf(closed.get(1)));
    assertThat(attempts.lastIndexOf(closed.get(1))).isLessThan(attempts.indexOf(closed.get(2)));
    assertThat(subscribed.failures(closed.getFirst()))
        .contains("http-500", "http-302", "http-429", "http-503", "timeout", "http-404");
    assertThat(elsewhere.requestsAbout("")).isEmpty();
    elsewhere.close();
  }

  @Test
  void anAnswerThatDropsOrNeverEndsIsDeliveredByItsStatus() {
    var acts = new ConcurrentLinkedQueue<MoodyReceiver.ReceiverBehaviour>();
    acts.add(MoodyReceiver.dropMidAnswer());
    acts.add(MoodyReceiver.hugeAnswer());
    receiver.behave(got -> next(acts, got.text().contains(incident.toString())));
    var subscribed = subscribe();
    var closed = PublishedEvents.closed(wire, incident, 3);
    awaitAccepted(closed.subList(2, 3));
    assertThat(subscribed.failures(closed.get(0))).isEmpty();
    assertThat(subscribed.failures(closed.get(1))).isEmpty();
  }

  @Test
  void aReceiversRetryAfterIsRespected() {
    receiver.behave(MoodyReceiver.only(incident, MoodyReceiver.status(429, "Retry-After: 2400")));
    var subscribed = subscribe();
    var closed = PublishedEvents.closed(wire, incident, 1);
    await().atMost(SOON).until(() -> subscribed.failures(closed.getFirst()).contains("http-429"));
    assertThat(java.time.OffsetDateTime.parse(subscribed.now().getString("resumeAt")).toInstant())
        .isAfter(clock.instant().plusSeconds(1800));
    receiver.behave(_ -> MoodyReceiver.FINE);
    clock.tick(Duration.ofMinutes(40));
    awaitAccepted(closed);
  }

  @Test
  void aReceiverThatIsUnavailableForLongIsParkedAndResumedByTheAdministrator() {
    receiver.behave(_ -> MoodyReceiver.status(503));
    var subscribed = subscribe();
    var closed = PublishedEvents.closed(wire, incident, 3);
    awaitParked(subscribed);
    var during = PublishedEvents.closed(wire, incident, 2);

    receiver.behave(_ -> MoodyReceiver.FINE);
    subscribed.changeState("ACTIVE");
    awaitAccepted(Stream.concat(closed.stream(), during.stream()).toList());
    assertThat(subscribed.now().getString("failingSince")).isNull();
  }

  @Test
  void aParkedSubscriptionIsProbedAndResumesByItself() {
    receiver.behave(_ -> MoodyReceiver.reset());
    var subscribed = subscribe();
    var closed = PublishedEvents.closed(wire, incident, 3);
    awaitParked(subscribed);
    receiver.behave(_ -> MoodyReceiver.FINE);
    clock.tick(Duration.ofMinutes(40));
    awaitAccepted(closed);
    assertThat(subscribed.state()).isEqualTo("ACTIVE");
    assertThat(subscribed.now().getString("stateReason")).isEqualTo("delivered-again");
  }

  @Test
  void aReceiverThatAnswers410IsSentNothingMoreUntilTheAdministratorActivatesIt() {
    receiver.behave(_ -> MoodyReceiver.status(410));
    var subscribed = subscribe();
    PublishedEvents.closed(wire, incident, 3);
    await().atMost(SOON).until(() -> subscribed.state().equals("DISABLED"));
    assertThat(subscribed.now().getString("stateReason")).isEqualTo("http-410");
    receiver.behave(_ -> MoodyReceiver.FINE);
    subscribed.post("/redeliveries", "{\"since\":\"2026-01-01T00:00:00Z\"}").then().statusCode(409);

    subscribed.changeState("ACTIVE");
    var later = PublishedEvents.closed(wire, incident, 1);
    awaitAccepted(later);
  }

  @Test
  void anIncidentThatIsRefusedDelaysNoOther() {
    var other = UUID.randomUUID();
    receiver.behave(MoodyReceiver.only(incident, MoodyReceiver.status(400)));
    var subscribed = subscribe();
    var refused = PublishedEvents.closed(wire, incident, 2);
    var accepted = PublishedEvents.closed(wire, other, 3);
    await().atMost(SOON).until(() -> receiver.acceptedAbout(other).equals(accepted));
    await().atMost(SOON).until(() -> receiver.requestsAbout(incident).size() > 1);
    assertThat(receiver.requestsAbout(incident))
        .extracting(got -> got.id())
        .containsOnly(refused.get(0));
    // Refused for a day while others are accepted, it is given up and the next one is sent.
    clock.tick(Duration.ofDays(1));
    subscribed.post("/test", "").then().body("outcome", equalTo("DELIVERED"));
    await()
        .atMost(SOON)
        .until(() -> receiver.requestsAbout(incident).stream().anyMatch(isOf(refused.get(1))));
  }

  @Test
  void afterARotationBothSecretsSignUntilTheOldOneEnds() throws Exception {
    var subscribed = subscribe();
    var old = subscribed.secret();
    subscribed.rotate();
    var during = PublishedEvents.closed(wire, incident, 1);
    awaitAccepted(during);
    var both = receiver.requestsAbout(during.getFirst()).getFirst();
    assertThat(both.headers().get("webhook-signature").split(" "))
        .containsExactly(signatureOf(both, subscribed.secret()), signatureOf(both, old));

    clock.tick(Duration.ofDays(1));
    var after = PublishedEvents.closed(wire, incident, 1);
    awaitAccepted(List.of(during.getFirst(), after.getFirst()));
    var one = receiver.requestsAbout(after.getFirst()).getFirst();
    assertThat(one.headers().get("webhook-signature"))
        .isEqualTo(signatureOf(one, subscribed.secret()));
  }

  @Test
  void whatWasDeliveredIsSentAgainOnRequestUnderItsId() {
    var subscribed = subscribe();
    var before = clock.instant();
    var closed = PublishedEvents.closed(wire, incident, 3);
    awaitAccepted(closed);
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
    var repeats =
        receiver.requestsAbout(incident).stream().map(MoodyReceiver.ReceivedRequest::id).toList();
    assertThat(repeats.lastIndexOf(closed.get(0))).isLessThan(repeats.lastIndexOf(closed.get(2)));
  }

  @Test
  void theDepartmentMayBecomeKnownLater() {
    var logistics = subscribe("logistics");
    var finance = new MoodyReceiver();
    made.add(
        SubscriptionClient.create(finance.url("receiver.test"), PublishedEvents.ALL, "finance"));
    var before = PublishedEvents.closed(wire, incident, 2);
    var elsewhere = UUID.randomUUID();
    var financial = PublishedEvents.reported(wire, elsewhere, "finance");
    var reported = PublishedEvents.reported(wire, incident, "logistics");
    awaitAccepted(Stream.concat(before.stream(), Stream.of(reported)).toList());
    await().atMost(SOON).until(() -> finance.acceptedAbout(elsewhere).equals(List.of(financial)));
    var later = PublishedEvents.closed(wire, elsewhere, 1);
    await().atMost(SOON).until(() -> finance.acceptedAbout(elsewhere).contains(later.getFirst()));
    assertThat(finance.requestsAbout(incident)).isEmpty();
    assertThat(receiver.requestsAbout(elsewhere)).isEmpty();
    assertThat(logistics.state()).isEqualTo("ACTIVE");
    finance.close();
  }

  @Test
  void aNameThatResolvesToAnInternalAddressLaterIsNotFollowed() {
    names.resolve("rebound.test", "93.184.216.34");
    var rebound = SubscriptionClient.create(receiver.url("rebound.test"), PublishedEvents.CLOSED);
    made.add(rebound);
    names.resolve("rebound.test", "127.0.0.1");
    var closed = PublishedEvents.closed(wire, incident, 1);
    await()
        .atMost(SOON)
        .until(() -> rebound.failures(closed.getFirst()).contains("address-not-allowed"));
    assertThat(receiver.requestsAbout("")).isEmpty();
  }

  private SubscriptionClient subscribe(String... departments) {
    var subscribed =
        SubscriptionClient.create(receiver.url("receiver.test"), PublishedEvents.ALL, departments);
    made.add(subscribed);
    return subscribed;
  }

  private void awaitAccepted(List<String> events) {
    await().atMost(SOON).until(() -> receiver.acceptedAbout(incident).equals(events));
  }

  private void awaitParked(SubscriptionClient subscribed) {
    await().atMost(SOON).until(() -> subscribed.now().getString("failingSince") != null);
    clock.tick(Duration.ofHours(6));
    await().atMost(SOON).until(() -> subscribed.state().equals("PARKED"));
  }

  private long times(String event) {
    return receiver.requestsAbout(incident).stream().filter(isOf(event)).count();
  }

  private static java.util.function.Predicate<MoodyReceiver.ReceivedRequest> isOf(String event) {
    return got -> got.id().equals(event);
  }

  private static MoodyReceiver.ReceiverBehaviour next(
      Queue<MoodyReceiver.ReceiverBehaviour> acts, boolean mine) {
    var act = mine ? acts.poll() : null;
    return act == null ? MoodyReceiver.FINE : act;
  }

  /// As a receiver computes it from the published description, with nothing of ours.
  private static String signatureOf(MoodyReceiver.ReceivedRequest got, String secret)
      throws Exception {
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

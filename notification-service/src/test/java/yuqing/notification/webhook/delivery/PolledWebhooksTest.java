package yuqing.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.NotificationParts;
import yuqing.notification.webhook.MoodyReceiver;
import yuqing.notification.webhook.SubscriptionClient;

/// What is queued of events of an incident that a poll brings together.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class PolledWebhooksTest {

  private static final Instant AT = Instant.parse("2026-10-13T00:20:00Z");
  private static final Recorder BY = new Recorder("group-office", "group-office", null);

  private static final String QUEUED =
      "select event::text || ' ' || state from webhook_message"
          + " where subscription = ?::uuid and subject = ? order by position";

  @Inject Transactions transactions;
  @Inject WebhookIntake intake;

  private final UUID incident = UUID.randomUUID();
  private final MoodyReceiver receiver = new MoodyReceiver();
  private SubscriptionClient ofLogistics;
  private SubscriptionClient ofFinance;
  private SubscriptionClient ofAll;

  @BeforeEach
  void subscribe() {
    // So that what is queued stays.
    receiver.behave(_ -> MoodyReceiver.status(429, "Retry-After: 3000"));
    var url = receiver.url("receiver.test");
    ofLogistics = SubscriptionClient.create(url, "", "logistics");
    ofFinance = SubscriptionClient.create(url, "", "finance");
    ofAll = SubscriptionClient.create(url, "");
  }

  @AfterEach
  void delete() {
    Stream.of(ofLogistics, ofFinance, ofAll).forEach(SubscriptionClient::delete);
    receiver.close();
  }

  private Event<EventData> event(EventData data) {
    return new Event<>(
        UUID.randomUUID(), "/archive-service", incident.toString(), AT, 1, null, data);
  }

  private static ArchiveEvent closed(int seconds) {
    return new ArchiveEvent.DossierClosed(AT, AT.plusSeconds(seconds), "00", BY, List.of());
  }

  private static IncidentEvent assignedTo(String department) {
    return new IncidentEvent.Assigned("party-affairs", department, "转办", AT, BY);
  }

  private void store(List<Event<EventData>> events) {
    transactions.inNew(
        connection -> {
          intake.store(
              connection,
              events.stream()
                  .map(
                      event ->
                          InboxEvent.of(
                              event.id(),
                              event.source(),
                              event.subject(),
                              new OfferedEvent(
                                  event, Topic.ARCHIVE.name(), EventJson.write(event))))
                  .toList());
          return null;
        });
  }

  private List<String> queued(SubscriptionClient subscription) {
    return transactions.inNew(
        connection ->
            Sql.list(
                connection,
                row -> row.getString(1),
                QUEUED,
                subscription.id(),
                incident.toString()));
  }

  private static List<String> pending(List<Event<EventData>> events) {
    return events.stream().map(event -> event.id() + " PENDING").toList();
  }

  /// The same whether a poll brings them all or one at a time: what came before the department was
  /// known waits for it, and goes to nobody else.
  @ParameterizedTest
  @ValueSource(ints = {10, 2, 1})
  void isQueuedInOrderForThoseWhoWantIt(int atOnce) {
    var events = new ArrayList<Event<EventData>>();
    events.add(event(closed(0)));
    events.add(event(closed(1)));
    events.add(event(assignedTo("logistics")));
    events.add(event(closed(2)));
    for (var from = 0; from < events.size(); from += atOnce) {
      store(events.subList(from, Math.min(events.size(), from + atOnce)));
    }
    assertThat(queued(ofLogistics)).isEqualTo(pending(events));
    assertThat(queued(ofAll)).isEqualTo(pending(events));
    assertThat(queued(ofFinance)).isEmpty();

    var moved = List.of(event(assignedTo("finance")), event(closed(3)));
    store(moved);
    assertThat(queued(ofFinance)).isEqualTo(pending(moved));
    assertThat(queued(ofLogistics)).isEqualTo(pending(events));
  }
}

package yuqing.notification;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yuqing.notification.IncidentFacts.graded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationMet;
import yuqing.contracts.EscalationEvent.ObligationMoved;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.inbox.GroupReceiver;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.testing.SettableClock;

/// What comes out of the events of an incident that a poll brings together.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class PolledEventsTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration LATER = Duration.ofHours(9);

  private static final String ALERTS =
      """
      select climb || ' ' || rung || ' ' || level || ' ' || department || ' ' || (due at time zone 'UTC')
        || ' ' || (settled_at is not null)
      from alert where incident = ? order by number, id
      """;

  private static final String MESSAGES =
      """
      select person || ' ' || count(*) from alert_message where incident = ?
      group by person order by person
      """;

  @Inject Transactions transactions;
  @Inject GroupReceiver receiver;
  @Inject EventConsumer consumer;
  @Inject SettableClock clock;
  @Inject Wire wire;

  private final UUID incident = UUID.randomUUID();
  private long sequence;

  private InboxEvent<Event<? extends EventData>> event(EventData data) {
    var event =
        new Event<>(
            UUID.randomUUID(),
            "/escalation-service",
            incident.toString(),
            clock.instant(),
            ++sequence,
            null,
            data);
    return InboxEvent.of(event.id(), event.source(), event.subject(), event);
  }

  private AlertOrdered order(String number, Obligation obligation) {
    return Orders.numbered(
        number,
        Orders.order(
            AlertCause.OPENED,
            obligation,
            clock.instant(),
            List.of(
                Orders.rung(Post.LIAISON, obligation.department(), ZERO),
                Orders.rung(Post.DEPARTMENT_HEAD, obligation.department(), LATER))));
  }

  /// An order that a grade overtakes, one that another replaces, one whose duty moves, one that is
  /// met.
  private List<EscalationEvent> judgements() {
    var now = clock.instant();
    var replaced = Orders.draftReply("logistics");
    var moved = Orders.draftReply("finance");
    var met = Orders.draftReply("academic");
    var due = Instant.parse("2026-10-14T04:20:00Z");
    return List.of(
        order("1", Orders.draftReply("logistics")),
        order("2", replaced),
        graded(Level.TWO, Level.ONE, Post.GROUP_OFFICE, now),
        order("3", replaced),
        order("4", moved),
        new ObligationMoved(moved, now, due.minusSeconds(60), now, due, now),
        order("5", met),
        new ObligationMet(met, now, now, now));
  }

  private List<String> found(String sql) {
    return transactions.inNew(
        connection -> Sql.list(connection, row -> row.getString(1), sql, incident));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 3, 1})
  void comeOutTheSameHoweverPollsCutThem(int atOnce) {
    var events = new ArrayList<InboxEvent<Event<? extends EventData>>>();
    judgements().forEach(each -> events.add(event(each)));
    for (var from = 0; from < events.size(); from += atOnce) {
      var poll = events.subList(from, Math.min(events.size(), from + atOnce));
      assertThat(receiver.receive(poll, consumer::handle)).isEmpty();
    }
    var dueBefore = "2026-10-13 04:20:00";
    assertThat(found(ALERTS))
        .containsExactly(
            "CLIMBING 1 1 logistics " + dueBefore + " false",
            "CANCELLED 1 1 logistics " + dueBefore + " false",
            "CLIMBING 1 2 logistics " + dueBefore + " false",
            "CLIMBING 1 2 finance 2026-10-14 04:20:00 false",
            "CANCELLED 1 2 academic " + dueBefore + " true");
    assertThat(found(MESSAGES))
        .containsExactly("liaison-academic 1", "liaison-finance 1", "liaison-logistics 3");
  }

  @Test
  void oneThatCanNeverBeConsumedIsRefusedAndItsNeighboursAreNot() {
    var bad = event(new FactsRequested(null, 1, List.of(), null, null, null));
    var good =
        List.of(
            event(order("1", Orders.draftReply("logistics"))),
            event(order("2", Orders.draftReply("finance"))));
    var refused = receiver.receive(List.of(good.getFirst(), bad, good.getLast()), consumer::handle);
    assertThat(refused).singleElement().satisfies(each -> assertThat(each.event()).isEqualTo(bad));
    assertThat(found(ALERTS)).hasSize(2);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 2);

    // The poll comes again where the process ended before its offsets went.
    assertThat(receiver.receive(good, consumer::handle)).isEmpty();
    assertThat(found(ALERTS)).hasSize(2);
    assertThat(found(MESSAGES)).containsExactly("liaison-finance 1", "liaison-logistics 1");
  }

  @Test
  void aHeartbeatIsNoEventOfTheInbox() {
    assertThat(
            EventDispatch.notifiesSomebody(new ArchiveEvent.Heartbeat(clock.instant(), null, 0, 0)))
        .isFalse();
  }
}

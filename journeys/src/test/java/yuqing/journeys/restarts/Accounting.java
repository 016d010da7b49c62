package yuqing.journeys.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.Topic;
import yuqing.journeys.SuiteUnderTest;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.testing.TopicRecorder;

/// Compares a ledger with the stores: waits until everything has settled, then requires that
/// nothing acknowledged is lost and nothing doubled.
final class Accounting {

  private static final Duration SETTLED_WITHIN = Duration.ofMinutes(6);
  private static final Duration ASK_EVERY = Duration.ofMillis(500);

  private final BreakableParts parts;
  private final SuiteUnderTest suite;
  private final Letterbox emails;
  private final Ledger ledger;
  private final Books books;

  Accounting(BreakableParts parts, SuiteUnderTest suite, Letterbox emails, Ledger ledger) {
    this.parts = parts;
    this.suite = suite;
    this.emails = emails;
    this.ledger = ledger;
    this.books = new Books(parts, ledger.incidents());
  }

  /// The suite continues concurrently (alerts escalate, deadlines pass), so two reads may differ.
  /// What is lost or doubled, though, stays so however often it is read.
  void balances() {
    balancesRestored();
    await("topics that match the logs")
        .atMost(SETTLED_WITHIN)
        .untilAsserted(this::topicsMatchTheLogsInOrder);
  }

  /// All but the topics: events that are republished after a restore come between new ones.
  void balancesRestored() {
    await("everything settled and accounted for")
        .atMost(SETTLED_WITHIN)
        .pollInterval(ASK_EVERY)
        .ignoreExceptionsInstanceOf(IllegalStateException.class)
        .untilAsserted(this::accountedFor);
  }

  private void accountedFor() {
    settled();
    reportsOnce();
    actionsOnce();
    oneOutcomeEach();
    oneKeyADelivery();
    emailsSent();
    nothingDied();
    chainsVerify();
  }

  private void settled() {
    for (var service : ServiceDatabase.values()) {
      assertThat(books.waiting(service)).as("waits in the outbox of " + service).isZero();
    }
    assertThat(books.graded()).as("graded").containsExactlyInAnyOrderElementsOf(ledger.incidents());
    assertThat(books.facts())
        .as("consumed by escalation-service")
        .containsExactlyInAnyOrderElementsOf(books.logged(ServiceDatabase.INCIDENT));
    assertThat(books.unsettled()).as("past due and not settled").isEmpty();
    assertThat(books.alerts())
        .as("alerts ordered and consumed")
        .containsExactlyInAnyOrderElementsOf(orderedAlerts());
    assertThat(books.undelivered()).as("waits for a channel, or was given up").isEmpty();
    assertThat(books.silentAlerts()).as("alerts of which nothing was accepted").isEmpty();
    archivedOnce();
  }

  /// An event that is logged during this check may be in the logs only: they are read first.
  private void archivedOnce() {
    var logged = Books.PUBLISHERS.stream().flatMap(each -> books.logged(each).stream()).toList();
    var archived = books.archived();
    assertThat(archived).as("archived").doesNotHaveDuplicates().containsAll(logged);
    assertThat(Books.PUBLISHERS.stream().flatMap(each -> books.logged(each).stream()))
        .as("logged, of what is archived")
        .containsAll(archived);
    assertThat(books.torn()).as("gaps in the numbers").isEmpty();
  }

  private List<String> orderedAlerts() {
    return books.events(ServiceDatabase.ESCALATION).stream()
        .map(Event::data)
        .filter(EscalationEvent.AlertOrdered.class::isInstance)
        .map(event -> ((EscalationEvent.AlertOrdered) event).alert().toString())
        .toList();
  }

  private void reportsOnce() {
    assertThat(ledger.incidents()).doesNotHaveDuplicates();
    assertThat(books.reports()).containsExactlyInAnyOrderElementsOf(ledger.reports());
  }

  private void actionsOnce() {
    var acted =
        books.events(ServiceDatabase.INCIDENT).stream()
            .filter(event -> event.data() instanceof IncidentEvent.ActionRecorded)
            .map(Event::subject)
            .toList();
    assertThat(acted)
        .containsExactlyInAnyOrderElementsOf(
            ledger.entries().stream()
                .filter(Ledger.Entry::acted)
                .map(Ledger.Entry::incident)
                .toList());
  }

  /// No outcome of an obligation was published twice, and the one in force was published last.
  private void oneOutcomeEach() {
    var published = new HashMap<String, List<String>>();
    for (var event : books.events(ServiceDatabase.ESCALATION)) {
      var outcome = outcomeOf(event.data());
      if (outcome != null) {
        published
            .computeIfAbsent(event.subject() + " " + outcome.key(), _ -> new ArrayList<>())
            .add(outcome.published());
      }
    }
    for (var row : books.outcomes()) {
      var key = row.get(0) + " " + row.get(1);
      assertThat(mayBePublished(row.get(2)))
          .as(key)
          .contains(published.getOrDefault(key, List.of()));
    }
  }

  private record Outcome(String key, String published) {}

  private static Outcome outcomeOf(EventData event) {
    return switch (event) {
      case EscalationEvent.ObligationMet met -> new Outcome(met.obligation().key(), "MET");
      case EscalationEvent.ObligationMissed missed ->
          new Outcome(missed.obligation().key(), "MISSED");
      case EscalationEvent.ObligationMetLate late ->
          new Outcome(late.obligation().key(), "MET_LATE");
      case EscalationEvent.ObligationWithdrawn withdrawn ->
          new Outcome(withdrawn.obligation().key(), "WITHDRAWN");
      default -> null;
    };
  }

  /// An act that was done in time but became known after the due, as when its service was killed,
  /// turns a declared MISSED into MET: the record keeps both.
  private static List<List<String>> mayBePublished(String outcome) {
    return switch (outcome) {
      case "OPEN" -> List.of(List.of());
      case "MET" -> List.of(List.of("MET"), List.of("MISSED", "MET"));
      case "MET_LATE" -> List.of(List.of("MISSED", "MET_LATE"));
      default -> List.of(List.of(outcome));
    };
  }

  /// Attempts may be repeated, under the same key: one key a delivery, one person a key, and one
  /// receipt of each delivery that it was accepted.
  private void oneKeyADelivery() {
    var keys = new TreeMap<String, Set<String>>();
    var people = new HashMap<String, Set<String>>();
    var accepted = new ArrayList<String>();
    for (var event : books.events(ServiceDatabase.NOTIFICATION)) {
      var delivery = deliveryOf(event.data());
      if (delivery != null) {
        var what =
            "%s rung %d to %s by %s"
                .formatted(
                    delivery.alert(), delivery.rung(), delivery.person(), delivery.channel());
        keys.computeIfAbsent(what, _ -> new HashSet<>()).add(delivery.deduplicationKey());
        people
            .computeIfAbsent(delivery.deduplicationKey(), _ -> new HashSet<>())
            .add(delivery.person());
      }
      if (event.data() instanceof NotificationEvent.Accepted(var taken, _, _)) {
        accepted.add(taken.alert() + " " + taken.rung() + " " + taken.person());
      }
    }
    assertThat(keys.values()).allSatisfy(each -> assertThat(each).hasSize(1));
    assertThat(people.values()).allSatisfy(each -> assertThat(each).hasSize(1));
    assertThat(accepted)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(books.acceptedDeliveries());
  }

  private static NotificationEvent.Delivery deliveryOf(EventData event) {
    return switch (event) {
      case NotificationEvent.Attempted attempted -> attempted.delivery();
      case NotificationEvent.Accepted taken -> taken.delivery();
      case NotificationEvent.Failed failed -> failed.delivery();
      default -> null;
    };
  }

  private void emailsSent() {
    for (var key : books.acceptedKeys()) {
      assertThat(emails.readersOf(key)).as("readers of " + key).hasSize(1);
    }
  }

  /// Every event that a service has logged is on its topic; an incident's first occurrences are
  /// in their order, and the topic holds nothing that the log does not hold.
  private void topicsMatchTheLogsInOrder() {
    var topics =
        Map.of(
            ServiceDatabase.INCIDENT, Topic.INCIDENT,
            ServiceDatabase.ESCALATION, Topic.ESCALATION,
            ServiceDatabase.NOTIFICATION, Topic.NOTIFICATION);
    var incidents = new HashSet<>(ledger.incidents());
    topics.forEach(
        (service, topic) -> {
          var published =
              eventsOf(topic).stream()
                  .filter(event -> incidents.contains(event.subject()))
                  .toList();
          assertThat(published.stream().map(event -> event.id().toString()).distinct())
              .as(topic.name())
              .containsAll(books.logged(service));
          inOrder(published);
        });
  }

  private List<Event<? extends EventData>> eventsOf(Topic topic) {
    try (var recorder = TopicRecorder.fromBeginning(parts.bootstrap(), topic)) {
      return recorder.events();
    }
  }

  private static void inOrder(List<Event<? extends EventData>> published) {
    var next = new HashMap<String, Long>();
    for (var event : published) {
      long expected = next.getOrDefault(event.subject(), 1L);
      assertThat(event.sequence())
          .as("%s %s of %s", event.type(), event.id(), event.subject())
          .isLessThanOrEqualTo(expected);
      if (event.sequence() == expected) {
        next.put(event.subject(), expected + 1);
      }
    }
  }

  private void nothingDied() {
    for (var service : SuiteUnderTest.SERVICES) {
      try (var dead = TopicRecorder.fromBeginning(parts.bootstrap(), Topic.deadOf(service))) {
        assertThat(dead.records().stream().map(each -> each.key()).collect(Collectors.toSet()))
            .as("dead topic of " + service)
            .isEmpty();
      }
    }
    for (var service : ServiceDatabase.values()) {
      assertThat(books.hanging(service)).as("transactions left hanging in " + service).isZero();
    }
  }

  private void chainsVerify() {
    var auditor = suite.as("auditor");
    for (var incident : ledger.incidents()) {
      var path = "/dossiers/" + incident + "/verification";
      var verification = auditor.get("archive-service", path).expect(200).body();
      assertThat(verification.get("valid").asBoolean()).as(verification.toString()).isTrue();
      assertThat(verification.get("gaps")).as(verification.toString()).isEmpty();
    }
  }
}

package yuqing.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.alt.GUID;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.localstack.StackResource;

/// What becomes of events on their way in.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class EventConsumerTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Topic DEAD = Topic.deadOf("archive-service");

  @Inject Transactions transactions;
  @Inject EventConsumer heard;

  @Test
  void keepsThePayloadByteForByte() {
    var incident = new Case();
    var event = incident.eventOf(incident.reported());
    // Blanks and the order of fields are another writer's choice; they are kept as well.
    var bytes = (" " + new String(EventJson.write(event), UTF_8) + "\n").getBytes(UTF_8);
    Archive.send(Topic.INCIDENT, incident.id, bytes);
    Archive.awaitEntries(incident, 1);
    assertThat(payload(incident, 1)).isEqualTo(bytes);
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  @Test
  void aRepeatIsNotDoubled() {
    var incident = new Case();
    var course = incident.allEvents();
    Archive.publish(course);
    Archive.publish(course);
    Archive.awaitEntries(incident, course.size());
    Archive.publish(course.subList(0, 3));
    var marker = incident.eventOf(incident.graded(Level.ONE, false));
    Archive.publish(marker);
    Archive.awaitEntries(incident, course.size() + 1);
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  /// The inbox forgets after long; the timeline does not.
  @Test
  void aRepeatIsNotDoubledAfterTheInboxForgotIt() {
    var incident = new Case();
    var report = incident.eventOf(incident.reported());
    Archive.publish(report);
    Archive.awaitEntries(incident, 1);
    forget(report);
    Archive.publish(report, incident.eventOf(incident.started()));
    Archive.awaitEntries(incident, 2);
    assertThat(Archive.timeline(incident).<String>getList("items.type"))
        .containsExactly("incident.reported", "incident.action-recorded");
  }

  @Test
  void eventsAreAppendedAsTheyArriveAlsoBeforeTheReport() {
    var incident = new Case();
    var report = incident.eventOf(incident.reported());
    var grade = incident.eventOf(incident.graded(Level.TWO, true));
    Archive.publish(grade);
    Archive.awaitEntries(incident, 1);
    var early = Archive.dossier(incident);
    assertThat(early.getBoolean("complete")).isFalse();
    assertThat(early.<Map<String, Object>>getList("gaps"))
        .containsExactly(Map.of("source", "/incident-service", "from", 1, "to", 1));
    assertThat(early.getInt("level")).isEqualTo(2);
    assertThat(early.getString("number")).isNull();

    Archive.publish(report);
    Archive.awaitEntries(incident, 2);
    var later = Archive.dossier(incident);
    assertThat(later.getBoolean("complete")).isTrue();
    assertThat(later.getString("number")).isEqualTo("YQ-2026-00002");
    assertThat(later.getInt("level")).isEqualTo(2);
    assertThat(Archive.timeline(incident).<String>getList("items.type"))
        .containsExactly("escalation.graded", "incident.reported");
  }

  /// A missing event shows, and when it comes it counts where it belongs, not where it came.
  @Test
  void aGapIsNamedAndFilled() {
    var incident = new Case();
    var report = incident.eventOf(incident.reported());
    var missing = incident.eventOf(incident.amended("先前的标题"));
    var last = incident.eventOf(incident.amended("最后的标题"));
    Archive.publish(report, last);
    Archive.awaitEntries(incident, 2);
    assertThat(Archive.dossier(incident).<Map<String, Object>>getList("gaps"))
        .containsExactly(Map.of("source", "/incident-service", "from", 2, "to", 2));
    assertThat(Archive.verification(incident).<Map<String, Object>>getList("gaps")).hasSize(1);
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();

    Archive.publish(missing);
    Archive.awaitEntries(incident, 3);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getBoolean("complete")).isTrue();
    assertThat(dossier.getString("title")).isEqualTo("最后的标题");
    assertThat(listed(incident).getString("title")).isEqualTo("最后的标题");
  }

  @Test
  void anUnknownTypeIsArchivedAndShownByItsType() {
    var incident = new Case();
    var report = incident.eventOf(incident.reported());
    var later =
        new String(EventJson.write(incident.eventOf(incident.started())), UTF_8)
            .replace("incident.action-recorded", "incident.painted");
    Archive.publish(report);
    Archive.send(Topic.INCIDENT, incident.id, later.getBytes(UTF_8));
    Archive.awaitEntries(incident, 2);
    assertThat(payload(incident, 2)).isEqualTo(later.getBytes(UTF_8));
    var timeline = Archive.timeline(incident);
    assertThat(timeline.getString("items[1].type")).isEqualTo("incident.painted");
    assertThat(timeline.getString("items[1].data.note")).isEqualTo("已到现场");
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getBoolean("complete")).isTrue();
    assertThat(dossier.<Map<String, Object>>getList("untold"))
        .containsExactly(Map.of("n", 2, "type", "incident.painted", "erased", false));
  }

  /// A type we know with data it does not allow: kept as it came, adding nothing.
  @Test
  void dataThatItsTypeDoesNotAllowIsArchived() {
    var incident = new Case();
    var hollow =
        """
        {"specversion":"1.0","id":"%s","source":"/incident-service","type":"incident.reported",\
        "subject":"%s","time":"2026-10-13T03:00:00Z","sequence":"1","data":{}}\
        """
            .formatted(GUID.v7(), incident.id);
    Archive.send(Topic.INCIDENT, incident.id, hollow.getBytes(UTF_8));
    Archive.awaitEntries(incident, 1);
    assertThat(Archive.dossier(incident).<String>getList("untold.type"))
        .containsExactly("incident.reported");
  }

  @Test
  void poisonGoesToTheDeadTopicAndItsPartitionGoesOn() {
    var incident = new Case();
    var poison = "no event at all".getBytes(UTF_8);
    Archive.send(Topic.INCIDENT, incident.id, poison);
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    awaitDead(incident, poison);
  }

  @Test
  void aSecondEventUnderTheSameSequenceIsRefused() {
    var incident = new Case();
    var first = incident.eventOf(incident.reported());
    var second =
        new Event<EventData>(
            GUID.v7().toUUID(),
            first.source(),
            incident.id,
            first.time(),
            first.sequence(),
            null,
            incident.amended("另一个"));
    Archive.publish(first, second, incident.eventOf(incident.started()));
    Archive.awaitEntries(incident, 2);
    awaitDead(incident, EventJson.write(second));
  }

  @Test
  void theArchivesOwnEventsAreNotConsumedFromATopic() {
    var incident = new Case();
    var event = incident.eventOf(incident.reported());
    var forged =
        new String(EventJson.write(event), UTF_8)
            .replace("/incident-service", "/archive-service")
            .replace(event.id().toString(), GUID.v7().toString())
            .getBytes(UTF_8);
    Archive.send(Topic.INCIDENT, incident.id, forged);
    Archive.publish(event);
    Archive.awaitEntries(incident, 1);
    awaitDead(incident, forged);
  }

  /// The topics come by consumers of their own, so several are at one incident at once.
  @Test
  void concurrentConsumersOnOneIncidentKeepOneChain() throws Exception {
    var incident = new Case();
    var all = new ArrayList<Event<EventData>>(incident.allEvents());
    for (var i = 0; i < 40; i++) {
      all.add(incident.eventOf(incident.started()));
      all.add(incident.eventOf(incident.graded(Level.TWO, false)));
      all.add(incident.eventOf(new NotificationEvent.Delivered(incident.delivery(), Case.at(3))));
    }
    Collections.shuffle(all, new Random(7));
    consumeAtOnce(all);
    Archive.awaitEntries(incident, all.size());
    var verification = Archive.verification(incident);
    assertThat(verification.getBoolean("valid")).isTrue();
    assertThat(verification.getInt("entries")).isEqualTo(all.size());
    assertThat(verification.<Object>getList("gaps")).isEmpty();
    assertThat(Archive.dossier(incident).getString("state")).isEqualTo("FILED");
  }

  private void consumeAtOnce(List<Event<EventData>> events)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(6)) {
      var tasks =
          events.stream()
              .<Callable<Void>>map(
                  event ->
                      () -> {
                        PolledBatch.consumedBy(
                            heard,
                            List.of(
                                new ConsumerRecord<>(
                                    "yuqing.incident.v1",
                                    0,
                                    0,
                                    event.subject(),
                                    EventJson.write(event))));
                        return null;
                      })
              .toList();
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
  }

  private static void awaitDead(Case incident, byte[] bytes) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Archive.on(DEAD, incident.id))
                    .anySatisfy(dead -> assertThat(dead.value()).isEqualTo(bytes)));
  }

  private static JsonPath listed(Case incident) {
    var list = Archive.get("auditor", "/dossiers?limit=200").jsonPath();
    list.setRootPath("items.find { it.incidentId == '" + incident.id + "' }");
    return list;
  }

  private byte[] payload(Case incident, long n) {
    return transactions.inNew(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "select payload from entry where incident = ? and n = ?")) {
            select.setString(1, incident.id);
            select.setLong(2, n);
            try (var row = select.executeQuery()) {
              row.next();
              return row.getBytes(1);
            }
          }
        });
  }

  private void forget(Event<?> event) {
    var forgotten =
        transactions.inNew(
            connection -> {
              try (var delete =
                  connection.prepareStatement("delete from inbox where event_id = ?")) {
                delete.setObject(1, event.id());
                return delete.executeUpdate();
              }
            });
    assertThat(forgotten).isEqualTo(1);
  }
}

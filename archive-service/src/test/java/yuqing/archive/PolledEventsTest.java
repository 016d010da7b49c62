package yuqing.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.alt.GUID;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.dossier.Dossiers;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

/// What becomes of events that a poll brings together.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class PolledEventsTest {

  /// All that is derived of an incident, as text.
  private static final String DERIVED =
      """
      select coalesce(
        (select standing::text from dossier where incident = ?), 'no dossier')
        || (select coalesce(string_agg(to_jsonb(f)::text, ' ' order by f.incident), '')
            from case_figures f where f.incident = ?)
        || (select coalesce(string_agg((to_jsonb(d) - 'entry')::text, ' ' order by d.duty), '')
            from duty_figures d where d.incident = ?)
        || (select coalesce(string_agg(t.n || t.field || t.body, ' ' order by t.n, t.part), '')
            from search_text t where t.incident = ?)
      """;

  private static final String WATCHED =
      "select coalesce(string_agg(watched::text, ' ' order by duty), '') from audited_duty"
          + " where incident = ?";

  @Inject Transactions transactions;
  @Inject EventConsumer heard;
  @Inject Dossiers dossiers;

  private long offset;

  private ConsumerRecord<String, byte[]> message(Event<?> event) {
    return message(event.subject(), EventJson.write(event));
  }

  private ConsumerRecord<String, byte[]> message(String key, byte[] bytes) {
    return new ConsumerRecord<>(Topic.INCIDENT.name(), 0, offset++, key, bytes);
  }

  private PolledBatch poll(List<? extends Event<?>> events) {
    return PolledBatch.consumedBy(heard, events.stream().map(this::message).toList());
  }

  private long transactionsOf(Case incident) {
    return number("select count(distinct xmin::text) from entry where incident = ?", incident.id);
  }

  private long entriesOf(Case incident) {
    return number("select count(*) from entry where incident = ?", incident.id);
  }

  private long number(String sql, String incident) {
    return transactions.inNew(
        connection -> Sql.find(connection, row -> row.getLong(1), sql, incident).orElseThrow());
  }

  private String text(String sql, Object... values) {
    return transactions.inNew(
        connection -> Sql.find(connection, row -> row.getString(1), sql, values).orElseThrow());
  }

  private String derived(Case incident) {
    return text(DERIVED, incident.id, incident.id, incident.id, incident.id);
  }

  @Test
  void theEventsOfAnIncidentAreAppendedInOneTransaction() {
    var one = new Case();
    var other = new Case();
    var events = new ArrayList<Event<EventData>>(one.allEvents());
    events.addAll(5, other.allEvents());
    var polled = poll(events);
    assertThat(polled.rejected).isEmpty();
    assertThat(polled.acknowledged).containsExactly(offset - 1);
    assertThat(transactionsOf(one)).isEqualTo(1);
    assertThat(transactionsOf(other)).isEqualTo(1);
    var verification = Archive.verification(one);
    assertThat(verification.getBoolean("valid")).isTrue();
    assertThat(verification.getInt("entries")).isEqualTo(17);
    assertThat(verification.<Object>getList("gaps")).isEmpty();
    assertThat(Archive.timeline(one).<String>getList("items.eventId"))
        .as("in the order in which they came")
        .isEqualTo(
            events.stream()
                .filter(event -> event.subject().equals(one.id))
                .map(event -> event.id().toString())
                .toList());
    assertThat(Archive.dossier(one).getString("state")).isEqualTo("FILED");
  }

  @Test
  void aRepeatInTheSamePollOrALaterOneIsNotDoubled() {
    var incident = new Case();
    var events = incident.allEvents();
    var twice = new ArrayList<Event<EventData>>(events.subList(0, 6));
    twice.addAll(events.subList(3, 9));
    poll(twice);
    poll(events);
    assertThat(entriesOf(incident)).isEqualTo(events.size());
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  @Test
  void thePoisonAmongThemGoesToTheDeadTopicAlone() {
    var incident = new Case();
    var report = incident.eventOf(incident.reported());
    var clash =
        new Event<EventData>(
            GUID.v7().toUUID(),
            report.source(),
            incident.id,
            report.time(),
            report.sequence(),
            null,
            incident.amended("另一个"));
    var polled =
        PolledBatch.consumedBy(
            heard,
            List.of(
                message(report),
                message(incident.id, "no event at all".getBytes(UTF_8)),
                message(clash),
                message(incident.eventOf(incident.started())),
                message(incident.eventOf(incident.graded(Level.TWO, true)))));
    var first = offset - 5;
    assertThat(polled.rejected).containsExactly(first + 1, first + 2);
    assertThat(polled.acknowledged).containsExactly(first + 4);
    assertThat(Archive.timeline(incident).<String>getList("items.type"))
        .containsExactly("incident.reported", "incident.action-recorded", "escalation.graded");
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  /// However polls cut the stream, and in whatever order the topics bring it, with repeats: what is
  /// kept in step is what is derived anew from the entries.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsDerivedDoesNotDependOnHowPollsCutTheStream(long seed) {
    var random = new Random(seed);
    var incident = new Case();
    var events = new ArrayList<Event<EventData>>(incident.allEvents());
    for (var i = 0; i < 5; i++) {
      events.add(incident.eventOf(incident.graded(Level.ONE, false)));
      events.add(incident.eventOf(incident.amended("标题" + i)));
      events.add(
          incident.eventOf(new NotificationEvent.Delivered(incident.delivery(), Case.at(3))));
    }
    var isShuffled = seed % 2 == 0;
    if (isShuffled) {
      Collections.shuffle(events, random);
    }
    for (var from = 0; from < events.size(); ) {
      var to = Math.min(events.size(), from + 1 + random.nextInt(9));
      poll(events.subList(Math.max(0, from - random.nextInt(3)), to));
      from = to;
    }
    assertThat(entriesOf(incident)).isEqualTo(events.size());
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
    var kept = derived(incident);
    var watched = text(WATCHED, incident.id);
    assertThat(watched).isNotEmpty();
    transactions.inNew(connection -> dossiers.rebuild(connection, incident.id));
    assertThat(derived(incident)).isEqualTo(kept);
  }

  @Test
  void aPollOfManyMoreThanATransactionTakesIsAppendedWhole() {
    var incident = new Case();
    var events = new ArrayList<Event<EventData>>();
    events.add(incident.eventOf(incident.reported()));
    for (var i = 0; i < 129; i++) {
      events.add(incident.eventOf(incident.started()));
    }
    poll(events);
    assertThat(entriesOf(incident)).isEqualTo(130);
    assertThat(transactionsOf(incident)).isEqualTo(3);
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }
}

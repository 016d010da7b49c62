package yuqing.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.EventConsumer;
import yuqing.archive.PolledBatch;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.term.Level;
import yuqing.durable.Transactions;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.EventStream.Told;

/// Neither a gap nor a repeat, in whatever order entries commit and wherever readers are cut.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class StreamOrderTest {

  private static final long SEED = 20260925;

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;
  @Inject EventConsumer heard;

  /// The earlier entry has its position, and the later one is sent while the earlier is still open;
  /// neither waits for the other.
  @Test
  void anEntryThatCommitsLateIsSentLate() throws Exception {
    var early = new Case();
    var late = new Case();
    var query = "?" + Streams.of(early, late);
    var appended = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var stream = Streams.auditor(query, null)) {
      stream.read(); // retry
      var place = stream.read();
      var held =
          threads.submit(
              () ->
                  transactions.inNew(
                      connection -> {
                        var entry = take(early, connection);
                        appended.countDown();
                        await(commit);
                        return entry;
                      }));
      appended.await();
      var overtaking = transactions.inNew(connection -> take(late, connection));

      var first = stream.event();
      assertThat(Streams.data(first).get("incidentId").asText()).isEqualTo(late.id);

      commit.countDown();
      assertThat(held.get().position()).isLessThan(overtaking.position());
      var second = stream.event();
      assertThat(Streams.data(second).get("incidentId").asText()).isEqualTo(early.id);

      // A later reader gets the same, from wherever.
      var token = AccessTokens.bearer("auditor");
      assertThat(Streams.all(token, query, place.id())).containsExactly(first, second);
      assertThat(Streams.all(token, query, first.id())).containsExactly(second);
      assertThat(Streams.all(token, query, second.id())).isEmpty();
    }
  }

  private Entry take(Case incident, Connection connection) throws SQLException {
    var payload = EventJson.write(incident.eventOf(incident.reported()));
    return dossiers.append(connection, ArrivedEvent.of(payload)).orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void readersCutAtRandomGetEachEntryOnceAndInOneOrder() throws Exception {
    var incidents = List.of(new Case(), new Case(), new Case(), new Case(), new Case());
    var events = new ArrayList<Event<?>>();
    for (var incident : incidents) {
      for (int i = 0; i < 30; i++) {
        events.add(incident.eventOf(incident.started()));
        events.add(incident.eventOf(incident.graded(Level.TWO, false)));
      }
    }
    Collections.shuffle(events, new Random(SEED));
    var of = Streams.of(incidents.toArray(Case[]::new));
    var start = heartbeatOf(of);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var readers =
          List.of(
              threads.submit(() -> readCut("?" + of, start, events.size(), SEED)),
              threads.submit(() -> readCut("?" + of, start, events.size(), SEED + 1)),
              threads.submit(() -> readCut("?type=escalation.graded&" + of, start, 150, SEED + 2)),
              threads.submit(
                  () -> readCut("?" + Streams.of(incidents.getFirst()), start, 60, SEED + 3)));
      consumeAtOnce(events);

      var all = Streams.all(Streams.fromTheBeginning(incidents.toArray(Case[]::new)));
      assertThat(all).hasSize(events.size());
      assertThat(Streams.entries(all)).doesNotHaveDuplicates();
      assertThat(readers.get(0).get()).isEqualTo(all);
      assertThat(readers.get(1).get()).isEqualTo(all);
      assertThat(readers.get(2).get())
          .isEqualTo(all.stream().filter(told -> told.type().equals("escalation.graded")).toList());
      assertThat(readers.get(3).get())
          .isEqualTo(Streams.all(Streams.fromTheBeginning(incidents.getFirst())));
      for (var incident : incidents) {
        assertThat(Streams.entries(all).stream().filter(each -> each.startsWith(incident.id)))
            .as("an incident's entries in their own order")
            .isEqualTo(IntStream.rangeClosed(1, 60).mapToObj(n -> incident.id + "/" + n).toList());
      }
    }
  }

  private static String heartbeatOf(String query) throws IOException {
    try (var stream = Streams.auditor("?" + query, null)) {
      stream.read();
      return stream.read().id();
    }
  }

  /// Reads so many events, cut after every few, each time going on after the last one.
  private static List<Told> readCut(String query, String start, int events, long seed)
      throws IOException {
    var random = new Random(seed);
    var token = AccessTokens.bearer("auditor");
    var read = new ArrayList<Told>();
    var place = start;
    while (read.size() < events) {
      try (var stream = Streams.open(token, query, place)) {
        for (int left = random.nextInt(40); left > 0 && read.size() < events; left--) {
          read.add(stream.event());
          place = read.getLast().id();
        }
        if (random.nextBoolean()) {
          stream.cut();
        }
      }
    }
    return read;
  }

  private void consumeAtOnce(List<Event<?>> events) throws Exception {
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
      for (var task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
  }

  @Test
  void aReaderOfTheWholeArchiveComesThroughPageByPage() throws Exception {
    var incident = new Case();
    Archive.publish(incident.allEvents());
    Archive.awaitEntries(incident, 17);
    var whole = Streams.all("?after=0");
    assertThat(Streams.entries(whole)).doesNotHaveDuplicates();
    assertThat(Streams.entries(whole)).contains(incident.id + "/17");
    var numbers =
        whole.stream().map(told -> StreamPosition.read(told.id()).orElseThrow().number()).toList();
    assertThat(numbers).isSorted();
  }
}

package yuqing.journeys.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.bench.stream.MadeUpIncidents;
import yuqing.bench.stream.ReaderCrowd;
import yuqing.journeys.JourneyFiles;
import yuqing.journeys.ServiceProcess;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalSealKey;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.TestParts;
import yuqing.localstack.TestRuns;
import yuqing.localstack.testing.EventStream;
import yuqing.localstack.testing.EventStream.Told;

/// Two archives on one database, as in production: both consume events, both are read from.
class StreamJourneyTest {

  private static final int HEAP_MIB = 128;
  private static final int READERS = 1_000;
  private static final int EVENTS = 600;
  private static final long SEED = 12;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private static final TestRuns RUNS = new TestRuns(JourneyFiles.of("streams").toAbsolutePath());
  private static final Path DIRECTORY = RUNS.fresh();
  private static final Path ONE_LOG = JourneyFiles.of("streams-archive-one.log");
  private static final Path OTHER_LOG = JourneyFiles.of("streams-archive-other.log");

  private static TestParts parts;
  private static ServiceProcess one;
  private static ServiceProcess other;

  @BeforeAll
  static void start() throws IOException {
    parts = TestParts.start(DIRECTORY, RUNS.binaries(), System.out::println);
    var settings = new LinkedHashMap<>(parts.environment());
    settings.put(
        ServiceDatabase.ARCHIVE.passwordVariable(), parts.secrets().of(ServiceDatabase.ARCHIVE));
    settings.putAll(LocalSealKey.settings(DIRECTORY, parts.secrets()));
    Files.deleteIfExists(OTHER_LOG);
    one = new ServiceProcess("archive-service", settings, ONE_LOG, HEAP_MIB);
    other = new ServiceProcess("archive-service", settings, OTHER_LOG, HEAP_MIB);
    Runtime.getRuntime().addShutdownHook(new Thread(StreamJourneyTest::close));
    one.start();
    one.awaitReady();
    other.start();
    other.awaitReady();
  }

  private static void close() {
    one.close();
    other.close();
  }

  @AfterAll
  static void stop() {
    if (one != null) {
      close();
    }
    if (parts != null) {
      parts.close();
    }
    RUNS.delete(DIRECTORY);
  }

  @Test
  void readFromTwoInstancesOfWhichOneDiesAnEntryComesOnceAndInOneOrder() throws Exception {
    try (var incidents = madeUp(7);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      incidents.publish(7);
      var reading = threads.submit(() -> readFromBoth(incidents, EVENTS));
      incidents.publish(EVENTS / 2);
      one.kill();
      incidents.publish(EVENTS - EVENTS / 2 - 7);
      one.start();

      var read = reading.get();
      assertThat(read).hasSize(EVENTS).doesNotHaveDuplicates();
      one.awaitReady();
      for (var archive : List.of(one, other)) {
        assertThat(readAll(archive, incidents, EVENTS)).isEqualTo(read);
      }
    }
  }

  /// Switches between the instances and reads from the one that accepts the connection.
  private static List<Told> readFromBoth(MadeUpIncidents incidents, int events) {
    var random = new Random(SEED);
    var read = new ArrayList<Told>();
    while (read.size() < events) {
      var archive = random.nextBoolean() ? one : other;
      var place = read.isEmpty() ? "0" : read.getLast().id();
      try (var stream = open(archive, incidents, place)) {
        for (int left = random.nextInt(60); left > 0 && read.size() < events; left--) {
          var event = stream.event();
          if (event == null) {
            break;
          }
          read.add(event);
        }
      } catch (IOException e) {
        Thread.onSpinWait();
      }
    }
    return read;
  }

  private static List<Told> readAll(ServiceProcess archive, MadeUpIncidents incidents, int events)
      throws IOException {
    try (var stream = open(archive, incidents, "0")) {
      var read = new ArrayList<Told>();
      while (read.size() < events) {
        read.add(stream.event());
      }
      return read;
    }
  }

  private static EventStream open(ServiceProcess archive, MadeUpIncidents incidents, String place)
      throws IOException {
    return new EventStream(uri(archive, incidents), token(), place, 0, TIMEOUT);
  }

  private static URI uri(ServiceProcess archive, MadeUpIncidents incidents) {
    return URI.create(
        archive.url() + "/events?incident=" + String.join("&incident=", incidents.incidents()));
  }

  /// In a small heap: it would not suffice if events were kept for each reader.
  @Test
  void aThousandReadersGetEventsIntakeContinuesAndAStopEndsThemAll() throws Exception {
    try (var incidents = madeUp(3);
        var crowd = new ReaderCrowd(READERS, _ -> uri(other, incidents), token())) {
      incidents.publish(3);
      await().atMost(TIMEOUT).until(() -> crowd.withEvents(3) == READERS);
      incidents.publish(297);
      await().atMost(TIMEOUT).until(() -> crowd.withEvents(300) == READERS);
      assertThat(crowd.listening()).isEqualTo(READERS);
      assertThat(crowd.events()).as("nothing twice").isEqualTo(300L * READERS);

      assertThat(other.handle().destroy()).as("asked to stop").isTrue();
      await().atMost(TIMEOUT).until(() -> crowd.listening() == 0);
      other.awaitExitCode();
      assertThat(Files.readString(OTHER_LOG))
          .as("no request outlived the time that a stop waits for requests")
          .doesNotContain("Timed out waiting for graceful shutdown")
          .doesNotContain("OutOfMemoryError");
      other.start();
      other.awaitReady();
    }
  }

  private static MadeUpIncidents madeUp(int incidents) {
    return new MadeUpIncidents(
        parts.environment().get("YUQING_KAFKA"), incidents, InstantSource.system());
  }

  private static String token() {
    return new AccessTokens(parts.environment().get("YUQING_OIDC_URL"), parts.secrets().oidc())
        .of("auditor", List.of());
  }
}

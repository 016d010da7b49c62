package yuqing.journeys.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.journeys.JourneyFiles;
import yuqing.journeys.ServiceProcess;
import yuqing.localstack.MailboxMessage;

/// The work in progress in notification-service when it is stopped on purpose, and when its
/// database is restarted.
class PlannedStopJourneyTest {

  private static final int ALERTS = 150;
  private static final int BEGUN = 15;
  private static final Duration LONG = Duration.ofMinutes(5);

  /// 128 + SIGTERM.
  private static final int TERMINATED = 143;

  private BreakableParts parts;
  private AlertStorm storm;
  private Path log;
  private ServiceProcess service;

  @BeforeEach
  void start() throws IOException {
    parts = new BreakableParts();
    storm = new AlertStorm(parts);
    log = JourneyFiles.of("planned-stop.log");
    Files.deleteIfExists(log);
    service = new ServiceProcess("notification-service", parts.settings(), log);
    service.start();
    service.awaitReady();
  }

  @AfterEach
  void stop() {
    service.close();
    parts.close();
  }

  @Test
  void noAttemptIsRecordedThatIsNotMadeAndNothingIsAnError() throws Exception {
    int linesBefore = Files.readAllLines(log).size();
    storm.order(ALERTS);
    await().atMost(LONG).until(() -> storm.accepted() >= BEGUN);
    service.handle().destroy();
    assertThat(service.awaitExitCode()).isEqualTo(TERMINATED);

    assertThat(storm.accepted()).as("there was something left to do").isLessThan(ALERTS);
    assertThat(
            storm.number("select count(*) from delivery where state = 'PENDING' and attempts > 0"))
        .as("on record as attempted, and not sent")
        .isZero();
    assertThat(Files.readAllLines(log).stream().skip(linesBefore))
        .as("what a planned stop says")
        .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "))
        .noneMatch(line -> line.startsWith("\tat "));

    service.start();
    awaitAllAccepted();
    assertThat(storm.number("select count(*) from delivery where attempts <> 1")).isZero();
    assertThat(emails()).isEqualTo(ALERTS);
  }

  @Test
  void aRestartedDatabaseDuplicatesNoMessage() {
    storm.order(ALERTS);
    await().atMost(LONG).until(() -> storm.accepted() >= BEGUN);
    parts.killPostgres();
    parts.startPostgres();
    awaitAllAccepted();
    assertThat(emails()).as("emails for as many deliveries").isEqualTo(ALERTS);
  }

  private void awaitAllAccepted() {
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> storm.accepted() == ALERTS);
  }

  /// All accepted messages, duplicates included.
  private long emails() {
    var box = parts.mailbox().newest(10 * ALERTS);
    assertThat(box.stream().collect(Collectors.groupingBy(MailboxMessage::messageId)).values())
        .allSatisfy(same -> assertThat(same).hasSize(1));
    return box.size();
  }
}

package yuqing.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.Postgres;

/// The launcher as processes: real parts, fake services.
class LauncherTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir Path root;
  private FakeCheckout checkout;

  @BeforeEach
  void layOut() throws Exception {
    checkout = FakeCheckout.in(root);
  }

  @AfterEach
  void nothingStays() throws Exception {
    checkout.run("down");
    assertThat(Postgres.running(checkout.home().postgresData())).isEmpty();
  }

  @Test
  void upIsSeenByTheOtherCommandsMendsItselfAndGoesDownWithoutAnOrphan() throws Exception {
    assertThat(checkout.run("status").output()).contains("not running");
    assertThat(checkout.run("republish", "incident-service", "--all").output())
        .contains("not running");
    assertThat(checkout.run("replay", "gateway").output())
        .contains("no service is called gateway", "archive-service");

    var up = checkout.run("up", "--detach");
    assertThat(up.output()).contains("PostgreSQL on port", "archive-service ready", "curl");
    assertThat(up.exit()).isZero();
    assertThat(checkout.run("status").exit()).isZero();
    assertThat(checkout.run("token", "liaison", "logistics").output().strip())
        .matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    assertThat(checkout.run("token", "leader-in-charge-logistics").output().strip())
        .as("a person of the organisation file")
        .matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    assertThat(checkout.run("token", "dean").output()).contains("group-office");
    var lag = checkout.run("yuqing", "topics", "lag", "--language", "en");
    assertThat(lag.exit()).as("on a port of its own: %s", lag.output()).isZero();
    assertThat(lag.output()).startsWith("group");

    long launcher = launcherPid();
    var second = checkout.run("up");
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.output()).contains("already runs").contains("pid " + launcherPid());

    aKilledServiceIsStartedAgain();
    theKilledBrokerIsStartedAgain();
    aKilledPostgresIsStartedAgain();
    assertThat(launcherPid()).as("the launcher lived on").isEqualTo(launcher);
    assertThat(ProcessHandle.of(launcher)).isPresent();

    var processes = processes();
    assertThat(checkout.run("down").exit()).isZero();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void aWordThatIsNotUnderstoodDoesNothing() throws Exception {
    for (var command : List.of("down", "status", "demo")) {
      var asked = checkout.run(command, "--help");
      assertThat(asked.output()).isEqualToIgnoringNewLines("usage: ./suite " + command);
      assertThat(asked.exit()).isZero();
      var more = checkout.run(command, "now");
      assertThat(more.output()).isEqualToIgnoringNewLines("usage: ./suite " + command);
      assertThat(more.exit()).isEqualTo(2);
    }
    assertThat(checkout.run("backup").exit()).isEqualTo(2);
    assertThat(checkout.run("restore", "a", "b").exit()).isEqualTo(2);
    assertThat(checkout.run("backup", "--help").output()).contains("usage: ./suite backup FILE");
    var none = checkout.run("backup", checkout.root().resolve("backup.tar.gz").toString());
    assertThat(none.output()).contains("there is no data");
    assertThat(none.exit()).isEqualTo(1);
  }

  private void theKilledBrokerIsStartedAgain() {
    var killed = checkout.record().kafka().orElseThrow();
    killed.process().orElseThrow().destroyForcibly();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(checkout.record().kafka().orElseThrow().pid()).isNotEqualTo(killed.pid());
              assertThat(checkout.run("status").exit()).isZero();
            });
    assertThat(upLog())
        .content()
        .contains("Kafka was ended by signal 9 (SIGKILL), starting it again", "Kafka runs again");
  }

  private void aKilledPostgresIsStartedAgain() {
    var killed = Postgres.running(checkout.home().postgresData()).orElseThrow();
    killed.destroyForcibly();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(Postgres.running(checkout.home().postgresData()))
                  .isPresent()
                  .isNotEqualTo(Optional.of(killed));
              assertThat(checkout.run("status").exit()).isZero();
            });
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(upLog()).content().contains("PostgreSQL runs again"));
  }

  private Path upLog() {
    return checkout.home().logs().resolve("up.log");
  }

  private void aKilledServiceIsStartedAgain() {
    var killed = service("escalation-service");
    killed.process().orElseThrow().destroyForcibly();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(service("escalation-service").pid()).isNotEqualTo(killed.pid());
              assertThat(checkout.run("status").exit()).isZero();
            });
  }

  @Test
  void aKilledLauncherTakesItsServicesAlongAndTheNextOneTakesPostgresOver() throws Exception {
    upInBackground();
    var services =
        checkout.record().services().stream().flatMap(s -> s.process().stream()).toList();
    assertThat(services).as("four services, the desk and the broker").hasSize(6);
    var postgres = Postgres.running(checkout.home().postgresData()).orElseThrow();

    ProcessHandle.of(launcherPid()).orElseThrow().destroyForcibly();
    await().atMost(SOON).until(() -> services.stream().noneMatch(ProcessHandle::isAlive));

    var again = checkout.run("up", "--detach");
    assertThat(again.output()).contains("taking it over");
    assertThat(again.exit()).as(again.output()).isZero();
    assertThat(Postgres.running(checkout.home().postgresData())).contains(postgres);
  }

  @Test
  void downEndsWhatAKilledLauncherLeft() throws Exception {
    upInBackground();
    var processes = processes();
    ProcessHandle.of(launcherPid()).orElseThrow().destroyForcibly();

    var down = checkout.run("down");

    assertThat(down.output()).contains("PostgreSQL");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void takenPortsAreNamedWithTheirVariablesBeforeAnythingStarts() throws Exception {
    var loopback = InetAddress.getLoopbackAddress();
    try (var _ = new ServerSocket(checkout.ports().of(Port.KAFKA), 1, loopback);
        var _ = new ServerSocket(checkout.ports().of(Port.ARCHIVE), 1, loopback)) {
      var up = checkout.run("up");

      assertThat(up.exit()).isEqualTo(1);
      assertThat(up.output())
          .contains("YUQING_KAFKA_PORT", "YUQING_ARCHIVE_PORT")
          .doesNotContain("PostgreSQL");
    }
  }

  @Test
  void aServiceThatKeepsDyingEndsTheSuite() throws Exception {
    var up = checkout.start("up");
    await().atMost(SOON).until(() -> RunLock.isHeld(checkout.home().lock()) && isReady());
    var processes = processes();
    for (int times = 0; times <= RestartLimit.AT_MOST; times++) {
      var doomed = service("archive-service");
      doomed.process().orElseThrow().destroyForcibly();
      int last = times;
      await()
          .atMost(SOON)
          .until(
              () ->
                  last == RestartLimit.AT_MOST
                      ? !up.isAlive()
                      : service("archive-service").pid() != doomed.pid());
    }

    assertThat(up.exitValue()).isEqualTo(1);
    assertThat(new String(up.getInputStream().readAllBytes(), UTF_8)).contains("giving up");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void everyJvmEndsWhenItHasNoMemory() {
    assertThat(ServiceCommand.of(checkout.home(), SuiteService.ARCHIVE))
        .contains("-XX:+ExitOnOutOfMemoryError");
  }

  private void upInBackground() throws Exception {
    var up = checkout.run("up", "--detach");
    assertThat(up.exit()).as(up.output()).isZero();
  }

  private boolean isReady() {
    return RunRecord.read(checkout.home().record()).filter(RunRecord::ready).isPresent();
  }

  private long launcherPid() {
    return checkout.record().launcher().pid();
  }

  private OwnedProcess service(String name) {
    return checkout.record().services().stream()
        .filter(own -> own.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<ProcessHandle> processes() {
    var record = checkout.record();
    var all = new java.util.ArrayList<ProcessHandle>();
    record.launcher().process().ifPresent(all::add);
    record.services().forEach(own -> own.process().ifPresent(all::add));
    Postgres.running(checkout.home().postgresData()).ifPresent(all::add);
    assertThat(all).hasSize(8);
    return all;
  }
}

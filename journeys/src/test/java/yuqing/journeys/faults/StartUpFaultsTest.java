package yuqing.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.localstack.Broker;
import yuqing.localstack.IdentityProvider;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;

/// The table of docs/operations.md, tried on packaged services.
class StartUpFaultsTest {

  private final Ports ports = Ports.free();

  @TempDir Path directory;

  @Test
  void whatMayHealIsWaitedForAndANewerSchemaIsThenRefused() throws Exception {
    var topic = "yuqing.fault." + UUID.randomUUID();
    var broker = "localhost:" + ports.of(Port.KAFKA);
    var issuer = "http://localhost:" + ports.of(Port.OIDC) + "/realms/yuqing";
    var wrong =
        Map.of(
            "YUQING_KAFKA", broker,
            "YUQING_OIDC_URL", issuer,
            "MP_MESSAGING_INCOMING_SUITE_EVENTS_TOPICS", "yuqing.roster.v1," + topic);
    try (var faulty = new Faulty("archive-service", "away", wrong)) {
      faulty.process().start();
      faulty.awaitReason("broker", "the broker does not answer at " + broker);
      faulty.awaitReason("issuer", "the issuer of tokens does not answer at " + issuer);

      try (var oidc =
              IdentityProvider.start(
                  directory, ports, LocalSecrets.in(directory), InstantSource.system());
          var kafka = Broker.start(directory.resolve("kafka"), ports.of(Port.KAFKA))) {
        assertThat(oidc.issuer()).isEqualTo(issuer);
        faulty.awaitReason("issuer", "UP");
        faulty.awaitReason("broker", "missing on the broker: " + topic);
        create(kafka.bootstrap(), topic);
        faulty.process().awaitReady();
      }
      faulty.process().close();
      assertThat(warnings(faulty, "the broker does not answer at")).isNotEmpty();
      assertThat(warnings(faulty, "missing on the broker")).isNotEmpty();
      assertThat(warnings(faulty, "the issuer of tokens does not answer")).hasSize(1);

      aNewerSchemaIsRefused(faulty);
    }
  }

  private static List<String> warnings(Faulty faulty, String of) throws IOException {
    return faulty.lines(of).stream().filter(line -> line.contains(" WARN ")).toList();
  }

  private static void create(String bootstrap, String topic) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
          .all()
          .get(60, TimeUnit.SECONDS);
    }
  }

  /// The state that a later version of the service would leave.
  private static void aNewerSchemaIsRefused(Faulty faulty) throws Exception {
    faulty.execute(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script,
          installed_by, execution_time, success)
        values (9999, '9999', 'of a later version', 'SQL', 'V9999__later.sql', 'later', 1, true)
        """);
    faulty.isRefused(
        "cannot start", "schema is newer", "9999", "start the version that migrated it");
  }

  /// It accepts connections and never answers, as a host behind a full queue does.
  @Test
  void anIssuerThatHangsIsReportedInTime() throws Exception {
    try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var faulty =
            new Faulty(
                "escalation-service",
                "issuer-hangs",
                Map.of(
                    "YUQING_OIDC_URL",
                    "http://localhost:" + hanging.getLocalPort() + "/realms/yuqing"))) {
      faulty.process().start();
      faulty.awaitReason("issuer", "the issuer of tokens does not answer at");

      long asked = System.nanoTime();
      faulty.awaitReason("issuer", "the issuer of tokens does not answer at");
      // Two seconds, and what a busy machine needs; a check that hangs takes the request's 30.
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(25));
    }
  }

  @Test
  void aWrongPasswordIsRefusedNamingItsVariable() throws Exception {
    var wrong = Map.of("YUQING_DB_PASSWORD_ARCHIVE", "not-this");
    try (var faulty = new Faulty("archive-service", "password", wrong)) {
      faulty.isRefused("cannot start", "archive_service", "set YUQING_DB_PASSWORD_");
    }
  }

  @Test
  void aPasswordThatIsNotSetIsNamed() throws Exception {
    var wrong = Map.of("YUQING_DB_PASSWORD_ARCHIVE", "");
    try (var faulty = new Faulty("archive-service", "no-password", wrong)) {
      faulty.isRefused("cannot start", "YUQING_DB_PASSWORD_");
    }
  }

  @Test
  void anEvidenceStoreThatCannotBeMadeIsRefusedNamingIt() throws Exception {
    var file = Files.createFile(directory.resolve("no-folder"));
    var wrong = Map.of("YUQING_EVIDENCE_DIR", file.resolve("evidence").toString());
    try (var faulty = new Faulty("incident-service", "evidence", wrong)) {
      faulty.isRefused("cannot start", file.toString(), "YUQING_EVIDENCE_DIR");
    }
  }

  @Test
  void aKeyForSealsThatCannotBeReadIsRefusedNamingItsSettings() throws Exception {
    var none = directory.resolve("none.p12").toString();
    try (var faulty =
        new Faulty("archive-service", "seal-store", Map.of("YUQING_SEAL_STORE", none))) {
      faulty.isRefused("cannot start", none, "YUQING_SEAL_STORE");
    }
    var wrong = Map.of("YUQING_SEAL_PASSWORD", "not-this");
    try (var faulty = new Faulty("archive-service", "seal-password", wrong)) {
      faulty.isRefused("cannot start", "YUQING_SEAL_PASSWORD");
    }
  }

  @Test
  void aFolderForSealsThatCannotBeMadeIsRefusedNamingIt() throws Exception {
    var file = Files.createFile(directory.resolve("no-folder-either"));
    var wrong = Map.of("YUQING_SEAL_DIR", file.resolve("seals").toString());
    try (var faulty = new Faulty("archive-service", "seal-folder", wrong)) {
      faulty.isRefused("cannot start", file.toString(), "YUQING_SEAL_DIR");
    }
  }

  @Test
  void aTakenPortIsRefusedNamingIt() throws Exception {
    try (var faulty = new Faulty("archive-service", "port", Map.of());
        var _ = held(faulty.process().port())) {
      faulty.isRefusedAfterItBegan("Port " + faulty.process().port());
    }
  }

  private static ServerSocket held(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"));
  }

  @Test
  void anInvalidOrganisationFileIsRefusedWithItsLines() throws Exception {
    var file = Files.writeString(directory.resolve("school.yaml"), "school:\n  nam: 某校\n");
    var wrong = Map.of("YUQING_ORGANISATION", file.toString());
    try (var faulty = new Faulty("notification-service", "organisation", wrong)) {
      faulty.isRefused("cannot start", file.toString(), "line 2", "nam");
    }
  }

  @Test
  void anInvalidEditionIsRefusedWithItsLines() throws Exception {
    try (var faulty = new Faulty("escalation-service", "edition", Map.of())) {
      faulty.process().start();
      faulty.process().awaitReady();
      faulty.process().close();
      faulty.execute(
          """
          insert into policy_edition (id, in_force_from, text, hash, given_by, given_at)
          values (gen_random_uuid(), '2099-01-01', E'# by hand\\nedition: 2099-01-01\\n',
            repeat('0', 64), 'administrator', now())
          """);
      faulty.isRefused(
          "cannot start",
          "given/2099-01-01.yaml:2:",
          "'grading' is missing",
          "'ladder' is missing");
    }
  }
}

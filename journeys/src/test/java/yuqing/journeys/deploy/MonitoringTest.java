package yuqing.journeys.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yuqing.journeys.deploy.ComposeFile.ROOT;
import static yuqing.journeys.deploy.ComposeFile.map;
import static yuqing.journeys.deploy.MonitoringFiles.alertRules;
import static yuqing.journeys.deploy.MonitoringFiles.list;
import static yuqing.journeys.deploy.MonitoringFiles.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yuqing.journeys.Reports;
import yuqing.journeys.SuiteUnderTest;

/// Dashboards and alert rules compared with the metrics of the running services.
class MonitoringTest {

  /// The labels that Prometheus adds: by itself, and by `prometheus.yml`.
  private static final Set<String> ADDED_LABELS = Set.of("job", "instance", "service");

  @Test
  void everyQueryNamesMetricsAndLabelsThatExist() throws Exception {
    var suite = SuiteUnderTest.get();
    var queries = new ArrayList<>(dashboardQueries());
    alertRules().forEach(rule -> queries.add((String) rule.get("expr")));
    assertThat(queries).hasSizeGreaterThan(20);
    // The report is recorded, graded, alerted and archived: some metrics are counted for the
    // first time.
    var report =
        Reports.discoveredAt(
            Reports.samples().getFirst(), "monitored", Instant.now().minus(Duration.ofMinutes(1)));
    suite.as("reporter").post("incident-service", "/incidents", report).expect(201);

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              var existing = exposed(suite);
              for (var query : queries) {
                assertExists(query, existing);
              }
            });
  }

  private static void assertExists(String expression, Map<String, Set<String>> existing) {
    var query = Query.read(expression);
    assertThat(query.metrics()).as(expression).isNotEmpty();
    var known = new TreeSet<>(ADDED_LABELS);
    query
        .metrics()
        .forEach(
            (metric, labels) -> {
              assertThat(existing).as(expression).containsKey(metric);
              var has = new TreeSet<>(existing.get(metric));
              known.addAll(has);
              has.addAll(ADDED_LABELS);
              assertThat(has).as("labels of %s in %s", metric, expression).containsAll(labels);
            });
    assertThat(known).as("labels in %s", expression).containsAll(query.grouping());
  }

  private static Map<String, Set<String>> exposed(SuiteUnderTest suite) throws Exception {
    var exposition = new Exposition();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (var service : ServiceConfiguration.SERVICES) {
        var request =
            HttpRequest.newBuilder(URI.create(suite.url(service, "/q/metrics")))
                .timeout(Duration.ofSeconds(30))
                .build();
        exposition.add(http.send(request, BodyHandlers.ofString()).body());
      }
    }
    // Prometheus's own metric of whether a service answered.
    exposition.metrics().put("up", Set.of());
    return exposition.metrics();
  }

  @Test
  void aQueryIsReadAsPrometheusReadsIt() {
    var query =
        Query.read(
            "60 * sum by (new, le) (rate(a_total{x=\"b_total{\", y!~\".*\"}[5m])) / on (z) c > 1e3");

    assertThat(query.metrics()).isEqualTo(Map.of("a_total", Set.of("x", "y"), "c", Set.of()));
    assertThat(query.grouping()).containsExactlyInAnyOrder("new", "le", "z");
  }

  @Test
  void everyServiceIsAskedWhereItAnswers() throws IOException {
    var compose = ComposeFile.read();
    var job = map(list(yaml("deploy/prometheus/prometheus.yml").get("scrape_configs")).getFirst());
    assertThat(job).containsEntry("job_name", "yuqing").containsEntry("metrics_path", "/q/metrics");
    var asked = new TreeMap<String, String>();
    for (var target : list(job.get("static_configs"))) {
      var address = (String) list(map(target).get("targets")).getFirst();
      asked.put((String) map(map(target).get("labels")).get("service"), address);
    }
    assertThat(asked).containsOnlyKeys(ServiceConfiguration.IMAGES);
    asked.forEach(
        (service, address) ->
            assertThat(address)
                .isEqualTo(service + ":" + compose.container(service).ports().getFirst()));
  }

  @Test
  void dashboardsReadTheSourceThatIsProvisioned() throws IOException {
    var source =
        map(
            list(yaml("deploy/grafana/provisioning/datasources/prometheus.yml").get("datasources"))
                .getFirst());
    assertThat(source).containsEntry("url", "http://prometheus:9090");
    for (var panel : panels()) {
      assertThat(panel.at("/datasource/uid").asText())
          .as(panel.path("title").asText())
          .isEqualTo(source.get("uid"));
    }
    assertThat(panels()).extracting(panel -> panel.path("title").asText()).doesNotHaveDuplicates();
  }

  @Test
  void bothDashboardsShowTheSameEachInItsLanguage() throws IOException {
    var folder = ROOT.resolve("deploy/grafana/dashboards");
    var english = Files.readString(folder.resolve("suite.json"));
    var chinese = Files.readString(folder.resolve("suite.zh.json"));
    var words = "\"(uid\": \"yuqing-suite|title|legendFormat)(-zh)?\".*";
    assertThat(chinese.replaceAll(words, "")).isEqualTo(english.replaceAll(words, ""));
    assertThat(english).doesNotContainPattern("\\p{IsHan}");
    var titles = Pattern.compile("\"title\": \"(.*)\"").matcher(chinese).results();
    assertThat(titles.map(title -> title.group(1)))
        .isNotEmpty()
        .allSatisfy(title -> assertThat(title).containsPattern("\\p{IsHan}"));
  }

  private static List<JsonNode> panels() throws IOException {
    var panels = new ArrayList<JsonNode>();
    try (var files = Files.list(ROOT.resolve("deploy/grafana/dashboards"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        for (var panel : JsonMapper.builder().build().readTree(file.toFile()).path("panels")) {
          if (!panel.path("type").asText().equals("row")) {
            panels.add(panel);
          }
        }
      }
    }
    assertThat(panels).isNotEmpty();
    return panels;
  }

  private static List<String> dashboardQueries() throws IOException {
    var queries = new ArrayList<String>();
    for (var panel : panels()) {
      assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
      panel.path("targets").forEach(target -> queries.add(target.path("expr").asText()));
    }
    return queries;
  }
}

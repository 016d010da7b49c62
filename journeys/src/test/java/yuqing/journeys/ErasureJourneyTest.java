package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.StoredText;

/// A text that is in every field of an incident is erased entry by entry: afterwards it is in
/// none of the four databases and in no file of the evidence store, also when all is published
/// again; the chain verifies, and the dossier says what was erased.
class ErasureJourneyTest {

  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String ARCHIVE = "archive-service";
  private static final String INCIDENT = "incident-service";

  /// Of the text that is erased: what is printed of it may end with its line.
  private static final String BEGINNING = "secret-";

  /// Entries that have it, once all that is recorded has come in.
  private static final int TEXTS = 11;

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Map<String, String> settings = StackResource.shared();
  private final Caller head = suite.as("department-head", "logistics");
  private final Caller office = suite.as("group-office", "party-affairs");
  private final String secret = BEGINNING + UUID.randomUUID();

  @Test
  void anErasedTextIsNowhereAndStaysAway() throws Exception {
    var id = reported();
    var following = new Following(suite, id);
    following.untilGraded();
    record(id);
    var entries = following.untilDossier(_ -> withText(id).size() >= TEXTS).get("entries").asInt();
    assertThat(whereItIs()).containsKeys("incident", "escalation", "archive", "evidence");

    assertThat(printed(id, "form.pdf")).contains(BEGINNING);
    assertThat(printed(id, "dossier.pdf")).contains(BEGINNING);
    var texts = eraseAll(id);
    awaitNowhere();
    following.verifiesWhole();
    assertThat(office.get(ARCHIVE, "/search?q=" + secret).expect(200).body().get("items"))
        .isEmpty();

    for (var database : List.of(ServiceDatabase.INCIDENT, ServiceDatabase.ESCALATION)) {
      republish(database, id);
    }
    // A later event of the same incident is read after the repeats.
    act(id, "{\"action\":\"PEOPLE_ANSWERED\",\"counterpart\":\"家长\"}");
    following.untilDossier(found -> found.get("entries").asInt() > entries + texts);
    awaitNowhere();
    following.verifiesWhole();
    saysWhatWasErased(id, texts);
  }

  private String reported() throws IOException {
    var sample =
        (ObjectNode)
            Caller.JSON.readTree(
                Reports.discoveredNow(Reports.samples().getFirst(), UUID.randomUUID().toString()));
    sample.put("title", secret).put("summary", secret);
    ((ObjectNode) sample.get("sightings").get(0))
        .put("platform", secret)
        .put("url", "https://bbs.example/t/" + secret);
    return suite
        .as("reporter")
        .post(INCIDENT, "/incidents", sample.toString())
        .expect(201)
        .body()
        .get("id")
        .asText();
  }

  /// [#TEXTS] entries with it, the report among them.
  private void record(String id) throws IOException, InterruptedException {
    var path = "/incidents/" + id;
    var grading = office.get("escalation-service", path + "/grading").expect(200);
    office
        .put("escalation-service", path + "/grading", grading.etag(), json("level", 3))
        .expect(200);
    act(
        id,
        "{\"action\":\"HANDLING_STARTED\",\"note\":\"%1$s\",\"team\":[{\"post\":\"%1$s\",\"name\":\"%1$s\"}]}"
            .formatted(secret));
    act(id, "{\"action\":\"PEOPLE_ANSWERED\",\"counterpart\":\"%s\"}".formatted(secret));
    addEvidence(id);
    var reply = "{\"text\":\"%s\"}".formatted(secret);
    var drafted = head.post(INCIDENT, path + "/replies", reply).expect(201).body();
    assertThat(drafted.toString()).contains("\"textHash\"");
    office.post(INCIDENT, path + "/assignment", json("department", "student-affairs")).expect(201);
    office.post(INCIDENT, path + "/assignment", json("department", "logistics")).expect(201);
    head.post(INCIDENT, path + "/end", "{\"reason\":\"%s\"}".formatted(secret)).expect(201);
    head.post(INCIDENT, path + "/result", "{\"text\":\"%s\"}".formatted(secret)).expect(201);
    office.post(INCIDENT, path + "/result/decision", json("decision", "RETURNED")).expect(201);
  }

  private String json(String field, Object value) throws IOException {
    return Caller.JSON.writeValueAsString(Map.of(field, value, "reason", secret));
  }

  private void act(String id, String action) {
    head.post(INCIDENT, "/incidents/" + id + "/actions", action).expect(201);
  }

  private void addEvidence(String id) throws IOException, InterruptedException {
    var form =
        """
        --b\r
        Content-Disposition: form-data; name="title"\r
        \r
        %1$s\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="a.txt"\r
        \r
        %1$s\r
        --b--\r
        """
            .formatted(secret);
    var request =
        request(INCIDENT, "/incidents/" + id + "/evidence")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(form));
    var answer = send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /// @return how many entries
  private int eraseAll(String id) {
    var entries = withText(id);
    for (var n : entries) {
      office
          .post(
              ARCHIVE, "/dossiers/%s/entries/%d/erasure".formatted(id, n), "{\"reason\":\"当事人申请\"}")
          .expect(201);
    }
    return entries.size();
  }

  private List<Long> withText(String id) {
    var entries = new ArrayList<Long>();
    var path = "/dossiers/" + id + "/timeline?limit=200";
    for (var entry : office.get(ARCHIVE, path).expect(200).body().get("items")) {
      if (entry.path("data").toString().contains(secret)) {
        entries.add(entry.get("n").asLong());
      }
    }
    return entries;
  }

  private void awaitNowhere() {
    await().atMost(SOON).untilAsserted(() -> assertThat(whereItIs()).isEmpty());
  }

  /// Names of the databases, and `evidence` for the store, with what has it.
  private Map<String, List<String>> whereItIs() throws SQLException, IOException {
    var found = new TreeMap<String, List<String>>();
    for (var database : ServiceDatabase.values()) {
      try (var connection =
          DriverManager.getConnection(
              "jdbc:postgresql://%s:%s/%s"
                  .formatted(
                      settings.get("YUQING_POSTGRES_HOST"),
                      settings.get("YUQING_POSTGRES_PORT"),
                      database.databaseName()),
              database.user(),
              settings.get(database.passwordVariable()))) {
        put(found, database.databaseName(), StoredText.tablesWith(connection, secret));
      }
    }
    put(found, "evidence", files());
    return found;
  }

  private static void put(Map<String, List<String>> found, String where, List<String> what) {
    if (!what.isEmpty()) {
      found.put(where, what);
    }
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(Path.of(settings.get(StackResource.EVIDENCE_DIR)))) {
      return files.filter(Files::isRegularFile).filter(this::hasIt).map(Path::toString).toList();
    }
  }

  private boolean hasIt(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
    } catch (IOException gone) {
      return false;
    }
  }

  /// As `./suite republish SERVICE --incident ID` does.
  private void republish(ServiceDatabase database, String id) throws Exception {
    var service = database.databaseName() + "-service";
    var log = JourneyFiles.of("erasure-republish-" + service + ".log").toFile();
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                "lib/boot/*:lib/main/*:app/*",
                "yuqing.durable.command.Main",
                "republish",
                "--incident",
                id)
            .directory(Path.of("..", service, "target", "quarkus-app").toRealPath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.getAbsoluteFile());
    builder.environment().putAll(settings);
    var process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("see " + log).isZero();
  }

  private void saysWhatWasErased(String id, int texts) throws IOException, InterruptedException {
    var erased = new ArrayList<Long>();
    for (var each : office.get(ARCHIVE, "/dossiers/" + id).expect(200).body().get("untold")) {
      erased.add(each.get("n").asLong());
    }
    assertThat(erased).hasSize(texts);
    var number = office.get(INCIDENT, "/incidents/" + id).expect(200).body().get("number").asText();
    assertThat(printed(id, "form.pdf"))
        .contains("编号：" + number, "处置结束：已删除", "条内容已按规定删除")
        .doesNotContain(BEGINNING);
    assertThat(printed(id, "dossier.pdf"))
        .contains("事件编号" + number, "依规清除", "清除第")
        .doesNotContain(BEGINNING);
  }

  /// The text of a paper without its blanks and line ends.
  private String printed(String id, String paper) throws IOException, InterruptedException {
    var answer =
        send(request(ARCHIVE, "/dossiers/" + id + "/" + paper).GET(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }

  private HttpRequest.Builder request(String service, String path) {
    return HttpRequest.newBuilder(URI.create(suite.url(service, path)))
        .timeout(Duration.ofMinutes(1))
        .header("Authorization", "Bearer " + suite.token("group-office", "party-affairs"));
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), body);
    }
  }
}

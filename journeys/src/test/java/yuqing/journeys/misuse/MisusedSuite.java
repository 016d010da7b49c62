package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.journeys.JourneyFiles;
import yuqing.journeys.SuiteUnderTest;
import yuqing.journeys.roles.PreparedRequests;
import yuqing.localstack.LocalSealKey;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackResource;
import yuqing.localstack.TestParts;
import yuqing.localstack.TestRuns;

/// A suite of its own to be misused; its databases change only by its own requests. Tokens are
/// the shared provider's, whose key tests can sign with.
final class MisusedSuite {

  static final List<String> SERVICES = List.of("incident", "escalation", "notification", "archive");

  private static final String LOGS = "misuse-";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestRuns runs = new TestRuns(JourneyFiles.of("misuse").toAbsolutePath());
  private final Path directory = runs.fresh();
  private final TestParts parts;
  private final Map<String, String> settings;
  private final SuiteUnderTest suite;
  private final Map<String, Long> logsRead = new HashMap<>();
  private final List<MisusedOperation> operations = new ArrayList<>();

  private static MisusedSuite running;

  private MisusedSuite() {
    parts = TestParts.start(directory, runs.binaries(), _ -> {});
    settings = settings();
    try {
      for (var service : SERVICES) {
        Files.deleteIfExists(log(service));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    suite = new SuiteUnderTest(settings, LOGS);
    Runtime.getRuntime().addShutdownHook(new Thread(MisusedSuite::discard));
  }

  /// The one that the tests of misuse share, started when the first needs it.
  static synchronized MisusedSuite get() {
    if (running == null) {
      running = new MisusedSuite();
      running.prepare();
    }
    return running;
  }

  /// Ends the shared one; the next to ask gets another, whose databases nobody has changed.
  static synchronized void discard() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  private Map<String, String> settings() {
    var shared = StackResource.shared();
    var all = new HashMap<>(shared);
    all.putAll(parts.environment());
    for (var database : ServiceDatabase.values()) {
      all.put(database.passwordVariable(), parts.secrets().of(database));
    }
    all.put(LocalSecrets.WEBHOOK_KEY, parts.secrets().webhookKey());
    all.put(StackResource.POSTGRES_PASSWORD, parts.secrets().postgres());
    all.put(StackResource.EVIDENCE_DIR, directory.resolve("evidence").toString());
    all.putAll(LocalSealKey.settings(directory, parts.secrets()));
    all.put("YUQING_OIDC_URL", shared.get("YUQING_OIDC_URL"));
    all.put(StackResource.OIDC_SECRET, shared.get(StackResource.OIDC_SECRET));
    return Map.copyOf(all);
  }

  private void prepare() {
    var documents = new LinkedHashMap<String, JsonNode>();
    SERVICES.forEach(
        service -> documents.put(service, json(get(service, "/q/openapi?format=json"))));
    for (var request : PreparedRequests.of(suite)) {
      operations.add(new MisusedOperation(request, documents.get(request.service())));
    }
  }

  /// Every operation of the four documents, each with a valid request.
  List<MisusedOperation> operations() {
    return List.copyOf(operations);
  }

  TableRows rows() {
    return new TableRows(settings);
  }

  int port(String service) {
    return suite.service(service + "-service").port();
  }

  ProcessHandle process(String service) {
    return suite.service(service + "-service").handle();
  }

  /// Without a token.
  Reply get(String service, String path) {
    var lines = List.of("Connection: close");
    try (var connection = new RawConnection(port(service))) {
      return connection.exchange(new RequestDraft("GET", path, lines, null).bytes(), false);
    } catch (IOException e) {
      return Reply.without(Reply.How.CUT_OFF);
    }
  }

  Map<String, Set<String>> workers() {
    return SERVICES.stream()
        .collect(
            Collectors.toMap(service -> service, service -> WorkerThreads.of(process(service))));
  }

  /// From now on [#logged] returns what is written.
  void markLogs() {
    SERVICES.forEach(service -> logsRead.put(service, log(service).toFile().length()));
  }

  String logged(String service) {
    try (var file = new RandomAccessFile(log(service).toFile(), "r")) {
      file.seek(logsRead.getOrDefault(service, 0L));
      var bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a line into a service's log, as the service might have.
  void log(String service, String line) throws IOException {
    Files.writeString(log(service), line + "\n", StandardOpenOption.APPEND);
  }

  private static Path log(String service) {
    return JourneyFiles.of(LOGS + service + "-service.log");
  }

  private static JsonNode json(Reply reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void close() {
    suite.close();
    parts.close();
    runs.delete(directory);
  }
}

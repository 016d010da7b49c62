package yuqing.incident.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.incident.ServiceTest;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.LineStream;
import yuqing.rest.problem.Language;

@QuarkusTest
class ReportBatchTest extends ServiceTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final byte[] BROKEN_LINE = "{\n".getBytes(StandardCharsets.UTF_8);
  private static final Caller LIAISON =
      new Caller("p-1", "office", Set.of(Role.LIAISON), Set.of("logistics"));

  @Inject ReportBatch taking;
  @Inject DataSource database;

  @TestHTTPResource("/incidents/batch")
  URI batch;

  @Test
  void the24SampleReportsAreTaken() throws IOException {
    var sent = new String(resource("/reports.ndjson"), StandardCharsets.UTF_8);
    var verdicts = verdicts(send(sent));
    assertThat(verdicts).hasSize(24);
    assertThat(verdicts).extracting(v -> v.path("status").asInt()).containsOnly(201);
    assertThat(verdicts).extracting(v -> v.path("isNew").asBoolean()).containsOnly(true);
    assertThat(verdicts).noneMatch(v -> v.path("toBeAssigned").asBoolean());
    assertThat(verdicts).extracting(v -> v.path("number").asText()).doesNotHaveDuplicates();
    var again = verdicts(send(sent));
    assertThat(again).extracting(v -> v.path("status").asInt()).containsOnly(200);
    assertThat(again.stream().map(v -> v.path("id")).toList())
        .isEqualTo(verdicts.stream().map(v -> v.path("id")).toList());
  }

  @Test
  void aBrokenLineIsReportedAndTheOthersAreTaken() throws IOException {
    var twice = line();
    var late = line().replace("\"OPINION\"", "\"HEARSAY\"");
    var huge = "{\"title\": \"" + "长".repeat(200_000) + "\"}";
    var verdicts =
        verdicts(send(String.join("\n", line(), "{\"title\": ", "", huge, twice, twice, late)));
    assertThat(verdicts.stream().map(v -> v.path("line") + ":" + v.path("status")))
        .containsExactly("1:201", "2:400", "4:413", "5:201", "6:200", "7:400");
    assertThat(verdicts.get(1).at("/problem/type").asText())
        .isEqualTo("urn:yuqing:problem:malformed-json");
    assertThat(verdicts.get(5).at("/problem/errors/0/field").asText()).isEqualTo("nature");
    assertThat(verdicts.get(4).path("isNew").asBoolean()).isFalse();
  }

  @Test
  void aLineOfAnyBytesIsRefusedAndTheNextIsTaken() throws IOException {
    var lines = new ByteArrayOutputStream();
    var odd =
        List.of(
            new byte[] {(byte) 0xfe, (byte) 0xff, 0, 0},
            new byte[] {0, 0, (byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{', '}'},
            new byte[] {0, '{', 0, '}'},
            new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
            new byte[] {0},
            "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    for (var each : odd) {
      lines.write(each);
      lines.write('\n');
      lines.write(line().getBytes(StandardCharsets.UTF_8));
      lines.write('\n');
    }
    var verdicts = verdicts(send(lines.toByteArray()));
    assertThat(verdicts).hasSize(14);
    for (var verdict : verdicts) {
      assertThat(verdict.path("status").asInt())
          .as(verdict.toString())
          .isEqualTo(verdict.path("line").asInt() % 2 == 0 ? 201 : 400);
    }
  }

  @Test
  void aLineThatFailsUnforeseenIsAVerdictOfItsOwn() throws Exception {
    refuse("poisoned");
    try {
      var poisoned = line().replaceFirst("\"title\": *\"[^\"]*\"", "\"title\":\"poisoned\"");
      assertThat(poisoned).contains("poisoned");
      var others =
          List.of(poisoned, another(poisoned), another(poisoned), another(poisoned), line());
      assertThat(verdicts(send(String.join("\n", others))))
          .extracting(v -> v.path("status").asInt())
          .containsExactly(500, 500, 500, 500, 201);
    } finally {
      execute("drop trigger poison on incident", "drop function poison()");
    }
  }

  private String another(String line) {
    return line.replaceFirst(
        "\"reference\": *\"[^\"]*\"", "\"reference\":\"" + UUID.randomUUID() + "\"");
  }

  private void refuse(String title) throws SQLException {
    execute(
        """
        create function poison() returns trigger language plpgsql as $$
        begin if new.title = '%s' then raise exception 'no row'; end if; return new; end $$
        """
            .formatted(title),
        "create trigger poison before insert on incident for each row execute function poison()");
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  @Test
  void anErrorAmidTheLinesIsNoEnd() {
    var lines = new SequenceInputStream(new ByteArrayInputStream(BROKEN_LINE), new Failing());
    var verdicts = new ByteArrayOutputStream();
    assertThatThrownBy(() -> taking.run(lines, verdicts, LIAISON, Language.EN))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("made up");
    assertThat(verdicts.toString(StandardCharsets.UTF_8)).startsWith("{\"line\":1,\"status\":400");
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() {
      throw new LinkageError("made up");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return read();
    }
  }

  @Test
  void anEmptyBatchHasNoVerdict() {
    assertThat(send("\n\r\n").asString()).isEmpty();
  }

  @Test
  void aVerdictComesBeforeTheNextLineIsSent() throws IOException {
    try (var stream = open(0)) {
      for (int line = 1; line <= 3; line++) {
        stream.send(line());
        stream.flush();
        assertThat(stream.read()).startsWith("{\"line\":" + line + ",\"status\":201");
      }
      stream.end();
      assertThat(stream.read()).isNull();
    }
  }

  @Test
  void linesMayEndAsTheyLikeAndBeNoTextAtAll() {
    var sent = new ByteArrayOutputStream();
    sent.writeBytes((line() + "\r\n").getBytes(StandardCharsets.UTF_8));
    sent.writeBytes("{\"title\": \"".getBytes(StandardCharsets.UTF_8));
    sent.writeBytes(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
    sent.writeBytes("\"}\n\n \t\r\n".getBytes(StandardCharsets.UTF_8));
    sent.writeBytes(line().getBytes(StandardCharsets.UTF_8));
    var verdicts = verdicts(send(sent.toByteArray()));
    assertThat(verdicts.stream().map(v -> v.path("line") + ":" + v.path("status")))
        .containsExactly("1:201", "2:400", "5:201");
    assertThat(verdicts.get(1).at("/problem/type").asText())
        .isEqualTo("urn:yuqing:problem:malformed-json");
  }

  @Test
  void allThatIsWrongWithALineIsNamed() {
    var wrong = line().replace("\"OPINION\"", "\"HEARSAY\"").replace("\"logistics\"", "\" \"");
    var verdicts = verdicts(send(String.join("\n", wrong, line())));
    assertThat(verdicts.getFirst().at("/problem/errors"))
        .extracting(error -> error.path("field").asText())
        .containsExactlyInAnyOrder("nature", "department");
    assertThat(verdicts.getLast().path("status").asInt()).isEqualTo(201);
  }

  @Test
  void aPersonsLineWithoutReferenceIsKnownWhenItComesAgain() throws IOException {
    var report = aReport();
    report.remove("source");
    report.remove("sightings");
    report.put("title", "无编号报送 " + UUID.randomUUID());
    var line = JSON.writeValueAsString(report);
    var first = verdicts(send(liaison(), line));
    var again = verdicts(send(liaison(), line + "\n" + line));
    assertThat(first.getFirst().path("status").asInt()).isEqualTo(201);
    assertThat(again).extracting(v -> v.path("status").asInt()).containsOnly(200);
    assertThat(again).extracting(v -> v.path("id")).containsOnly(first.getFirst().path("id"));
  }

  @Test
  void cutOffAndSentAgainNothingIsDoubled() throws IOException {
    var lines = Stream.generate(this::line).limit(200).toList();
    var taken = new HashMap<Integer, String>();
    try (var stream = open(0)) {
      for (var line : lines) {
        stream.send(line);
      }
      stream.send("{\"title\": \"the line under way when the connection br");
      stream.flush();
      for (int line = 1; line <= 100; line++) {
        taken.put(line, read(stream.read()).path("id").asText());
      }
      stream.cut();
    }
    var again = verdicts(send(String.join("\n", lines)));
    assertThat(again).hasSize(200);
    taken.forEach(
        (line, id) -> {
          assertThat(again.get(line - 1).path("isNew").asBoolean()).isFalse();
          assertThat(again.get(line - 1).path("id").asText()).isEqualTo(id);
        });
    assertThat(again.stream().map(v -> v.path("id").asText()).distinct()).hasSize(200);
    for (var line : lines) {
      assertThat(incidentsOf(read(line).at("/source/reference").asText())).isEqualTo(1);
    }
  }

  private long incidentsOf(String reference) {
    return published.number(
        "select count(*) from incident where source_reference = '" + reference + "'");
  }

  @Test
  void aClientMaySendAllBeforeItReadsAVerdict() throws IOException {
    try (var stream = open(4096)) {
      for (int line = 0; line < 8_000; line++) {
        stream.send("no report");
      }
      stream.send(line());
      stream.end();
      var last = "";
      int verdicts = 0;
      for (var verdict = stream.read(); verdict != null; verdict = stream.read()) {
        last = verdict;
        verdicts++;
      }
      assertThat(verdicts).isEqualTo(8_001);
      assertThat(last).startsWith("{\"line\":8001,\"status\":201");
    }
  }

  @Test
  void aClientThatNeverReadsIsCut() throws IOException {
    try (var stream = open(4096)) {
      assertThatThrownBy(
              () -> {
                while (true) {
                  stream.send("no report");
                }
              })
          .isInstanceOf(IOException.class);
    }
    assertThat(verdicts(send(line()))).hasSize(1);
  }

  private LineStream open(int receiveBuffer) throws IOException {
    return new LineStream(batch, AccessTokens.bearer("reporter"), receiveBuffer, PATIENCE);
  }

  @Test
  void manyLinesHaveAVerdictEach() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      lines.add(line());
    }
    var verdicts = verdicts(send(String.join("\n", lines) + "\n"));
    assertThat(verdicts).hasSize(400);
    assertThat(verdicts).extracting(v -> v.path("status").asInt()).containsOnly(201);
  }

  private String line() {
    try {
      return JSON.writeValueAsString(aReport());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response send(String lines) {
    return send(reporter(), lines);
  }

  private static Response send(byte[] lines) {
    return send(reporter(), lines);
  }

  private static Response send(RequestSpecification who, String lines) {
    return send(who, lines.getBytes(StandardCharsets.UTF_8));
  }

  private static Response send(RequestSpecification who, byte[] lines) {
    return who.contentType("application/x-ndjson")
        .body(lines)
        .post("/incidents/batch")
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .extract()
        .response();
  }

  private static List<JsonNode> verdicts(Response response) {
    return response.asString().lines().map(ReportBatchTest::read).collect(Collectors.toList());
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(line, unreadable);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (var stream = ReportBatchTest.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }
}

package yuqing.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yuqing.incident.ServiceTest;
import yuqing.localstack.Tokens;

@QuarkusTest
class BatchTest extends ServiceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

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
  void anEmptyBatchHasNoVerdict() {
    assertThat(send("\n\r\n").asString()).isEmpty();
  }

  @Test
  void aVerdictComesBeforeTheNextLineIsSent() throws IOException {
    var token = Tokens.bearer("reporter");
    try (var socket = new Socket(batch.getHost(), batch.getPort())) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      var head =
          "POST /incidents/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
              + "Transfer-Encoding: chunked\r\nAuthorization: Bearer "
              + token
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int line = 1; line <= 3; line++) {
        out.write(chunk(line() + "\n"));
        out.flush();
        assertThat(readUntil(socket.getInputStream(), "\"line\":" + line + ",\"status\":201"))
            .isTrue();
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static byte[] chunk(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return (Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean readUntil(InputStream in, String expected) throws IOException {
    var read = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      read.append((char) next);
      if (read.indexOf(expected) >= 0) {
        return true;
      }
    }
    return false;
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
    } catch (JsonProcessingException cannot) {
      throw new IllegalStateException(cannot);
    }
  }

  private static Response send(String lines) {
    return reporter()
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/incidents/batch")
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .extract()
        .response();
  }

  private static List<JsonNode> verdicts(Response response) {
    return response.asString().lines().map(BatchTest::read).collect(Collectors.toList());
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(line, unreadable);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (var stream = BatchTest.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }
}

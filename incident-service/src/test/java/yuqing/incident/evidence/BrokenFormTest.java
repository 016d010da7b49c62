package yuqing.incident.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.AccessTokens;

/// Bodies that are no form, or one that breaks off, or that have no end.
@QuarkusTest
class BrokenFormTest extends NothingIsLeftTest {

  private static final String FORM = MULTIPART + "; boundary=b";

  @TestHTTPResource("/")
  URI service;

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "multipart/form-data", //
        "multipart/form-data; boundary=b"
      })
  void whatIsNoFormIsRefused(String type) throws Exception {
    var answer = send(HttpClient.Version.HTTP_2, type, "no form at all".getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void aTypeThatNobodyCanReadIsForeign() throws Exception {
    var body = "no form at all".getBytes(UTF_8);
    var answer = send(HttpClient.Version.HTTP_2, "multipart/form-data; boundary=", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
  }

  @Test
  void soIsAPartWhoseNameCannotBeDecoded() throws Exception {
    var form = formOf("=?UTF-8?B?A?=", aPicture());
    var answer = send(HttpClient.Version.HTTP_2, FORM, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void aFileThatIsTooLargeIsRefusedWhereNoLengthWasAnnounced(HttpClient.Version version)
      throws Exception {
    var answer = send(version, FORM, formOf("file", aPicture(3_000_000)));
    assertThat(answer.version()).isEqualTo(version);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"file\"");
    assertThat(answer.headers().firstValue("Connection").isPresent())
        .as("HTTP/2 has no such header")
        .isEqualTo(version == HttpClient.Version.HTTP_1_1);
  }

  @Test
  void soIsAFormThatDoesNotBegin() throws Exception {
    var answer = send(HttpClient.Version.HTTP_1_1, FORM, " ".repeat(3_000_000).getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
  }

  @Test
  void soIsOneOfMoreThanTwoGibibytes() throws IOException {
    try (var socket = new Socket(service.getHost(), service.getPort())) {
      var out = socket.getOutputStream();
      out.write(head(anIncident(), 3_000_000_000L));
      // It listens on for so long before it answers.
      var some = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(some);
      }
      out.flush();
      var status = new String(socket.getInputStream().readNBytes(12), UTF_8);
      assertThat(status).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws IOException {
    var form = formOf("file", aPicture(500_000));
    try (var socket = new Socket(service.getHost(), service.getPort())) {
      var out = socket.getOutputStream();
      out.write(head(anIncident(), form.length));
      out.write(form, 0, form.length / 2);
      out.flush();
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptionsInstanceOf(UncheckedIOException.class)
          .until(() -> stored().stream().anyMatch(file -> file.startsWith("incoming")));
    }
  }

  /// @param type may be null
  private HttpResponse<String> send(HttpClient.Version version, String type, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve("/incidents/" + anIncident() + "/evidence"))
            .header("Authorization", "Bearer " + AccessTokens.bearer("reporter"))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    if (type != null) {
      request.header("Content-Type", type);
    }
    try (var http = HttpClient.newBuilder().version(version).build()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static byte[] head(String incident, long length) {
    return """
    POST /incidents/%s/evidence HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    Content-Type: multipart/form-data; boundary=b\r
    Content-Length: %d\r
    \r
    """
        .formatted(incident, AccessTokens.bearer("reporter"), length)
        .getBytes(UTF_8);
  }

  private static byte[] formOf(String name, byte[] file) {
    return """
    --b\r
    Content-Disposition: form-data; name="%s"; filename="a.png"\r
    \r
    %s\r
    --b--\r
    """
        .formatted(name, new String(file, ISO_8859_1))
        .getBytes(ISO_8859_1);
  }
}

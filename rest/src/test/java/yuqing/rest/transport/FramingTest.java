package yuqing.rest.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;
import yuqing.rest.sample.RawConnection;

/// Requests that two readers could interpret in two ways are refused on the wire, their
/// connection is closed, and nothing that follows them is served.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class FramingTest {

  private static final String NEXT = "GET /open HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String BODY = "0\r\n\r\n";

  @TestHTTPResource("/")
  URI service;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /notes HTTP/1.1|Host: x|Content-Length: 39|Transfer-Encoding: chunked",
        "POST /notes HTTP/1.1|Host: x|Transfer-Encoding: chunked|Content-Length: 39",
        "POST /notes HTTP/1.1|Host: x|Transfer-Encoding: xchunked",
        "POST /notes HTTP/1.1|Host: x|Transfer-Encoding: chunked, identity",
        "POST /notes HTTP/1.1|Host: x|Transfer-Encoding: chunked|Transfer-Encoding: cow",
        "POST /notes HTTP/1.1|Host: x|Transfer-Encoding:| chunked",
        "POST /notes HTTP/1.1|Host: x|Transfer-Encoding : chunked",
        "POST /notes HTTP/1.0|Host: x|Transfer-Encoding: chunked",
        "POST /notes HTTP/1.1|Host: x|Content-Length: 5|Content-Length: 5",
        "POST /notes HTTP/1.1|Host: x|Content-Length: 5|Content-Length: 6",
        "POST /notes HTTP/1.1|Host: x|Content-Length: -5",
        "POST /notes HTTP/1.1|Host: x|Content-Length: 99999999999999999999",
        "GET /open HTTP/1.1|Host: x|Host: x",
        "GET /open HTTP/1.1|X: y",
        "GET /open HTTP/1.1|Host: x|X: a| b",
        "GET /open HTTP/1.1|Host: x|X: a\rY: b",
        "GET /open HTTP/1.1|Host: x|X: a\u0000b",
        "GET /open HTTP/1.1|Host: x|X\u0000: b",
        "GET /open HTTP/1.1\n|Host: x",
        "\u0016\u0003\u0001|",
        "GET /open HTTP/3.7|Host: x",
        "GET /open|Host: x",
        "CONNECT x:80 HTTP/1.1|Host: x",
        "OPTIONS * HTTP/1.1|Host: x",
        "GET /%zz HTTP/1.1|Host: x",
        "GET /open?a=% HTTP/1.1|Host: x",
        "POST /notes HTTP/1.1|Host: x|Expect: cow|Content-Length: 5",
      })
  void whatMayBeReadInTwoWaysIsRefusedAndTheConnectionClosed(String head) throws IOException {
    refusedOnce(head.replace("|", "\r\n") + "\r\n\r\n" + BODY + NEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz|{}",
        "-2|{}",
        "0x2|{}",
        "2 3|{}",
        " 2|{}",
        "|{}",
        "2|{}0",
        "fffffffffffffffff|{}"
      })
  void aFaultyChunkIsRefusedToo(String chunk) throws IOException {
    var head = authorized("POST /notes HTTP/1.1") + "Transfer-Encoding: chunked\r\n";

    refusedOnce(head + "\r\n" + chunk.replace("|", "\r\n") + "\r\n0\r\n\r\n" + NEXT);
  }

  @Test
  void headsThatAreTooLongAreRefused() throws IOException {
    refusedOnce("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n" + NEXT);
    refusedOnce("GET /open HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(30_000) + "\r\n\r\n" + NEXT);
    refusedOnce("GET /" + "a".repeat(40_000));
  }

  @Test
  void theRefusalIsInTheCallersLanguage() throws IOException {
    var answer =
        RawConnection.send(
            service,
            "GET /% HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\n\r\n".getBytes(ISO_8859_1));

    assertThat(answer.text()).contains("Content-Language: en").contains("The request is faulty");
  }

  @Test
  void theRefusalTakesItsTurnBehindTheAnswersBeforeIt() throws IOException {
    var slow = authorized("GET /notes/who HTTP/1.1") + "\r\n";
    var answer =
        RawConnection.send(
            service,
            (slow + slow + "GET /% HTTP/1.1\r\nHost: x\r\n\r\n" + NEXT).getBytes(ISO_8859_1));

    assertThat(answer.statuses()).containsExactly(200, 200, 400);
    assertThat(answer.closed()).isTrue();
  }

  @Test
  void validRequestsAreServedOneAfterTheOther() throws IOException {
    var note = "{\"title\":\"raw\",\"seenAt\":\"2026-10-13T08:20:00+08:00\",\"weight\":1}";
    var chunked =
        authorized("POST /notes HTTP/1.1")
            + "Transfer-Encoding: CHUNKED\r\n\r\n5;a=b\r\n"
            + note.substring(0, 5)
            + "\r\n"
            + Integer.toHexString(note.length() - 5)
            + "\r\n"
            + note.substring(5)
            + "\r\n0\r\nX-After: y\r\n\r\n";
    var counted =
        authorized("POST /notes HTTP/1.1") + "Content-Length: " + note.length() + "\r\n\r\n" + note;
    var answer =
        RawConnection.send(
            service, ("\r\n" + chunked + counted + NEXT + "\r\n" + NEXT).getBytes(ISO_8859_1));

    assertThat(answer.statuses()).containsExactly(201, 201, 200, 200);
    assertThat(answer.closed()).isFalse();
  }

  @Test
  void aRequestMayComeByteByByte() throws IOException {
    try (var socket = new Socket(service.getHost(), service.getPort())) {
      socket.setTcpNoDelay(true);
      for (byte each : NEXT.getBytes(ISO_8859_1)) {
        socket.getOutputStream().write(each);
        socket.getOutputStream().flush();
      }
      assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
          .isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void aHeadThatNeverEndsClosesTheConnection() throws IOException {
    try (var socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write("GET /open HTTP/1.1\r\nHost: x\r\nX: ".getBytes(ISO_8859_1));
      assertThat(socket.getInputStream().read()).as("the end of the connection").isEqualTo(-1);
    }
  }

  @Test
  void http2InClearTextIsOff() throws IOException {
    var answer =
        RawConnection.send(
            service,
            (authorized("GET /open HTTP/1.1")
                    + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                    + "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n")
                .getBytes(ISO_8859_1));

    assertThat(answer.statuses()).containsExactly(200);
  }

  private void refusedOnce(String request) throws IOException {
    var answer = RawConnection.send(service, request.getBytes(ISO_8859_1));

    assertThat(answer.statuses()).as(answer.text()).hasSize(1);
    assertThat(answer.statuses()[0]).as(answer.text()).isBetween(400, 505).isNotEqualTo(500);
    assertThat(answer.text()).containsIgnoringCase("content-type: application/problem+json");
    assertThat(answer.text()).contains("\"type\":\"urn:yuqing:problem:");
    assertThat(answer.closed()).as("closed after " + answer.text()).isTrue();
  }

  private static String authorized(String line) {
    return line
        + "\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
        + AccessTokens.bearer("liaison", "logistics")
        + "\r\n";
  }
}

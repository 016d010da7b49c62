package yuqing.rest.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which heads are read, and why others are not.
class RequestHeadTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|Host: x",
        "GET /a?b=%20c HTTP/1.1|Host: x:80|X: y",
        "GET http://x/a HTTP/1.1|Host: x",
        "GET / HTTP/1.1|Host: [::1]:8081",
        "GET / HTTP/1.0",
        "POST / HTTP/1.1|host:x|Content-Length: 0",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: Chunked",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding:\tchunked ",
        "POST / HTTP/1.1|Host: x|Content-Length: 2|Expect: 100-Continue",
        "M1 / HTTP/1.1|Host: x|X: a\tb",
      })
  void aValidHeadIsRead(String lines) {
    assertThat(RequestHead.faultOf(head(lines))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '~',
      value = {
        "GET / HTTP/1.1|Host: x|X: a<CR>b~LINE_END",
        "GET / HTTP/1.1|Host: x|X: a<LF>Y: b~LINE_END",
        "GET / HTTP/1.1|Host: x|X: a<NUL>b~CONTROL_CHARACTER",
        "GET / HTTP/1.1|Host: x|X: a<DEL>b~CONTROL_CHARACTER",
        "GET  / HTTP/1.1|Host: x~REQUEST_LINE",
        "GET\t/ HTTP/1.1|Host: x~REQUEST_LINE",
        " GET / HTTP/1.1|Host: x~REQUEST_LINE",
        "GET /|Host: x~REQUEST_LINE",
        "G(T / HTTP/1.1|Host: x~REQUEST_LINE",
        "GET / http/1.1|Host: x~REQUEST_LINE",
        "GET / ICY/1.1|Host: x~REQUEST_LINE",
        "GET / HTTP/3.7|Host: x~VERSION",
        "GET / HTTP/1.2|Host: x~VERSION",
        "PRI * HTTP/2.0~VERSION",
        "CONNECT x:80 HTTP/1.1|Host: x~NO_RESOURCE",
        "OPTIONS * HTTP/1.1|Host: x~NO_RESOURCE",
        "GET a HTTP/1.1|Host: x~REQUEST_TARGET",
        "GET /{a} HTTP/1.1|Host: x~REQUEST_TARGET",
        "GET /% HTTP/1.1|Host: x~PERCENT_SIGN",
        "GET /?a=%zz HTTP/1.1|Host: x~PERCENT_SIGN",
        "GET / HTTP/1.1|Host: x|X : y~FIELD_NAME",
        "GET / HTTP/1.1|Host: x|X~FIELD_NAME",
        "GET / HTTP/1.1|Host: x|: y~FIELD_NAME",
        "GET / HTTP/1.1|Host: x|X: a| b~FOLDED_FIELD",
        "GET / HTTP/1.1|\tHost: x~FOLDED_FIELD",
        "GET / HTTP/1.1~HOST",
        "GET / HTTP/1.1|Host: x|Host: x~HOST",
        "GET / HTTP/1.1|Host: ~HOST",
        "GET / HTTP/1.1|Host: a b~HOST",
        "GET / HTTP/1.1|Host: a/b@c~HOST",
        "POST / HTTP/1.1|Host: x|Content-Length: 2|Transfer-Encoding: chunked~LENGTH_AND_ENCODING",
        "POST / HTTP/1.1|Host: x|Content-Length: 2|Content-Length: 2~CONTENT_LENGTH",
        "POST / HTTP/1.1|Host: x|Content-Length: 2, 2~CONTENT_LENGTH",
        "POST / HTTP/1.1|Host: x|Content-Length: +2~CONTENT_LENGTH",
        "POST / HTTP/1.1|Host: x|Content-Length: 0x2~CONTENT_LENGTH",
        "POST / HTTP/1.1|Host: x|Content-Length: ~CONTENT_LENGTH",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: xchunked~TRANSFER_ENCODING",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked, identity~TRANSFER_ENCODING",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: gzip, chunked~TRANSFER_ENCODING",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked|Transfer-Encoding:"
            + " cow~TRANSFER_ENCODING",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: ~TRANSFER_ENCODING",
        "POST / HTTP/1.0|Host: x|Transfer-Encoding: chunked~TRANSFER_ENCODING",
        "POST / HTTP/1.1|Host: x|Expect: cow~EXPECTATION",
      })
  void aFaultyHeadIsNot(String lines, HeadFault fault) {
    assertThat(RequestHead.faultOf(head(lines))).contains(fault);
  }

  @Test
  void theCallersLanguageIsFoundInAFaultyHeadToo() {
    var head = head("GET  / HTTP/1.1|X : y|accept-language: en");

    assertThat(RequestHead.lenientValue(head, "Accept-Language")).contains("en");
  }

  private static byte[] head(String lines) {
    var text =
        lines
            .replace("|", "\r\n")
            .replace("<CR>", "\r")
            .replace("<LF>", "\n")
            .replace("<NUL>", "\0")
            .replace("<DEL>", "\u007f");
    return (text + "\r\n\r\n").getBytes(ISO_8859_1);
  }
}

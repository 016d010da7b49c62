package yuqing.rest.transport;

import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The reason why a request's head is refused; after each of them the connection is closed.
public enum HeadFault {
  LINE_END("请求头须逐行以 CRLF 结束", "each line of the head ends with CR LF"),
  CONTROL_CHARACTER("请求头含控制字符", "a control character in the head"),
  REQUEST_LINE("请求行有误", "the request line is faulty"),
  REQUEST_TARGET("请求地址有误", "the request's address is faulty"),
  PERCENT_SIGN("百分号后须有两位十六进制数", "a percent sign without two hexadecimal digits"),
  FIELD_NAME("请求头字段名有误", "the name of a header is faulty"),
  FOLDED_FIELD("请求头字段不得折行", "a header is folded onto a second line"),
  HOST("须有且仅有一个 Host", "exactly one valid Host is required"),
  CONTENT_LENGTH("Content-Length 有误", "Content-Length is faulty"),
  TRANSFER_ENCODING("Transfer-Encoding 只能是 chunked", "Transfer-Encoding may be chunked alone"),
  LENGTH_AND_ENCODING(
      "Content-Length 与 Transfer-Encoding 不得并用",
      "Content-Length and Transfer-Encoding exclude each other"),
  CHUNK("分块正文有误", "the chunked body is faulty"),
  EXPECTATION(StandardProblem.EXPECTATION_FAILED, "只支持 100-continue", "100-continue alone"),
  NO_RESOURCE(StandardProblem.NOT_FOUND, "该地址不是资源", "the address names no resource"),
  VERSION(StandardProblem.VERSION_NOT_SUPPORTED, "支持 HTTP/1.1", "HTTP/1.1 is supported"),
  LINE_TOO_LONG(StandardProblem.URI_TOO_LONG, "请求行过长", "the request line is too long"),
  HEAD_TOO_LARGE(StandardProblem.HEADERS_TOO_LARGE, "请求头过大", "the headers are too large");

  private final StandardProblem problem;
  private final String zh;
  private final String en;

  HeadFault(String zh, String en) {
    this(StandardProblem.INVALID_REQUEST, zh, en);
  }

  HeadFault(StandardProblem problem, String zh, String en) {
    this.problem = problem;
    this.zh = zh;
    this.en = en;
  }

  /// The refusal as its caller receives it.
  public ProblemException refusal() {
    return new ProblemException(problem, zh, en);
  }
}

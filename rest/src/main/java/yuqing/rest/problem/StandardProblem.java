package yuqing.rest.problem;

import java.util.Arrays;
import java.util.Optional;

/// The refusals that every service shares.
public enum StandardProblem implements ProblemType {
  MALFORMED_JSON(400, "请求内容不是合法的 JSON", "The body is no valid JSON"),
  INVALID_REQUEST(400, "请求有误", "The request is faulty"),
  UNAUTHENTICATED(401, "未登录或凭证无效", "No valid token"),
  FORBIDDEN(403, "无权进行此操作", "Not allowed"),
  NOT_FOUND(404, "未找到", "Not found"),
  METHOD_NOT_ALLOWED(405, "不支持该方法", "Method not allowed"),
  NOT_ACCEPTABLE(406, "无法提供所要求的格式", "No such representation"),
  IN_PROGRESS(409, "相同的请求正在处理，请稍后重试", "The same request is being processed"),
  STALE(412, "内容已被更改，请重新读取", "It has changed meanwhile; read it again"),
  BODY_TOO_LARGE(413, "请求内容过大", "The body is too large"),
  URI_TOO_LONG(414, "请求地址过长", "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
  EXPECTATION_FAILED(417, "无法满足请求头 Expect", "The expectation cannot be met"),
  UNPROCESSABLE(422, "请求不能执行", "The request cannot be carried out"),
  KEY_USED_FOR_ANOTHER(
      422, "请求头 Idempotency-Key 的值已用于另一请求", "The Idempotency-Key was used for another request"),
  PRECONDITION_REQUIRED(428, "须附请求头 If-Match", "If-Match is required"),
  TOO_MANY_REQUESTS(429, "请求过多，请稍后再试", "Too many requests; try again later"),
  HEADERS_TOO_LARGE(431, "请求头过大", "The headers are too large"),
  INTERNAL(500, "服务器内部错误", "Internal error"),
  UNAVAILABLE(503, "服务暂时不可用", "Temporarily unavailable"),
  VERSION_NOT_SUPPORTED(505, "不支持该 HTTP 版本", "This version of HTTP is not supported");

  private final Meaning meaning;

  StandardProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /// The first constant of a status, where nothing more is known.
  public static Optional<StandardProblem> ofStatus(int status) {
    if (status == 400) {
      return Optional.of(INVALID_REQUEST);
    }
    return Arrays.stream(values()).filter(each -> each.status() == status).findFirst();
  }
}

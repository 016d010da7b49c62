package yuqing.rest.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// A file as an answer: to be saved, never shown in place or embedded, and kept by no cache.
public final class DownloadAnswer {

  private DownloadAnswer() {}

  /// @param name of plain ASCII letters, digits, dots and hyphens
  public static Response.ResponseBuilder of(Object content, String mediaType, String name) {
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("a download's name is plain");
    }
    return Response.ok(content, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header(HttpHeaders.CACHE_CONTROL, AnswerHeaders.KEPT_NOWHERE);
  }
}

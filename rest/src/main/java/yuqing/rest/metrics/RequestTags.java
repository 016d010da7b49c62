package yuqing.rest.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import yuqing.rest.request.KnownOperations;

/// The labels of an answered request. One that was carried out is counted by its operation; one
/// that was refused or failed by its status alone, since each operation has some twenty of them.
final class RequestTags {

  static final String METER = "http.server.requests";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final String OTHER = "OTHER";
  private static final String UNMATCHED = "UNMATCHED";

  private final KnownOperations operations;

  RequestTags(KnownOperations operations) {
    this.operations = operations;
  }

  Meter.Id bounded(Meter.Id id) {
    var outcome = Objects.requireNonNullElse(id.getTag("outcome"), "UNKNOWN");
    var status = Objects.requireNonNullElse(id.getTag("status"), "UNKNOWN");
    var uri = Objects.requireNonNullElse(id.getTag("uri"), UNMATCHED);
    var method = METHODS.contains(id.getTag("method")) ? id.getTag("method") : OTHER;
    boolean known = !operations.methodsAt(uri).isEmpty();
    return switch (outcome) {
      case "CLIENT_ERROR" -> with(id, any(method), known ? "REFUSED" : UNMATCHED, status, outcome);
      case "SERVER_ERROR" -> with(id, any(method), known ? "FAILED" : UNMATCHED, status, outcome);
      default ->
          with(id, method, operations.isTemplate(uri) ? uri : UNMATCHED, hundred(status), outcome);
    };
  }

  private static String any(String method) {
    return method.equals(OTHER) ? OTHER : "ANY";
  }

  /// `2xx` of `201`.
  private static String hundred(String status) {
    return status.matches("[1-5]..") ? status.charAt(0) + "xx" : "UNKNOWN";
  }

  private static Meter.Id with(
      Meter.Id id, String method, String uri, String status, String outcome) {
    return id.replaceTags(
        List.of(
            Tag.of("method", method),
            Tag.of("outcome", outcome),
            Tag.of("status", status),
            Tag.of("uri", uri)));
  }
}

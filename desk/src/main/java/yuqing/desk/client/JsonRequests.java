package yuqing.desk.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;

/// Requests with JSON, whose path is put together by the page that asks. All throw
/// [ServiceRefusal] and [ServiceUnavailable].
@ApplicationScoped
public class JsonRequests {
  private final ServiceRequests requests;

  JsonRequests(ServiceRequests requests) {
    this.requests = requests;
  }

  public <T> T read(ServiceName service, String path, GenericType<T> type) {
    return exchange(service, "GET", path, null, Map.of(), accepted -> accepted.readEntity(type));
  }

  public VersionedJson read(ServiceName service, String path) {
    return send(service, "GET", path, null, Map.of());
  }

  /// Records what was entered into a form.
  ///
  /// @param key a repeat of the same form is recorded once
  public <T> T post(
      ServiceName service, String path, JsonNode body, String key, Class<T> answered) {
    return send(service, "POST", path, body, Map.of("Idempotency-Key", key), answered);
  }

  /// @param body null where none is sent
  /// @param headers those with an empty value are left out
  public VersionedJson send(
      ServiceName service, String method, String path, JsonNode body, Map<String, String> headers) {
    return exchange(service, method, path, body, headers, JsonRequests::versioned);
  }

  /// @param body null where none is sent
  /// @param headers those with an empty value are left out
  public <T> T send(
      ServiceName service,
      String method,
      String path,
      JsonNode body,
      Map<String, String> headers,
      Class<T> answered) {
    return exchange(
        service, method, path, body, headers, accepted -> accepted.readEntity(answered));
  }

  private <T> T exchange(
      ServiceName service,
      String method,
      String path,
      JsonNode body,
      Map<String, String> headers,
      Function<Response, T> reading) {
    return ServiceCall.to(
        service,
        () -> {
          var request = requests.to(service, path);
          headers.forEach(
              (name, value) -> {
                if (!value.isEmpty()) {
                  request.header(name, value);
                }
              });
          try (var answer =
              body == null
                  ? request.method(method)
                  : request.method(method, Entity.json(body.toString()))) {
            return reading.apply(requests.accepted(answer));
          }
        });
  }

  private static VersionedJson versioned(Response answer) {
    var etag = answer.getHeaderString(HttpHeaders.ETAG);
    JsonNode value =
        answer.getStatus() == 204 || !answer.hasEntity()
            ? NullNode.instance
            : answer.readEntity(JsonNode.class);
    return new VersionedJson(value, etag == null ? "" : etag);
  }
}

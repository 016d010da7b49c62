package yuqing.cli.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One request, before it is known where the service is and who asks.
///
/// @param path with its query, encoded
public record ServiceRequest(
    String method,
    TargetService service,
    String path,
    Map<String, String> headers,
    BodyPublisher body) {

  public ServiceRequest {
    headers = Map.copyOf(headers);
  }

  /// @param path as a pattern, `/incidents/%s/end`
  /// @param segments for its places, encoded here
  public static ServiceRequest of(
      String method, TargetService service, String path, Object... segments) {
    var encoded = Arrays.stream(segments).map(each -> (Object) encode(each.toString())).toArray();
    return new ServiceRequest(
        method, service, String.format(path, encoded), Map.of(), BodyPublishers.noBody());
  }

  public static ServiceRequest get(TargetService service, String path, Object... segments) {
    return of("GET", service, path, segments);
  }

  public static ServiceRequest post(TargetService service, String path, Object... segments) {
    return of("POST", service, path, segments);
  }

  /// What reads that which this request changes.
  public ServiceRequest read() {
    return new ServiceRequest("GET", service, path, Map.of(), BodyPublishers.noBody());
  }

  /// @param value a text, a number or several of them; null for a parameter that is left out
  public ServiceRequest query(String name, Object value) {
    var values = value instanceof Collection<?> many ? List.copyOf(many) : one(value);
    var pairs = new ArrayList<String>();
    values.forEach(each -> pairs.add(name + "=" + encode(each.toString())));
    if (pairs.isEmpty()) {
      return this;
    }
    var joined = path + (path.contains("?") ? "&" : "?") + String.join("&", pairs);
    return new ServiceRequest(method, service, joined, headers, body);
  }

  private static List<?> one(Object value) {
    return value == null ? List.of() : List.of(value);
  }

  public ServiceRequest header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ServiceRequest(method, service, path, more, body);
  }

  public ServiceRequest json(JsonNode document) {
    return body("application/json", BodyPublishers.ofString(document.toString()));
  }

  public ServiceRequest body(String mediaType, BodyPublisher content) {
    return new ServiceRequest(method, service, path, headers, content)
        .header("Content-Type", mediaType);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

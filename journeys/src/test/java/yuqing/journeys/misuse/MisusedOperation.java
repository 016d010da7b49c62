package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.journeys.roles.PreparedRequest;

/// An operation of a service's document, with a valid request.
///
/// @param document the whole OpenAPI document
record MisusedOperation(PreparedRequest request, JsonNode document) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  String service() {
    return request.service();
  }

  String name() {
    return request.operation();
  }

  /// The path as the document has it.
  String template() {
    return request.template();
  }

  /// Without its query.
  String path() {
    return request.path().replaceFirst("\\?.*", "");
  }

  /// Its valid address, with one parameter of the query added or replaced; the others stay, since
  /// some must be there.
  String addressWith(String parameter, String value) {
    var query =
        Arrays.stream(request.path().replaceFirst("^[^?]*\\??", "").split("&", -1))
            .filter(each -> !each.isEmpty() && !each.startsWith(parameter + "="))
            .collect(Collectors.toCollection(ArrayList::new));
    query.add(parameter + "=" + value);
    return path() + "?" + String.join("&", query);
  }

  byte[] body() {
    return request.body().getBytes(UTF_8);
  }

  boolean isProtected() {
    return request.token() != null;
  }

  private JsonNode pathItem() {
    return document.get("paths").get(template());
  }

  private JsonNode operation() {
    return pathItem().get(request.method().toLowerCase(Locale.ROOT));
  }

  /// The methods that the document has for this path.
  Set<String> methods() {
    var methods = new LinkedHashSet<String>();
    pathItem().fieldNames().forEachRemaining(methods::add);
    methods.retainAll(METHODS);
    return new LinkedHashSet<>(
        methods.stream().map(method -> method.toUpperCase(Locale.ROOT)).toList());
  }

  /// The media types of the body that it takes; empty where it takes none.
  List<String> mediaTypes() {
    var types = new ArrayList<String>();
    operation().at("/requestBody/content").fieldNames().forEachRemaining(types::add);
    return types;
  }

  boolean takes(String mediaType) {
    return mediaTypes().contains(mediaType);
  }

  boolean takesJson() {
    return mediaTypes().stream()
        .anyMatch(type -> type.equals("application/json") || type.endsWith("+json"));
  }

  /// Whether the document says that a body must be sent.
  boolean requiresBody() {
    return operation().at("/requestBody/required").asBoolean();
  }

  /// The schema of that body.
  JsonNode bodySchema() {
    return operation().at("/requestBody/content").elements().next().get("schema");
  }

  /// The names of its parameters.
  ///
  /// @param in `query`, `path` or `header`
  List<String> parameters(String in) {
    var names = new LinkedHashSet<String>();
    for (var holder : List.of(operation(), pathItem())) {
      for (var parameter : holder.path("parameters")) {
        if (parameter.path("in").asText().equals(in)) {
          names.add(parameter.path("name").asText());
        }
      }
    }
    return List.copyOf(names);
  }

  /// Whether a parameter of the query is a day, without a time of day.
  boolean isDay(String parameter) {
    for (var each : operation().path("parameters")) {
      if (each.path("name").asText().equals(parameter)) {
        return each.at("/schema/$ref").asText().endsWith("/LocalDate")
            || each.at("/schema/format").asText().equals("date");
      }
    }
    return false;
  }

  /// The valid request.
  RequestDraft draft() {
    var lines = new ArrayList<String>();
    request.headers().forEach((name, value) -> lines.add(name + ": " + value));
    if (isProtected()) {
      lines.add("Authorization: Bearer " + request.token());
    }
    boolean carries = !request.body().isEmpty() || !request.method().equals("GET");
    return new RequestDraft(request.method(), request.path(), lines, carries ? body() : null);
  }
}

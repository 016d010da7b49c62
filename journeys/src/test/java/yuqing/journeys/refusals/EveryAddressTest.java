package yuqing.journeys.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.journeys.SuiteUnderTest;

/// The answers of each address of each service to methods that it does not take, to a request for
/// its methods, and to invalid tokens.
class EveryAddressTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final List<String> TRIED =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "M17");

  private static final Set<String> DOCUMENTED = Set.of("get", "post", "put", "patch", "delete");

  private static final List<String> NO_TOKENS =
      List.of(
          "Bearer", "Bearer .", "Bearer ..", "Bearer ....", "Bearer a..c", "Bearer e30.e30.e30");

  static List<String> services() {
    return SuiteUnderTest.SERVICES;
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyAddressNamesTheMethodsThatItTakes(String service) throws Exception {
    var paths = document(service).get("paths");
    for (var path : paths.properties()) {
      var address = address(path.getKey());
      var allowed = allowed(paths, address);
      for (var method : TRIED) {
        var answer = ask(service, method, address, null);
        if (allowed.contains(method)) {
          assertThat(answer.statusCode()).as("%s %s", method, address).isNotEqualTo(405);
        } else {
          assertProblem(answer, 405);
          assertThat(allow(answer)).as("%s %s", method, address).isEqualTo(allowed);
        }
      }
      var asked = ask(service, "OPTIONS", address, null);
      assertThat(asked.statusCode()).as("OPTIONS %s", address).isEqualTo(200);
      assertThat(allow(asked)).as("OPTIONS %s", address).isEqualTo(allowed);
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyGuardedOperationRefusesWhatIsNoToken(String service) throws Exception {
    int guarded = 0;
    for (var path : document(service).get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().path("security").isEmpty()) {
          continue;
        }
        guarded++;
        for (var header : NO_TOKENS) {
          var method = operation.getKey().toUpperCase(Locale.ROOT);
          var answer = ask(service, method, address(path.getKey()), header);
          assertProblem(answer, 401);
          assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
      }
    }
    assertThat(guarded).isGreaterThan(5);
  }

  @Test
  void anAddressIsReadAsItIsDeclared() {
    assertThat(address("/incidents/{id}/replies/{n}")).isEqualTo("/incidents/x/replies/x");
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    var asked = answer.request().method() + " " + answer.uri();
    assertThat(answer.statusCode()).as(asked).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .as(asked)
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  private static Set<String> allow(HttpResponse<String> answer) {
    return answer.headers().allValues("Allow").stream()
        .flatMap(header -> List.of(header.split(", *", -1)).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// All declared addresses that match this one: `/incidents/batch` matches `/incidents/{id}`.
  private static Set<String> allowed(JsonNode paths, String address) {
    var methods = new TreeSet<String>(Set.of("OPTIONS"));
    for (var path : paths.properties()) {
      if (address.matches(path.getKey().replaceAll("\\{[^}]*}", "[^/]+"))) {
        for (var operation : path.getValue().properties()) {
          if (DOCUMENTED.contains(operation.getKey())) {
            methods.add(operation.getKey().toUpperCase(Locale.ROOT));
          }
        }
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private static String address(String declared) {
    return declared.replaceAll("\\{[^}]*}", "x");
  }

  private static JsonNode document(String service) throws Exception {
    return JsonMapper.builder()
        .build()
        .readTree(ask(service, "GET", "/q/openapi?format=json", null).body());
  }

  private static HttpResponse<String> ask(
      String service, String method, String path, String authorization) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(SuiteUnderTest.get().url(service, path)))
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.noBody());
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}

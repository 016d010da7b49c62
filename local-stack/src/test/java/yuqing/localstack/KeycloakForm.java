package yuqing.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yuqing.localstack.login.UrlQuery;

/// The form of Keycloak's login page, with the cookies that came with it.
///
/// @param cookies by hand, since Java's own cookie store keeps what is `Secure` from `localhost`
record KeycloakForm(URI action, String cookies) {
  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  static KeycloakForm of(HttpResponse<String> page) {
    var action = ACTION.matcher(page.body());
    if (!action.find()) {
      throw new AssertionError("no form: " + page.body());
    }
    var cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .collect(Collectors.joining("; "));
    return new KeycloakForm(URI.create(action.group(1).replace("&amp;", "&")), cookies);
  }

  HttpResponse<String> submit(String username, String password)
      throws IOException, InterruptedException {
    var form = UrlQuery.of(Map.of("username", username, "password", password));
    var request =
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies)
            .POST(BodyPublishers.ofString(form));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}

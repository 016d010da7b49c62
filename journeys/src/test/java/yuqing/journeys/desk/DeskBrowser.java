package yuqing.journeys.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a person's browser says to the desk: it keeps cookies, follows redirects and says where a
/// post comes from.
final class DeskBrowser {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private static final Duration AT_MOST = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 8;

  private final String desk;
  private final Map<String, String> cookies;
  private final List<String> setCookies = new ArrayList<>();

  DeskBrowser(String desk) {
    this(desk, new TreeMap<>());
  }

  private DeskBrowser(String desk, Map<String, String> cookies) {
    this.desk = desk;
    this.cookies = cookies;
  }

  /// The same browser at a desk on another port of the host.
  DeskBrowser at(DeskUnderTest other) {
    return new DeskBrowser(other.url(), cookies);
  }

  Map<String, String> cookies() {
    return cookies;
  }

  /// Every `Set-Cookie` that the desk has sent.
  List<String> setCookies() {
    return setCookies;
  }

  /// Opens the start page and chooses the person on the login page that it leads to.
  DeskPage logIn(String person) {
    return logIn("/", person);
  }

  DeskPage logIn(String path, String person) {
    var login = open(path).expect(200);
    var chosen =
        send(
            HttpRequest.newBuilder(URI.create(login.path()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("person=" + person)));
    return follow(chosen).expect(200);
  }

  /// A page, after all redirects.
  DeskPage open(String path) {
    return follow(ask(path));
  }

  /// A page as it is.
  DeskPage ask(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(desk + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /// A form of the desk's own, as a script of its page sends it.
  DeskPage post(String path, Map<String, List<String>> values) {
    return post(
        path,
        values,
        "Sec-Fetch-Site",
        "same-origin",
        "Origin",
        desk,
        "HX-Request",
        "true",
        "X-Requested-With",
        "JavaScript");
  }

  DeskPage post(String path, Map<String, List<String>> values, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(desk + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(values)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /// A file, as the script of a page sends it.
  DeskPage upload(String path, String type, byte[] file) {
    var boundary = "of-a-browser";
    var head =
        String.join(
            "\r\n",
            "--" + boundary,
            "Content-Disposition: form-data; name=\"file\"; filename=\"scan\"",
            "Content-Type: " + type,
            "",
            "");
    return send(
        HttpRequest.newBuilder(URI.create(desk + path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Sec-Fetch-Site", "same-origin")
            .header("X-Requested-With", "JavaScript")
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(
                        head.getBytes(UTF_8),
                        file,
                        ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8)))));
  }

  DeskPage follow(DeskPage first) {
    var page = first;
    for (int i = 0; i < MOST_REDIRECTS && page.status() / 100 == 3; i++) {
      var next = URI.create(page.path()).resolve(page.header("Location"));
      page = send(HttpRequest.newBuilder(next));
    }
    return page;
  }

  /// The empty form of an act.
  ///
  /// @param number of what it is about; empty where there is but one
  DeskPage form(String incident, String act, String number) {
    var path = "/incidents/" + incident + "/acts/" + act;
    return ask(number.isEmpty() ? path : path + "?n=" + number).expect(200);
  }

  /// Enters these into a form that was opened before, and sends it.
  DeskPage send(String incident, String act, DeskPage form, String... entered) {
    var values = new LinkedHashMap<String, List<String>>();
    form.hidden().forEach((name, value) -> values.put(name, List.of(value)));
    for (int i = 0; i < entered.length; i += 2) {
      var all = new ArrayList<>(values.getOrDefault(entered[i], List.of()));
      all.add(entered[i + 1]);
      values.put(entered[i], all);
    }
    return post("/incidents/" + incident + "/acts/" + act, values);
  }

  /// Opens the form of an act, fills it in and sends it.
  DeskPage act(String incident, String act, String... entered) {
    return send(incident, act, form(incident, act, ""), entered);
  }

  /// The same of one of several things.
  DeskPage actOn(int number, String incident, String act, String... entered) {
    return send(incident, act, form(incident, act, Integer.toString(number)), entered);
  }

  /// A stream of events, line by line; its own connection.
  HttpResponse<java.util.stream.Stream<String>> stream(String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(desk + path))
            .header("Accept", "text/event-stream")
            .header("Cookie", cookieHeader())
            .build();
    return HTTP.send(request, BodyHandlers.ofLines());
  }

  private DeskPage send(HttpRequest.Builder builder) {
    try {
      if (!cookies.isEmpty()) {
        builder.header("Cookie", cookieHeader());
      }
      var request = builder.timeout(AT_MOST).build();
      var answer = HTTP.send(request, BodyHandlers.ofByteArray());
      var address = request.uri().toString();
      if (address.startsWith(desk + "/")) {
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
      }
      return new DeskPage(address, answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    setCookies.add(setCookie);
    var pair = setCookie.split(";", 2)[0].split("=", 2);
    if (setCookie.matches("(?i).*;\\s*max-age=0\\b.*")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String encoded(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().stream()
                    .map(value -> each.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
        .collect(Collectors.joining("&"));
  }
}

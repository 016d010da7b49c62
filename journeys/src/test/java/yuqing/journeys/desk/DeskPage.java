package yuqing.journeys.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the desk answered, as a browser receives it.
///
/// @param path that was asked last
@SuppressWarnings("ArrayRecordComponent") // Pages are distinguished by their words, never compared.
record DeskPage(String path, int status, HttpHeaders headers, byte[] body) {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final Pattern HEADING = Pattern.compile("(?s)<h[12][^>]*>(.*?)</h[12]>");
  private static final Pattern LINKS = Pattern.compile("(?s)<nav .*?</nav>");
  private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]+)\"");

  String html() {
    return new String(body, UTF_8);
  }

  /// Without tags, as people read it.
  String words() {
    return plain(html().replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " "));
  }

  DeskPage expect(int wanted) {
    if (status != wanted) {
      throw new AssertionError(
          "expected %d, got %d: %s%n%s".formatted(wanted, status, path, words()));
    }
    return this;
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /// What the forms of the page send along without showing it.
  Map<String, String> hidden() {
    var values = new LinkedHashMap<String, String>();
    HIDDEN
        .matcher(html())
        .results()
        .forEach(found -> values.put(found.group(1), plain(found.group(2))));
    return values;
  }

  List<String> headings() {
    return HEADING.matcher(html()).results().map(found -> plain(found.group(1))).toList();
  }

  /// The pages that the head of the page leads to.
  List<String> links() {
    var links = new ArrayList<String>();
    LINKS
        .matcher(html())
        .results()
        .forEach(
            nav ->
                ADDRESS.matcher(nav.group()).results().forEach(each -> links.add(each.group(1))));
    return links;
  }

  /// The form's row of one field, with what is wrong with it.
  String field(String name) {
    var html = html();
    for (var row : html.split("(?=<label class=\"|<fieldset class=\")", -1)) {
      if (row.contains("name=\"" + name + "\"")) {
        return row;
      }
    }
    throw new AssertionError("no field " + name + " in " + words());
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}

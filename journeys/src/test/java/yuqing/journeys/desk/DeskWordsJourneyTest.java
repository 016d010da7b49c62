package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No page shows people what is meant for programs: an instant in ISO's form, a code, `null`.
class DeskWordsJourneyTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:href|hx-get)=\"(/[^\"]*)\"");
  private static final Pattern NO_PAGE =
      Pattern.compile("/(assets|webjars|logout|changes|api).*|.*(\\.|/bundle|/evidence/).*");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\\?.*|\\d+");

  /// Of a kind, such as incidents, so many are looked at.
  private static final int MOST_OF_A_KIND = 3;

  private static final Pattern NO_WORDS =
      Pattern.compile("(?s)<(script|style|code|pre|textarea)\\b.*?</\\1>");
  private static final Pattern SPOKEN =
      Pattern.compile("(?:title|placeholder|aria-label|alt)=\"([^\"]*)\"");
  private static final Pattern RAW =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d\\S*|\\b[A-Z]{2,}(_[A-Z]+)+\\b|\\b(null|undefined|NaN|NOT_FOUND)\\b"
              + "|\\b(MISSED|OPEN|MET|WITHDRAWN|APPROVED|RETURNED|ACCEPTED|FILED|MERGED)\\b"
              + "|Optional\\[|\\b[a-z]+(-[a-z]+)*-(exchange|reply|result|leaders|grade|dossier|handling)\\b");

  private static DeskIncident grave;
  private static DeskIncident late;

  @BeforeAll
  static void whatThePagesShow() {
    grave = DeskIncident.ofLevel1();
    late = DeskIncident.reportedLate();
    late.handle();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "liaison-logistics",
        "department-head-logistics",
        "admin-office",
        "group-office",
        "leading-group",
        "auditor",
        "administrator"
      })
  void whatIsMeantForProgramsIsShownOnNoPage(String person) {
    var browser = DeskUnderTest.get().as(person);
    var waiting = new ArrayDeque<>(List.of("/"));
    if (!person.equals("administrator")) {
      waiting.addAll(List.of(grave.path(), late.path(), late.path() + "/review"));
    }
    var seen = new HashSet<String>(waiting);
    var ofKind = new HashMap<String, Integer>();
    var raw = new ArrayList<String>();
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      var page = browser.open(path);
      if (!page.header("Content-Type").startsWith("text/html")) {
        continue;
      }
      raw.addAll(rawWords(path, page.html()));
      for (var next : addresses(page.html())) {
        if (seen.add(next)
            && ofKind.merge(ID.matcher(next).replaceAll("#"), 1, Integer::sum) <= MOST_OF_A_KIND) {
          waiting.add(next);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(5);
    assertThat(raw).isEmpty();
  }

  private static List<String> addresses(String html) {
    return ADDRESS
        .matcher(html)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
        .filter(path -> !NO_PAGE.matcher(path).matches())
        .toList();
  }

  private static List<String> rawWords(String path, String html) {
    var spoken = SPOKEN.matcher(html).results().map(found -> found.group(1)).toList();
    var words = NO_WORDS.matcher(html).replaceAll(" ").replaceAll("(?s)<[^>]*>", " ");
    return RAW.matcher(words + " " + String.join(" ", spoken))
        .results()
        .map(found -> path + " shows " + found.group())
        .distinct()
        .toList();
  }
}

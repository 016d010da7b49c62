package yuqing.journeys.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yuqing.journeys.misuse.Finding.Kind;
import yuqing.journeys.misuse.Reply.How;

class AnswerCheckTest {

  private static final Expectation REFUSED = Expectation.of(400).naming("title");

  @Test
  void aRefusalAsItShouldBeIsNoFinding() {
    assertThat(kinds(REFUSED, refusal(400, "title"))).isEmpty();
    assertThat(kinds(REFUSED, refusal(400, "title.zh"))).isEmpty();
    assertThat(kinds(REFUSED, refusal(400, "title[0]"))).isEmpty();
  }

  @Test
  void everyFaultOfTheServerIsFound() {
    for (int status : List.of(500, 502, 503, 504)) {
      assertThat(kinds(REFUSED, refusal(status, "title"))).containsExactly(Kind.SERVER_FAULT);
      assertThat(kinds(Expectation.anything(), refusal(status, "")))
          .containsExactly(Kind.SERVER_FAULT);
    }
  }

  @Test
  void anOverloadWithRetryAfterIsNoFaultWhereAnyStatusIsRight() {
    assertThat(kinds(Expectation.anything(), with(refusal(503, ""), "Retry-After", "2"))).isEmpty();
  }

  @Test
  void anotherStatusAndAnAcceptanceAreDistinguished() {
    assertThat(kinds(REFUSED, refusal(404, ""))).containsExactly(Kind.WRONG_STATUS);
    assertThat(kinds(REFUSED, Reply.answered(200, Map.of(), "{}"))).containsExactly(Kind.ACCEPTED);
    assertThat(kinds(Expectation.anything(), Reply.answered(200, Map.of(), "{}"))).isEmpty();
  }

  @Test
  void theFieldMustBeNamed() {
    assertThat(kinds(REFUSED, refusal(400, "titles"))).containsExactly(Kind.FIELD_NOT_NAMED);
    assertThat(kinds(REFUSED, refusal(400, ""))).containsExactly(Kind.FIELD_NOT_NAMED);
  }

  @Test
  void everyRefusalIsAProblem() {
    var json = Map.of("Content-Type", "application/json");
    var page = Map.of("Content-Type", "text/html;charset=UTF-8");
    assertThat(kinds(REFUSED, Reply.answered(400, Map.of(), ""))).containsExactly(Kind.NO_PROBLEM);
    assertThat(kinds(REFUSED, Reply.answered(400, json, refusal(400, "title").body())))
        .containsExactly(Kind.NO_PROBLEM);
    assertThat(kinds(REFUSED, Reply.answered(400, page, "<html></html>"))).isEmpty();
  }

  @Test
  void aProblemOfAnotherStatusOrWithoutAStableTypeIsNone() {
    var wrong = refusal(400, "title").body();
    assertThat(kinds(REFUSED, problem(400, wrong.replace("400", "404"))))
        .containsExactly(Kind.NO_PROBLEM);
    assertThat(kinds(REFUSED, problem(400, wrong.replace("urn:yuqing:problem:", "about:"))))
        .containsExactly(Kind.NO_PROBLEM);
  }

  @Test
  void exceptionTextIsFoundInBodyAndHeaders() {
    for (var leak :
        List.of(
            "NullPointerException",
            "java.io.IOException: x",
            "at yuqing.rest.X.y(X.java:12)",
            "org.hibernate.Session",
            "Error id 1",
            "OutOfMemoryError")) {
      var body = refusal(400, "title").body().replace("\"x\"", "\"" + leak + "\"");
      assertThat(kinds(REFUSED, problem(400, body))).as(leak).containsExactly(Kind.EXCEPTION_TEXT);
      assertThat(kinds(REFUSED, with(refusal(400, "title"), "X-Why", leak)))
          .as(leak)
          .containsExactly(Kind.EXCEPTION_TEXT);
    }
  }

  @Test
  void aChallengeGoesWithEvery401() {
    var nobody = Expectation.of(401);
    assertThat(kinds(nobody, refusal(401, ""))).containsExactly(Kind.NO_CHALLENGE);
    assertThat(kinds(nobody, with(refusal(401, ""), "WWW-Authenticate", "Bearer"))).isEmpty();
  }

  @Test
  void allowNamesWhatTheDocumentHasAndNothingThatIsRefused() {
    var expected = Expectation.of(405).allowing(Set.of("GET", "POST"));
    assertThat(kinds(expected, refusal(405, ""))).containsExactly(Kind.NO_ALLOW);
    assertThat(kinds(expected, with(refusal(405, ""), "Allow", "GET")))
        .containsExactly(Kind.NO_ALLOW);
    assertThat(kinds(expected, with(refusal(405, ""), "Allow", "GET, POST, PATCH")))
        .containsExactly(Kind.NO_ALLOW);
    assertThat(kinds(expected, with(refusal(405, ""), "Allow", "GET, HEAD, OPTIONS, POST")))
        .isEmpty();
  }

  @Test
  void aTimeoutAndAClosedConnectionAreDistinguished() {
    assertThat(kinds(REFUSED, Reply.without(How.HUNG))).containsExactly(Kind.HUNG);
    assertThat(kinds(REFUSED, Reply.without(How.CUT_OFF))).containsExactly(Kind.CUT_OFF);
  }

  @Test
  void aBadFramingIsRefusedOnceAndClosed() {
    var expected = Expectation.of(400).asFraming();
    var bare = Reply.answered(400, Map.of(), "");
    assertThat(kinds(expected, bare.ofConnection(1, true))).isEmpty();
    assertThat(kinds(expected, bare.ofConnection(1, false))).containsExactly(Kind.NOT_CLOSED);
    assertThat(kinds(expected, bare.ofConnection(2, true))).containsExactly(Kind.SERVED_AFTER);
    assertThat(kinds(expected, Reply.without(How.CUT_OFF))).isEmpty();
    assertThat(kinds(expected, Reply.without(How.HUNG))).containsExactly(Kind.HUNG);
  }

  @Test
  void everyLineOfABatchHasItsRefusal() {
    var expected = Expectation.batch(2);
    var lines = Map.of("Content-Type", "application/x-ndjson");
    assertThat(kinds(expected, Reply.answered(200, lines, verdicts(400, 400)))).isEmpty();
    assertThat(kinds(expected, Reply.answered(200, lines, verdicts(400))))
        .containsExactly(Kind.VERDICT_LOST);
    assertThat(kinds(expected, Reply.answered(200, lines, verdicts(400, 201))))
        .containsExactly(Kind.ACCEPTED);
    assertThat(kinds(expected, Reply.answered(200, lines, verdicts(500, 400))))
        .containsExactly(Kind.SERVER_FAULT);
  }

  @Test
  void anAnswerOutOfAllProportionIsFound() {
    var large = "x".repeat(AnswerCheck.MOST_BYTES);
    assertThat(kinds(Expectation.anything(), Reply.answered(200, Map.of(), large)))
        .containsExactly(Kind.TOO_LARGE);
  }

  private static String verdicts(int... statuses) {
    var lines = new StringBuilder();
    for (int status : statuses) {
      lines.append("{\"line\":1,\"status\":").append(status).append("}\n");
    }
    return lines.toString();
  }

  private static List<Kind> kinds(Expectation expected, Reply reply) {
    var made =
        new Try(TryClass.FIELDS, "x", "POST /x", "odd", () -> new byte[0], expected, "marker");
    return AnswerCheck.findings(made, reply).stream().map(Finding::kind).toList();
  }

  private static Reply refusal(int status, String field) {
    var errors = field.isEmpty() ? "" : ",\"errors\":[{\"field\":\"" + field + "\"}]";
    return problem(
        status,
        "{\"type\":\"urn:yuqing:problem:invalid-request\",\"title\":\"x\",\"status\":%d%s}"
            .formatted(status, errors));
  }

  private static Reply problem(int status, String body) {
    return Reply.answered(status, Map.of("Content-Type", "application/problem+json"), body);
  }

  private static Reply with(Reply reply, String name, String value) {
    var headers = new HashMap<String, String>();
    reply.headers().forEach((each, values) -> headers.put(each, values.getFirst()));
    headers.put(name, value);
    return Reply.answered(reply.status(), headers, reply.body());
  }
}

package yuqing.journeys.misuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import yuqing.journeys.misuse.Finding.Kind;
import yuqing.journeys.misuse.Reply.How;

/// Whether an answer is the one that a try must get.
final class AnswerCheck {

  /// A larger answer is no valid answer to any try.
  static final int MOST_BYTES = 4 << 20;

  /// They may occur in `Allow` beside what the document names.
  private static final Set<String> ALWAYS_ALLOWED = Set.of("HEAD", "OPTIONS");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROBLEM = "application/problem+json";
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "[A-Z]\\w+(Exception|Error)\\b|\\bat [\\w.$/]+\\([\\w.]+(:\\d+)?\\)|Error id|\"stack\""
              + "|(?:java|jakarta|javax|io|org|com)\\.[a-z]\\w*\\.[\\w.]+|yuqing\\.[a-z]+\\.\\w+");

  private final Try made;
  private final Reply reply;
  private final List<Finding> findings = new ArrayList<>();

  private AnswerCheck(Try made, Reply reply) {
    this.made = made;
    this.reply = reply;
  }

  static List<Finding> findings(Try made, Reply reply) {
    var check = new AnswerCheck(made, reply);
    check.look();
    return check.findings;
  }

  private void look() {
    if (reply.how() == How.HUNG) {
      found(Kind.HUNG, "");
    } else if (reply.how() == How.CUT_OFF) {
      // Bytes that are no request may be answered by closing the connection alone.
      if (!made.expected().framing()) {
        found(Kind.CUT_OFF, "");
      }
    } else {
      status();
      refusal();
      contents();
      connection();
    }
  }

  private void status() {
    int status = reply.status();
    if (isFault(status)) {
      found(Kind.SERVER_FAULT, reply.toString());
    } else if (!made.expected().met(status)) {
      var wanted = "expected " + made.expected().statuses() + ", got " + reply;
      found(status < 400 ? Kind.ACCEPTED : Kind.WRONG_STATUS, wanted);
    }
    if (status == 401 && !reply.header("WWW-Authenticate").orElse("").startsWith("Bearer")) {
      found(Kind.NO_CHALLENGE, reply.toString());
    }
    if (status == 405 && !made.expected().methods().isEmpty()) {
      allow();
    }
  }

  /// 501 answers a method or a coding that no server knows; 503 with `Retry-After` answers an
  /// overload.
  private boolean isFault(int status) {
    boolean overload = status == 503 && reply.header("Retry-After").isPresent();
    return status >= 500 && !overload && !made.expected().statuses().contains(status);
  }

  private void allow() {
    var named = new TreeSet<String>();
    reply
        .header("Allow")
        .ifPresent(
            value -> Arrays.stream(value.split(",", -1)).map(String::strip).forEach(named::add));
    var superfluous = new TreeSet<>(named);
    superfluous.removeAll(made.expected().methods());
    superfluous.removeAll(ALWAYS_ALLOWED);
    if (!named.containsAll(made.expected().methods()) || !superfluous.isEmpty()) {
      found(Kind.NO_ALLOW, "Allow: " + named + ", documented: " + made.expected().methods());
    }
  }

  private void refusal() {
    int status = reply.status();
    // The page behind a message's link is for people.
    boolean page = reply.mediaType().equals("text/html");
    if (status < 400 || page || made.expected().framing()) {
      return;
    }
    boolean head = made.operation().startsWith("HEAD ");
    if (!head && !isProblem(status)) {
      found(Kind.NO_PROBLEM, reply.toString());
    } else if (mustNameField(status) && !namesField()) {
      found(Kind.FIELD_NOT_NAMED, made.expected().field() + " in " + reply);
    }
  }

  /// Only a refusal of the request's contents names the field, where the field was faulty.
  private boolean mustNameField(int status) {
    var type = json(reply.body()).path("type").asText();
    return made.expected().refused()
        && !made.expected().field().isEmpty()
        && (status == 400 || status == 422)
        && type.endsWith(":invalid-request");
  }

  private boolean isProblem(int status) {
    var problem = json(reply.body());
    return reply.mediaType().equals(PROBLEM)
        && problem.path("type").asText().matches("urn:yuqing:problem:[a-z0-9-]+")
        && !problem.path("title").asText().isEmpty()
        && problem.path("status").asInt() == status;
  }

  private boolean namesField() {
    var wanted = made.expected().field();
    for (var error : json(reply.body()).path("errors")) {
      var named = error.path("field").asText();
      if (named.equals(wanted)
          || named.startsWith(wanted + ".")
          || named.startsWith(wanted + "[")) {
        return true;
      }
    }
    return false;
  }

  private void contents() {
    var text = reply.status() >= 400 ? reply.headerText() + "\n" + reply.body() : "";
    var leak = EXCEPTION.matcher(text);
    if (leak.find()) {
      found(Kind.EXCEPTION_TEXT, leak.group() + " in " + reply);
    }
    if (reply.bytes() >= MOST_BYTES) {
      found(Kind.TOO_LARGE, "more than " + MOST_BYTES + " bytes");
    }
    int lines = made.expected().refusedLines();
    if (lines >= 0 && reply.status() == 200) {
      verdicts(lines);
    }
  }

  private void verdicts(int wanted) {
    var verdicts = reply.body().lines().map(AnswerCheck::json).toList();
    if (verdicts.size() != wanted) {
      found(Kind.VERDICT_LOST, wanted + " lines, " + verdicts.size() + " verdicts: " + reply);
    }
    for (var verdict : verdicts) {
      int status = verdict.path("status").asInt();
      if (status < 400) {
        found(Kind.ACCEPTED, verdict.toString());
      } else if (status >= 500) {
        found(Kind.SERVER_FAULT, verdict.toString());
      }
    }
  }

  private void connection() {
    if (!made.expected().framing()) {
      return;
    }
    if (reply.answers() > 1) {
      found(Kind.SERVED_AFTER, reply.answers() + " answers, the first " + reply);
    } else if (!reply.closed()) {
      found(Kind.NOT_CLOSED, reply.toString());
    }
  }

  private void found(Kind kind, String detail) {
    findings.add(new Finding(kind, made.service() + " " + made.operation(), made.name(), detail));
  }

  private static JsonNode json(String text) {
    try {
      var tree = JSON.readTree(text);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException none) {
      return MissingNode.getInstance();
    }
  }
}

package yuqing.incident.allowed;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import yuqing.contracts.text.Sha256;

/// Sends what a step of an `…/allowed` answer asks for, with a valid body.
///
/// @param tokens of a role and its departments
/// @param other id of an incident to merge into
/// @param channel code of an official channel
/// @param endedAt to correct an end to
/// @param etag of an incident
record StepTries(
    Function<List<String>, String> tokens,
    String other,
    String channel,
    String endedAt,
    Function<String, String> etag) {

  static final String TEXT = "热水今晚恢复。";
  static final String HASH = Sha256.hex(TEXT);

  private static final String REASON = "核实";

  /// @param who role and departments
  Response send(List<String> who, String incident, Map<String, Object> step) {
    return send(given().auth().oauth2(tokens.apply(who)), incident, step);
  }

  /// The same with a precondition of its own.
  Response sendIf(String ifMatch, List<String> who, String incident, Map<String, Object> step) {
    var request = given().auth().oauth2(tokens.apply(who)).header("If-Match", ifMatch);
    return send(request, incident, step);
  }

  private Response send(RequestSpecification request, String incident, Map<String, Object> step) {
    var action = (String) step.get("action");
    var path = ((String) step.get("path")).replace("{n}", "1");
    if (action.equals("EVIDENCE_ADDED")) {
      var content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
      return request.multiPart("file", "说明.txt", content, "text/plain").post(path);
    }
    request.contentType(ContentType.JSON).body(body(action));
    return step.get("method").equals("PATCH")
        ? request.header("If-Match", etag.apply(incident)).patch(path)
        : request.post(path);
  }

  private Map<String, Object> body(String action) {
    return switch (action) {
      case "INFORMATION_EXCHANGED" -> Map.of("action", action, "noChange", true);
      case "HANDLING_STARTED" ->
          Map.of("action", action, "team", List.of(Map.of("post", "处长", "name", "甲某")));
      case "REPORTED_TO_PRINCIPAL_LEADERS", "REPORTED_TO_LEADING_GROUP", "MEDIA_CONTACTED" ->
          Map.of("action", action, "counterpart", "值班室");
      case "REPORTED_TO_SUPERIOR" -> Map.of("action", action, "kind", "FIRST", "text", "首报");
      case "EMERGENCY_PLAN_STARTED" -> Map.of("action", action, "plan", "预案");
      case "SPECIAL_MEETING_HELD" -> Map.of("action", action, "meeting", "会议");
      case "LEADER_INSTRUCTED", "AFTERMATH_NOTED" -> Map.of("action", action, "note", "请核实");
      case "REPORTED_TO_PARTY_OFFICE", "HEAD_REPORTED_TO_OFFICES", "PEOPLE_ANSWERED" ->
          Map.of("action", action);
      case "AMENDED" -> Map.of("scope", "LOCAL", "reason", REASON);
      case "REPLY_DRAFTED" -> Map.of("text", TEXT);
      case "REPLY_APPROVED" -> Map.of("decision", "APPROVED", "textHash", HASH);
      case "REPLY_RETURNED" -> Map.of("decision", "RETURNED", "textHash", HASH, "reason", REASON);
      case "REPLY_DELIVERED" ->
          Map.of("counterpart", UUID.randomUUID().toString(), "textHash", HASH);
      case "HANDLING_ENDED", "REOPENED", "UNMERGED" -> Map.of("reason", REASON);
      case "END_CORRECTED" -> Map.of("endedAt", endedAt, "reason", REASON);
      case "RESULT_FILED" -> Map.of("text", "已恢复");
      case "RESULT_DECIDED" -> Map.of("decision", "ACCEPTED");
      case "MERGED" -> Map.of("into", other, "reason", REASON);
      case "WAIVED" -> Map.of("code", "draft-reply", "reason", REASON);
      case "DIFFERENCE_SETTLED" -> Map.of("decision", "SET_ASIDE", "reason", REASON);
      case "ASSIGNED" -> Map.of("department", "finance", "reason", REASON);
      case "SIGHTED" ->
          Map.of("platform", "微博", "url", "https://weibo.example/9/" + UUID.randomUUID());
      case "PUBLICATION_REQUESTED" -> Map.of("reply", 1, "channel", channel);
      default -> throw new IllegalArgumentException("no body for " + action);
    };
  }
}

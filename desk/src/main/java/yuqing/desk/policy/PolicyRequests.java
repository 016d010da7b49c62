package yuqing.desk.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import yuqing.desk.casefile.DepartmentNames;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Listing;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRequests;

/// Asks escalation-service for editions, and sends it drafts.
@ApplicationScoped
public class PolicyRequests {
  private static final String YAML = "application/yaml";
  private static final int MOST = 200;
  private static final int NOT_VALID = 422;

  private static final String BEFORE_ALL = "?from=1970-01-01T00:00:00Z&to=1970-01-01T00:00:01Z";

  private final ServiceRequests requests;
  private final JsonRequests json;
  private final DepartmentNames departments;

  PolicyRequests(ServiceRequests requests, JsonRequests json, DepartmentNames departments) {
    this.requests = requests;
    this.json = json;
    this.departments = departments;
  }

  List<EditionView> editions() {
    return json.read(
            ServiceName.ESCALATION,
            "/policies?limit=" + MOST,
            new GenericType<Listing<EditionView>>() {})
        .items();
  }

  EditionView edition(String date) {
    return json.read(
        ServiceName.ESCALATION, "/policies/" + date, new GenericType<EditionView>() {});
  }

  /// The file, byte for byte as it was given.
  String text(String date) {
    return ServiceCall.to(
        ServiceName.ESCALATION,
        () -> {
          var request = requests.to(ServiceName.ESCALATION, "/policies/" + date).accept(YAML);
          try (var answer = request.get()) {
            return requests.accepted(answer).readEntity(String.class);
          }
        });
  }

  void withdraw(String date, String etag) {
    var condition = Map.of("If-Match", etag);
    json.send(ServiceName.ESCALATION, "DELETE", "/policies/" + date, null, condition);
  }

  /// @param query of the incidents that it is tried on, beginning with `?`
  TemplateInstance tried(String edition, String query, String text) {
    return sent(
        "/policies/" + edition + "/what-if" + query,
        text,
        "",
        answer -> new DraftTried(answer.readEntity(WhatIfView.class), departments.byCode()));
  }

  /// The service lints a draft before it tries it: tried on a second before there was any incident,
  /// it is linted and nothing else.
  TemplateInstance linted(String edition, String text) {
    return sent("/policies/" + edition + "/what-if" + BEFORE_ALL, text, "", _ -> new DraftLinted());
  }

  /// @param key by which a repeat is given once
  TemplateInstance given(String text, String key) {
    return sent(
        "/policies",
        text,
        key,
        answer -> new DraftGiven(answer.readEntity(EditionView.class), answer.getStatus() == 201));
  }

  private TemplateInstance sent(String path, String text, String key, DraftReading reading) {
    return ServiceCall.to(
        ServiceName.ESCALATION,
        () -> {
          var request = requests.to(ServiceName.ESCALATION, path);
          if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
          }
          var yaml = MediaType.valueOf(YAML).withCharset("UTF-8");
          try (var answer = request.post(Entity.entity(text, yaml))) {
            return answer.getStatus() == NOT_VALID
                ? refused(text, answer.readEntity(JsonNode.class))
                : reading.of(requests.accepted(answer));
          }
        });
  }

  private static DraftRefused refused(String text, JsonNode problem) {
    return new DraftRefused(
        problem.path("title").asText(""),
        problem.path("detail").isTextual() ? problem.get("detail").asText() : null,
        DraftRemark.of(text, problem));
  }

  /// What is shown of an answer.
  private interface DraftReading {
    TemplateInstance of(Response answer);
  }
}

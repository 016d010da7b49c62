package yuqing.desk.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.GenericType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Listing;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.VersionedJson;
import yuqing.desk.form.EntryDone;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownCodes;
import yuqing.desk.text.ShownTimes;

/// What can be done with a subscription, and what notification-service answers to it.
@ApplicationScoped
public class WebhookSteps {
  private static final int A_PAGE = 50;

  private final JsonRequests requests;
  private final SubscriptionForms forms;
  private final PageFrame frame;

  WebhookSteps(JsonRequests requests, SubscriptionForms forms, PageFrame frame) {
    this.requests = requests;
    this.forms = forms;
    this.frame = frame;
  }

  SubscriptionView subscription(UUID id) {
    return requests.read(
        ServiceName.NOTIFICATION, path(id, ""), new GenericType<SubscriptionView>() {});
  }

  /// @param cursor empty for the newest
  Listing<AttemptView> attempts(UUID id, String cursor) {
    var more =
        cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    return requests.read(
        ServiceName.NOTIFICATION,
        path(id, "/deliveries?limit=" + A_PAGE + more),
        new GenericType<Listing<AttemptView>>() {});
  }

  EntryDone test(UUID id) {
    var answer = post(id, "/test", null, "").value();
    var lines = new ArrayList<String>();
    if (answer.path("status").isNumber()) {
      lines.add("HTTP " + answer.get("status").asInt());
    }
    if (answer.path("reason").isTextual()) {
      lines.add(answer.get("reason").asText());
    }
    var outcome =
        ShownCodes.in("attemptOutcome", answer.path("outcome").asText(), frame.language());
    return EntryDone.of(text("test_answer") + " " + outcome, lines.toArray(String[]::new));
  }

  /// @param key a repeat of the same request makes no other secret
  EntryDone rotate(UUID id, String key) {
    return forms.withSecret("rotated", post(id, "/rotation", null, key));
  }

  EntryDone redeliver(UUID id, ObjectNode body) {
    var answer = post(id, "/redeliveries", body, "").value();
    return EntryDone.of(text("redelivered") + " " + answer.path("events").asLong());
  }

  EntryDone refusal(Problem problem) {
    var lines = new ArrayList<String>();
    if (problem.title() != null) {
      lines.add(problem.title());
    }
    if (problem.detail() != null) {
      lines.add(problem.detail());
    }
    problem.errors().forEach(fault -> lines.add(fault.field() + " " + fault.message()));
    var title = PageTexts.of("frame", frame.language()).get("refused");
    return EntryDone.of(title, lines.toArray(String[]::new));
  }

  /// What cannot be read is sent as it was entered, so that the service names the fault.
  static String instant(String entered) {
    try {
      return ShownTimes.read(entered).toString();
    } catch (DateTimeException e) {
      return entered;
    }
  }

  private VersionedJson post(UUID id, String step, ObjectNode body, String key) {
    var once = Map.of("Idempotency-Key", key);
    return requests.send(ServiceName.NOTIFICATION, "POST", path(id, step), body, once);
  }

  private static String path(UUID id, String step) {
    return SubscriptionForms.PATH + "/" + id + step;
  }

  private String text(String key) {
    return PageTexts.of("webhook", frame.language()).get(key);
  }
}

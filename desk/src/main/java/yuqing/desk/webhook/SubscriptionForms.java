package yuqing.desk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.VersionedJson;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryDone;
import yuqing.desk.form.EntryForm;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// Makes the form of a subscription and sends what was entered.
@ApplicationScoped
public class SubscriptionForms {
  static final String PATH = "/subscriptions";

  private static final int CHANGED_SINCE = 412;

  private final JsonRequests requests;
  private final PageFrame frame;

  SubscriptionForms(JsonRequests requests, PageFrame frame) {
    this.requests = requests;
    this.frame = frame;
  }

  EntryForm blank() {
    return form(null, EnteredForm.empty(), "", null);
  }

  EntryForm stored(UUID id) {
    var stored = read(id);
    return form(id, SubscriptionEntry.entered(stored.value()), stored.etag(), null);
  }

  /// @param id null for a new one
  EntryForm refused(UUID id, EnteredForm entered, Problem problem) {
    boolean isStale = problem.status() == CHANGED_SINCE && id != null;
    return form(id, entered, isStale ? read(id).etag() : entered.one("if-match"), problem);
  }

  /// The secret is in the answer, this once.
  EntryDone create(EnteredForm entered) {
    var made =
        requests.send(
            ServiceName.NOTIFICATION,
            "POST",
            PATH,
            SubscriptionEntry.body(true, entered),
            Map.of("Idempotency-Key", entered.one("key")));
    return withSecret("created", made);
  }

  void change(UUID id, EnteredForm entered) {
    requests.send(
        ServiceName.NOTIFICATION,
        "PATCH",
        PATH + "/" + id,
        SubscriptionEntry.body(false, entered),
        Map.of("If-Match", entered.one("if-match")));
  }

  void delete(UUID id, EnteredForm entered) {
    var condition = Map.of("If-Match", entered.one("if-match"));
    requests.send(ServiceName.NOTIFICATION, "DELETE", PATH + "/" + id, null, condition);
  }

  EntryDone withSecret(String title, VersionedJson made) {
    var secret = made.value().path("secret").asText("");
    var texts = PageTexts.of("webhook", frame.language());
    return new EntryDone(
        texts.get(title),
        secret.isEmpty() ? List.of(texts.get("secret_shown_before")) : List.of(),
        secret.isEmpty() ? null : secret);
  }

  private VersionedJson read(UUID id) {
    return requests.read(ServiceName.NOTIFICATION, PATH + "/" + id);
  }

  private EntryForm form(UUID id, EnteredForm entered, String ifMatch, Problem problem) {
    var at = "/webhooks/" + (id == null ? "form" : id + "/form");
    return new EntryForm(
        PageTexts.of("webhook", frame.language()).get(id == null ? "new" : "edit"),
        at,
        id == null ? null : "/webhooks/" + id + "/removal",
        SubscriptionEntry.fields(id == null, frame.language()),
        entered,
        ifMatch,
        UUID.randomUUID().toString(),
        problem);
  }
}

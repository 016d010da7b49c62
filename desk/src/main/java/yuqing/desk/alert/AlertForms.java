package yuqing.desk.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.AlertView;
import yuqing.desk.client.HeldPostView;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.NotificationClient;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryChoice;
import yuqing.desk.form.EntryField;
import yuqing.desk.form.EntryFieldKind;
import yuqing.desk.form.EntryForm;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.roster.PersonNames;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownCodes;

/// Makes the form of a telephone call about an alert, sends what was entered, and urges.
@ApplicationScoped
class AlertForms {
  private static final String PERSON = "person";
  private static final String TOLD_AT = "occurredAt";

  private final NotificationClient notification;
  private final JsonRequests requests;
  private final PersonNames names;
  private final PageFrame frame;

  AlertForms(
      @RestClient NotificationClient notification,
      JsonRequests requests,
      PersonNames names,
      PageFrame frame) {
    this.notification = notification;
    this.requests = requests;
    this.names = names;
    this.frame = frame;
  }

  EntryForm emptyCall(UUID incident, UUID alert) {
    return call(incident, alert, EnteredForm.empty(), null);
  }

  EntryForm refusedCall(UUID incident, UUID alert, EnteredForm entered, Problem problem) {
    return call(incident, alert, entered, problem);
  }

  void recordCall(UUID alert, EnteredForm entered) {
    requests.post(
        ServiceName.NOTIFICATION,
        "/alerts/" + alert + "/calls",
        body(entered),
        entered.one("key"),
        AlertView.class);
  }

  AlertView urge(UUID alert, String key) {
    return requests.post(
        ServiceName.NOTIFICATION, "/alerts/" + alert + "/urgings", null, key, AlertView.class);
  }

  static ObjectNode body(EnteredForm entered) {
    var body = JsonNodeFactory.instance.objectNode();
    BodyField.text(body, PERSON, entered.one(PERSON));
    BodyField.time(body, TOLD_AT, entered.one(TOLD_AT));
    return body;
  }

  private EntryForm call(UUID incident, UUID id, EnteredForm entered, Problem problem) {
    var alert = ServiceCall.to(ServiceName.NOTIFICATION, () -> notification.alert(id));
    if (!alert.incident().equals(incident)) {
      throw new NotFoundException();
    }
    var texts = PageTexts.of("alert", frame.language());
    return new EntryForm(
        texts.get("call") + " · " + alert.label(),
        "/incidents/" + incident + "/alerts/" + id + "/calls",
        null,
        List.of(
            EntryField.required(PERSON, EntryFieldKind.CHOICE, texts.get("call_person"))
                .with(texts.get("call_person_hint"))
                .of(people(alert)),
            EntryField.optional(TOLD_AT, EntryFieldKind.TIME, texts.get("call_at"))
                .with(texts.get("call_at_hint"))),
        entered,
        "",
        UUID.randomUUID().toString(),
        problem);
  }

  private List<EntryChoice> people(AlertView alert) {
    var called = names.byId();
    return ConcernedPeople.of(alert, held(alert)).posts().entrySet().stream()
        .map(
            each ->
                new EntryChoice(
                    each.getKey(),
                    "%s · %s"
                        .formatted(
                            ShownCodes.in("post", each.getValue(), frame.language()),
                            called.getOrDefault(each.getKey(), each.getKey()))))
        .toList();
  }

  private List<HeldPostView> held(AlertView alert) {
    return alert.ladder().stream()
        .map(AlertView.LadderPost::postId)
        .distinct()
        .map(id -> ServiceCall.part(ServiceName.NOTIFICATION, () -> notification.post(id)))
        .flatMap(part -> Stream.ofNullable(part.value()))
        .toList();
  }
}

package yuqing.desk.publication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ChannelView;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.NotificationClient;
import yuqing.desk.client.PublicationClient;
import yuqing.desk.client.PublicationView;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// Reads what the reader is to publish, and records what has gone out.
@ApplicationScoped
class PublicationForms {
  private static final int ON_A_PAGE = 20;
  private static final int MOST_CHANNELS = 200;

  private final PublicationClient publications;
  private final NotificationClient notification;
  private final JsonRequests requests;

  PublicationForms(
      @RestClient PublicationClient publications,
      @RestClient NotificationClient notification,
      JsonRequests requests) {
    this.publications = publications;
    this.notification = notification;
    this.requests = requests;
  }

  PublicationListPage list(String cursor) {
    var found =
        ServiceCall.to(ServiceName.INCIDENT, () -> publications.list(true, cursor, ON_A_PAGE));
    var names = channelNames();
    return new PublicationListPage(
        found.items().stream().map(each -> entry(each, names)).toList(), found.next());
  }

  private static PublicationEntry entry(PublicationView each, Map<String, String> names) {
    var channel = names.getOrDefault(each.channel(), each.channel());
    return new PublicationEntry(each, channel, each.isDelivered() ? null : empty(each));
  }

  private static PublicationForm empty(PublicationView each) {
    return form(each.id(), each.textHash(), EnteredForm.empty(), FieldFaults.none());
  }

  /// Without the names where notification-service does not answer: the list goes by codes then.
  private Map<String, String> channelNames() {
    var channels =
        ServiceCall.part(ServiceName.NOTIFICATION, () -> notification.channels(MOST_CHANNELS));
    return channels.isThere()
        ? channels.value().items().stream()
            .collect(Collectors.toMap(ChannelView::code, ChannelView::name))
        : Map.of();
  }

  /// @throws ServiceRefusal where it cannot be recorded
  PublicationView deliver(UUID publication, EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    BodyField.text(body, "textHash", form.one("textHash"));
    BodyField.time(body, "occurredAt", form.one("occurredAt"));
    return requests.post(
        ServiceName.INCIDENT,
        "/publications/" + publication + "/delivery",
        body,
        form.one("key"),
        PublicationView.class);
  }

  /// The form again; another try is another act.
  PublicationForm refused(UUID publication, EnteredForm form, ServiceRefusal refusal) {
    return form(publication, form.one("textHash"), form, new FieldFaults(refusal.problem()));
  }

  private static PublicationForm form(
      UUID publication, String textHash, EnteredForm form, FieldFaults faults) {
    return new PublicationForm(publication, textHash, UUID.randomUUID().toString(), form, faults);
  }
}

package yuqing.desk.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.Listing;
import yuqing.desk.client.NotificationClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.form.EntryChoice;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.roster.PersonNames;
import yuqing.desk.text.PageTexts;

/// Asks notification-service why somebody was told of an incident's alerts, or was not.
@ApplicationScoped
class AlertReasonLoading {
  private static final int MOST = 100;

  private final NotificationClient notification;
  private final PersonNames names;
  private final PageFrame frame;

  AlertReasonLoading(
      @RestClient NotificationClient notification, PersonNames names, PageFrame frame) {
    this.notification = notification;
    this.names = names;
    this.frame = frame;
  }

  /// @param person id of the roster; empty for the reader
  AlertReasonList of(UUID incident, String person) {
    var asked = person.isEmpty() ? frame.person() : person;
    var found =
        asked == null
            ? null
            : ServiceCall.to(
                ServiceName.NOTIFICATION, () -> notification.reasons(incident, asked, MOST));
    return new AlertReasonList(
        incident,
        asked == null ? "" : asked,
        frame.isSchoolReader() ? people() : List.of(),
        found == null ? new Listing<>(List.of(), null) : found);
  }

  private List<EntryChoice> people() {
    var choices = new ArrayList<EntryChoice>();
    var own = frame.person();
    if (own != null) {
      choices.add(new EntryChoice(own, PageTexts.of("alert", frame.language()).get("myself")));
    }
    names.byId().entrySet().stream()
        .filter(each -> !each.getKey().equals(own))
        .map(each -> new EntryChoice(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(EntryChoice::value))
        .forEach(choices::add);
    return List.copyOf(choices);
  }
}

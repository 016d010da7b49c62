package yuqing.desk.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.BodyField;
import yuqing.desk.text.ShownTimes;

/// Asks what an end of handling would do. A refusal is part of the answer: the form stays.
@ApplicationScoped
class EndPreviews {
  private final IncidentClient incidents;

  EndPreviews(@RestClient IncidentClient incidents) {
    this.incidents = incidents;
  }

  /// @param entered the end's time as its field holds it; empty for now
  EndPreview of(UUID incident, String entered) {
    try {
      var read =
          ServiceCall.part(
              ServiceName.INCIDENT, () -> incidents.endPreview(incident, endedAt(entered)));
      return new EndPreview(read.value(), null);
    } catch (ServiceRefusal refusal) {
      return new EndPreview(null, words(refusal.problem()));
    }
  }

  /// What cannot be read is sent as it was entered, so that the service names the fault.
  static String endedAt(String entered) {
    if (entered.isEmpty()) {
      return null;
    }
    try {
      return BodyField.stated(ShownTimes.read(entered));
    } catch (DateTimeException e) {
      return entered;
    }
  }

  private static String words(Problem problem) {
    return problem.errors().isEmpty() ? problem.title() : problem.errors().getFirst().message();
  }
}

package yuqing.desk.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.EvidenceView;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.client.archive.RecordedEntry;
import yuqing.desk.form.ActiveDepartments;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// Asks for measures, makes their forms and sends what was entered.
@ApplicationScoped
class MeasureForms {
  private static final int A_PAGE = 50;
  private static final int MOST_EVIDENCE = 200;

  private final ArchiveClient archive;
  private final IncidentClient incidents;
  private final ActiveDepartments departments;
  private final JsonRequests requests;

  MeasureForms(
      @RestClient ArchiveClient archive,
      @RestClient IncidentClient incidents,
      ActiveDepartments departments,
      JsonRequests requests) {
    this.archive = archive;
    this.incidents = incidents;
    this.departments = departments;
    this.requests = requests;
  }

  MeasureListPage list(MeasureChoice filter, String cursor) {
    var listed =
        ServiceCall.to(
            ServiceName.ARCHIVE,
            () ->
                archive.measures(
                    filter.departments(), filter.onlyOpen(), filter.onlyOverdue(), cursor, A_PAGE));
    return new MeasureListPage(listed, filter, departments.list());
  }

  CompletionForm empty(UUID incident, int number) {
    // Who owns a measure of an incident that they may not see is shown by the form's answer.
    var allowed = ServiceCall.part(ServiceName.ARCHIVE, () -> archive.allowedMeasures(incident));
    var refusal = allowed.isThere() ? allowed.value().refusal(number) : "";
    var entered = EnteredForm.empty();
    return fields(incident, number, refusal, entered, FieldFaults.none());
  }

  CompletionForm refused(UUID incident, int number, EnteredForm form, ServiceRefusal refusal) {
    return fields(incident, number, "", form, new FieldFaults(refusal.problem()));
  }

  RecordedEntry complete(UUID incident, int number, EnteredForm form) {
    return requests.post(
        ServiceName.ARCHIVE,
        "/dossiers/%s/measures/%d/completion".formatted(incident, number),
        body(form),
        form.one("key"),
        RecordedEntry.class);
  }

  static ObjectNode body(EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    BodyField.text(body, "note", form.one("note"));
    BodyField.time(body, "occurredAt", form.one("occurredAt"));
    if (!form.all("evidence").isEmpty()) {
      form.all("evidence").forEach(body.putArray("evidence")::add);
    }
    return body;
  }

  private CompletionForm fields(
      UUID incident, int number, String refusal, EnteredForm form, FieldFaults faults) {
    var evidence =
        ServiceCall.part(ServiceName.INCIDENT, () -> incidents.evidence(incident, MOST_EVIDENCE));
    return new CompletionForm(
        incident,
        number,
        refusal,
        UUID.randomUUID().toString(),
        form,
        evidence.isThere() ? evidence.value().items() : List.<EvidenceView>of(),
        faults);
  }
}

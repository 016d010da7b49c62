package yuqing.desk.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.access.RoleSet;
import yuqing.access.Roles;
import yuqing.desk.casefile.DepartmentNames;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.RegisteredRiskView;
import yuqing.desk.client.RiskClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.client.VersionedJson;
import yuqing.desk.form.ActiveDepartments;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;
import yuqing.desk.frame.PageFrame;

/// Asks for risks, makes their forms and sends what was entered.
@ApplicationScoped
class RiskForms {
  private static final int A_PAGE = 50;
  private static final int CHANGED_SINCE = 412;

  private final RiskClient risks;
  private final DepartmentNames names;
  private final ActiveDepartments departments;
  private final JsonRequests requests;
  private final ObjectMapper mapper;
  private final PageFrame frame;

  RiskForms(
      @RestClient RiskClient risks,
      DepartmentNames names,
      ActiveDepartments departments,
      JsonRequests requests,
      ObjectMapper mapper,
      PageFrame frame) {
    this.risks = risks;
    this.names = names;
    this.departments = departments;
    this.requests = requests;
    this.mapper = mapper;
    this.frame = frame;
  }

  RiskListPage list(RiskChoice filter, String cursor) {
    var listed =
        ServiceCall.to(
            ServiceName.INCIDENT,
            () ->
                risks.list(
                    RiskChoice.asked(filter.department()),
                    RiskChoice.asked(filter.level()),
                    filter.state(),
                    filter.onlyOverdue(),
                    RiskChoice.asked(filter.text()),
                    cursor,
                    A_PAGE));
    var registers = RoleSet.rolesOf(Roles.RISK_KEEPER).stream().anyMatch(frame::has);
    return new RiskListPage(listed, filter, List.copyOf(departments.list()), registers);
  }

  RiskPage page(UUID id) {
    var read = read(id);
    var risk = risk(read.value());
    var forms =
        risk.allowed().stream()
            .flatMap(act -> RiskStep.find(act).stream())
            .map(act -> form(id, act, read.etag(), EnteredForm.empty(), FieldFaults.none()))
            .toList();
    var decides = RoleSet.rolesOf(Roles.CASE_DECIDER).stream().anyMatch(frame::has);
    return new RiskPage(risk, names.byCode(), forms, decides && risk.cleared() == null);
  }

  NewRiskForm empty() {
    return newRisk(EnteredForm.empty(), FieldFaults.none());
  }

  RegisteredRiskView register(EnteredForm form) {
    return requests.post(
        ServiceName.INCIDENT,
        "/risks",
        NewRiskForm.body(form),
        form.one("key"),
        RegisteredRiskView.class);
  }

  NewRiskForm refusedRegistration(EnteredForm form, ServiceRefusal refusal) {
    return newRisk(form, new FieldFaults(refusal.problem()));
  }

  RegisteredRiskView act(UUID id, RiskStep act, EnteredForm form) {
    var path = "/risks/" + id;
    var condition = form.one("if-match");
    return switch (act) {
      case REASSESS ->
          requests.send(
              ServiceName.INCIDENT,
              "PATCH",
              path,
              act.body(form),
              Map.of("If-Match", condition),
              RegisteredRiskView.class);
      case CLEAR ->
          requests.send(
              ServiceName.INCIDENT,
              "POST",
              path + "/clearing",
              act.body(form),
              Map.of("If-Match", condition, "Idempotency-Key", form.one("key")),
              RegisteredRiskView.class);
    };
  }

  /// On the version that is current by now, where that was the fault: it can be sent once more.
  RiskActForm refused(UUID id, RiskStep act, EnteredForm form, ServiceRefusal refusal) {
    var isStale = refusal.status() == CHANGED_SINCE;
    var ifMatch = isStale ? read(id).etag() : form.one("if-match");
    return form(id, act, ifMatch, form, new FieldFaults(refusal.problem()));
  }

  private VersionedJson read(UUID id) {
    return requests.read(ServiceName.INCIDENT, "/risks/" + id);
  }

  private RegisteredRiskView risk(JsonNode value) {
    try {
      return mapper.treeToValue(value, RegisteredRiskView.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a risk that cannot be read", e);
    }
  }

  private RiskActForm form(
      UUID id, RiskStep act, String ifMatch, EnteredForm form, FieldFaults faults) {
    var key = UUID.randomUUID().toString();
    return new RiskActForm(id, act, key, ifMatch, measures(form, faults));
  }

  private NewRiskForm newRisk(EnteredForm form, FieldFaults faults) {
    return new NewRiskForm(UUID.randomUUID().toString(), measures(form, faults));
  }

  private MeasureFields measures(EnteredForm form, FieldFaults faults) {
    return new MeasureFields(form, isOffice(), choosable(), faults);
  }

  private boolean isOffice() {
    return frame.has(Roles.GROUP_OFFICE);
  }

  /// All for the group office, the reader's own for everybody else.
  private List<DepartmentView> choosable() {
    return departments.list().stream()
        .filter(each -> isOffice() || frame.departments().contains(each.code()))
        .toList();
  }
}

package yuqing.desk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Objects;
import java.util.UUID;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceName;
import yuqing.desk.form.ActiveDepartments;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;
import yuqing.desk.frame.PageFrame;

/// Makes the form of a report and sends what was entered.
@ApplicationScoped
class ReportForms {
  private final ActiveDepartments departments;
  private final JsonRequests requests;
  private final PageFrame frame;

  ReportForms(ActiveDepartments departments, JsonRequests requests, PageFrame frame) {
    this.departments = departments;
    this.requests = requests;
    this.frame = frame;
  }

  ReportView empty() {
    var values = new MultivaluedHashMap<String, String>();
    values.putSingle("discoveredAt", BodyField.entered(frame.now()));
    frame.departments().stream().findFirst().ifPresent(own -> values.putSingle("department", own));
    return view(new ReportEntry(new EnteredForm(values)), FieldFaults.none());
  }

  ReportView refused(ReportEntry entry, Problem problem) {
    return view(entry, new FieldFaults(problem));
  }

  /// @throws yuqing.desk.client.ServiceRefusal naming what is wrong
  ReportReceipt send(ReportEntry entry) {
    return requests.post(
        ServiceName.INCIDENT,
        "/incidents",
        entry.body(),
        entry.form().one("key"),
        ReportReceipt.class);
  }

  /// What was refused left no trace, so another try is another report.
  private ReportView view(ReportEntry entry, FieldFaults faults) {
    var key = UUID.randomUUID().toString();
    var owner = Objects.requireNonNullElse(frame.person(), frame.name());
    return new ReportView(entry, key, owner, departments.list(), faults, frame.now());
  }
}

package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.notification.group.GroupLine;
import yuqing.notification.group.GroupLines;
import yuqing.notification.roster.Departments;
import yuqing.notification.roster.Schools;
import yuqing.rest.problem.Language;

/// An alert's subject is what a group reads of it.
@ApplicationScoped
class AlertGroupLines implements GroupLines {
  private final Alerts alerts;
  private final Departments departments;
  private final Schools schools;

  AlertGroupLines(Alerts alerts, Departments departments, Schools schools) {
    this.alerts = alerts;
    this.departments = departments;
    this.schools = schools;
  }

  @Override
  public List<GroupLine> of(List<UUID> ids, Language language) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        alerts.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(alert -> alert.id, Function.<Alert>identity()));
    var text = new AlertText(language);
    return ids.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .filter(alert -> alert.settledAt == null)
        .map(alert -> line(alert, text))
        .toList();
  }

  private GroupLine line(Alert alert, AlertText text) {
    var department = departments.name(alert.department);
    var duty =
        AlertedDuty.of(
            alert, AlertRecipient.holder(alert.owner()), department, AlertReason.OWES, List.of());
    return new GroupLine(alert.incident, text.subject(List.of(duty), schools.zone()));
  }
}

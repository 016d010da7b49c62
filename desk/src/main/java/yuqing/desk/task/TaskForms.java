package yuqing.desk.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.access.Roles;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.client.TaskClient;
import yuqing.desk.client.TaskView;
import yuqing.desk.form.ActiveDepartments;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;
import yuqing.desk.frame.PageFrame;

/// Asks for tasks, makes their forms and sends what was entered.
@ApplicationScoped
class TaskForms {
  private static final int A_PAGE = 50;

  private final TaskClient tasks;
  private final ActiveDepartments departments;
  private final JsonRequests requests;
  private final PageFrame frame;

  TaskForms(
      @RestClient TaskClient tasks,
      ActiveDepartments departments,
      JsonRequests requests,
      PageFrame frame) {
    this.tasks = tasks;
    this.departments = departments;
    this.requests = requests;
    this.frame = frame;
  }

  TaskListPage list(TaskChoice filter, String cursor) {
    var listed =
        ServiceCall.to(
            ServiceName.INCIDENT,
            () ->
                tasks.list(
                    filter.onlyMine(),
                    filter.onlyOpen(),
                    filter.onlyOverdue(),
                    null,
                    cursor,
                    A_PAGE));
    var sets = frame.has(Roles.GROUP_OFFICE) || frame.has(Roles.LEADING_GROUP);
    return new TaskListPage(listed, filter, sets);
  }

  TaskPage page(UUID id) {
    var task = ServiceCall.to(ServiceName.INCIDENT, () -> tasks.one(id));
    var forms =
        task.allowed().stream()
            .flatMap(act -> TaskStep.find(act).stream())
            .map(act -> form(id, act, EnteredForm.empty(), FieldFaults.none()))
            .toList();
    return new TaskPage(task, forms);
  }

  NewTaskForm empty(String incident) {
    return newTask(incident == null ? "" : incident, EnteredForm.empty(), FieldFaults.none());
  }

  TaskView set(EnteredForm form) {
    return requests.post(
        ServiceName.INCIDENT, "/tasks", body(form), form.one("key"), TaskView.class);
  }

  NewTaskForm refusedSetting(EnteredForm form, ServiceRefusal refusal) {
    return newTask(form.one("incidentId"), form, new FieldFaults(refusal.problem()));
  }

  TaskView act(UUID id, TaskStep act, EnteredForm form) {
    var key = form.one("key");
    if (act.fields().isEmpty()) {
      return ServiceCall.to(ServiceName.INCIDENT, () -> tasks.take(id, act.path(), key));
    }
    return requests.post(
        ServiceName.INCIDENT,
        "/tasks/" + id + "/" + act.path(),
        act.body(form),
        key,
        TaskView.class);
  }

  TaskActForm refused(UUID id, TaskStep act, EnteredForm form, ServiceRefusal refusal) {
    return form(id, act, form, new FieldFaults(refusal.problem()));
  }

  static ObjectNode body(EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    NewTaskForm.FIELDS.forEach(name -> BodyField.text(body, name, form.one(name)));
    BodyField.text(body, "incidentId", form.one("incidentId"));
    return body;
  }

  private static TaskActForm form(UUID id, TaskStep act, EnteredForm form, FieldFaults faults) {
    return new TaskActForm(id, act, UUID.randomUUID().toString(), form, faults);
  }

  private NewTaskForm newTask(String incident, EnteredForm form, FieldFaults faults) {
    var key = UUID.randomUUID().toString();
    return new NewTaskForm(incident, key, form, List.copyOf(departments.list()), faults);
  }
}

package yuqing.desk.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;

/// What a person may do about a task, with what its form asks for.
public enum TaskStep {
  ACCEPT("acceptance"),
  COMPLETE("completion", "result", "occurredAt"),
  REQUEST_EXTENSION("extension", "until", "reason"),
  DECIDE_EXTENSION("extension/decision", "decision", "reason"),
  URGE("urgings"),
  WITHDRAW("withdrawal", "reason");

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final List<String> fields;

  TaskStep(String path, String... fields) {
    this.path = path;
    this.fields = List.of(fields);
  }

  static Optional<TaskStep> find(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /// Below the task's own path at incident-service.
  String path() {
    return path;
  }

  public boolean has(String field) {
    return fields.contains(field);
  }

  public List<String> fields() {
    return fields;
  }

  /// Whether it cannot be sent without a reason.
  public boolean needsReason() {
    return has("reason") && this != DECIDE_EXTENSION;
  }

  ObjectNode body(EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    for (var field : fields) {
      if (field.equals("occurredAt")) {
        BodyField.time(body, field, form.one(field));
      } else {
        BodyField.text(body, field, form.one(field));
      }
    }
    return body;
  }
}

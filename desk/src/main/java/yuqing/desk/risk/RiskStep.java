package yuqing.desk.risk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;

/// What a person may do about a risk, with what its form asks for.
public enum RiskStep {
  REASSESS("level", "description", "measures", "reason"),
  CLEAR("result", "occurredAt");

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final List<String> fields;

  RiskStep(String... fields) {
    this.fields = List.of(fields);
  }

  static Optional<RiskStep> find(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  public boolean has(String field) {
    return fields.contains(field);
  }

  List<String> fields() {
    return fields;
  }

  ObjectNode body(EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    for (var field : fields) {
      switch (field) {
        case "occurredAt" -> BodyField.time(body, field, form.one(field));
        case "measures" ->
            BodyField.rows(
                body,
                field,
                MeasureFields.entered(form),
                "title",
                "ownerPost",
                "ownerDepartment",
                "dueOn");
        default -> BodyField.text(body, field, form.one(field));
      }
    }
    return body;
  }
}

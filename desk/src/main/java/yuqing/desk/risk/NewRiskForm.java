package yuqing.desk.risk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import yuqing.contracts.term.RiskLevel;
import yuqing.desk.client.Problem;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;

/// The form by which a risk is registered.
///
/// @param key by which a repeat of the same form is recorded once
/// @param measures their departments are those for which the reader may register one
public record NewRiskForm(String key, MeasureFields measures) {

  private static final List<String> LINES = List.of("title", "description", "department", "level");

  /// The fields beside which a fault is shown.
  private static final List<String> SHOWN =
      List.of("title", "description", "department", "level", "measures");

  public String one(String field) {
    return measures.form().one(field);
  }

  public String fault(String field) {
    return measures.faults().of(field);
  }

  public List<String> levels() {
    return Arrays.stream(RiskLevel.values()).map(RiskLevel::name).toList();
  }

  /// What is chosen while nothing was entered.
  public String level() {
    return one("level").isEmpty() ? RiskLevel.MEDIUM.name() : one("level");
  }

  public List<Problem.Fault> otherFaults() {
    return measures.faults().besides(SHOWN);
  }

  static ObjectNode body(EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    LINES.forEach(name -> BodyField.text(body, name, form.one(name)));
    BodyField.rows(
        body,
        "measures",
        MeasureFields.entered(form),
        "title",
        "ownerPost",
        "ownerDepartment",
        "dueOn");
    return body;
  }
}

package yuqing.desk.review;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EnteredRow;

/// What was entered of a review or a closing, and the bodies that the archive is sent for it.
public record ReviewEntry(EnteredForm form) {
  private static final List<String> SECTIONS =
      List.of("minutes", "findings", "wentWell", "wentBadly", "causes", "lessons", "noSighting");

  /// The fields of a review beside which a fault is shown.
  static final List<String> SHOWN =
      List.of(
          "heldAt",
          "minutes",
          "findings",
          "wentWell",
          "wentBadly",
          "causes",
          "lessons",
          "noSighting",
          "attendance",
          "measures",
          "explanations");

  /// Who was there, or why they were not.
  List<EnteredRow> attendance() {
    return EnteredRow.of(form, "attendance", List.of("name", "absentReason"), "post", "department");
  }

  List<EnteredRow> measures() {
    return EnteredRow.of(form, "measure", List.of("text", "dueOn"), "ownerPost", "ownerDepartment");
  }

  List<EnteredRow> explanations() {
    return EnteredRow.of(form, "explanation", List.of("text"), "code", "window");
  }

  ObjectNode review() {
    var body = JsonNodeFactory.instance.objectNode();
    BodyField.time(body, "heldAt", form.one("heldAt"));
    SECTIONS.forEach(name -> BodyField.text(body, name, form.one(name)));
    BodyField.rows(body, "attendance", attendance(), "post", "department", "name", "absentReason");
    BodyField.rows(body, "measures", measures(), "text", "ownerPost", "ownerDepartment", "dueOn");
    BodyField.rows(body, "explanations", explanations(), "code", "window", "text");
    return body;
  }

  ObjectNode closing() {
    var body = JsonNodeFactory.instance.objectNode();
    BodyField.text(body, "noSighting", form.one("noSighting"));
    BodyField.rows(body, "explanations", explanations(), "code", "window", "text");
    return body;
  }
}

package yuqing.desk.meeting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EnteredRow;

/// What was entered of a meeting, and the body that incident-service is sent for it.
public record MeetingEntry(EnteredForm form) {

  /// The fields beside which a fault is shown.
  static final List<String> SHOWN =
      List.of(
          "kind",
          "title",
          "heldAt",
          "place",
          "chair",
          "chairDepartment",
          "agenda",
          "risks",
          "minutes",
          "attendance",
          "decisions");

  private static final List<String> LINES =
      List.of("kind", "title", "place", "chair", "chairDepartment", "minutes");

  /// Who was asked; a row without a post is none.
  List<EnteredRow> attendance() {
    return EnteredRow.of(form, "attendance", List.of("post"), "department", "name", "absence");
  }

  List<EnteredRow> decisions() {
    return EnteredRow.of(
        form, "decision", List.of("title", "dueOn"), "ownerPost", "ownerDepartment");
  }

  ObjectNode body() {
    var body = JsonNodeFactory.instance.objectNode();
    LINES.forEach(name -> BodyField.text(body, name, form.one(name)));
    BodyField.time(body, "heldAt", form.one("heldAt"));
    var agenda = form.one("agenda").lines().map(String::strip).filter(line -> !line.isEmpty());
    var items = body.putArray("agenda");
    agenda.forEach(items::add);
    var risks = form.all("risks");
    if (!risks.isEmpty()) {
      var named = body.putArray("risks");
      risks.forEach(named::add);
    }
    BodyField.rows(body, "attendance", attendance(), "post", "department", "name", "absence");
    BodyField.rows(
        body, "decisions", decisions(), "title", "ownerPost", "ownerDepartment", "dueOn");
    return body;
  }
}

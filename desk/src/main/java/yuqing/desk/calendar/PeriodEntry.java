package yuqing.desk.calendar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import yuqing.desk.client.PeriodView;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;

/// A heightened period as it was entered.
public record PeriodEntry(EnteredForm form) {
  /// The fields beside which a fault is shown.
  static final List<String> SHOWN = List.of("name", "from", "to");

  static PeriodEntry empty() {
    return new PeriodEntry(EnteredForm.empty());
  }

  /// What is to be changed, as it is now.
  static PeriodEntry of(PeriodView period) {
    var values = new MultivaluedHashMap<String, String>();
    values.putSingle("name", period.name());
    values.putSingle("from", BodyField.entered(period.from()));
    values.putSingle("to", BodyField.entered(period.to()));
    return new PeriodEntry(new EnteredForm(values));
  }

  public String one(String field) {
    return form.one(field);
  }

  ObjectNode body() {
    var body = JsonNodeFactory.instance.objectNode();
    BodyField.time(body, "from", form.one("from"));
    BodyField.time(body, "to", form.one("to"));
    BodyField.text(body, "name", form.one("name"));
    return body;
  }
}

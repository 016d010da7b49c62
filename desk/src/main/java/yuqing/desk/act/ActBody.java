package yuqing.desk.act;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.text.ShownTimes;

/// The body that a service is sent for an act. What was left empty is left out; what cannot be read
/// is sent as it was entered, so that the service names the fault.
final class ActBody {
  private ActBody() {}

  static ObjectNode of(Act act, EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    if (act.isNamed()) {
      body.put("action", act.name());
    }
    act.fields().forEach(field -> put(body, field, form));
    return body;
  }

  private static void put(ObjectNode body, ActField field, EnteredForm form) {
    switch (field.kind()) {
      case TEAM -> putTeam(body, form);
      case EVIDENCE, SEVERAL ->
          form.all(field.name()).forEach(piece -> body.withArray(field.name()).add(piece));
      case FLAG -> {
        if (!form.one(field.name()).isEmpty()) {
          body.put(field.name(), true);
        }
      }
      case YES_NO -> {
        if (!form.one(field.name()).isEmpty()) {
          body.put(field.name(), form.one(field.name()).equals("true"));
        }
      }
      case LINE, PROSE, TIME, DAY, CHOICE, NUMBER, DEPARTMENT, TELEPHONE_REPORT, HIDDEN ->
          putValue(body, field, form.one(field.name()));
    }
  }

  private static void putValue(ObjectNode body, ActField field, String entered) {
    if (entered.isEmpty()) {
      return;
    }
    int dot = field.name().indexOf('.');
    var parent = dot < 0 ? body : body.withObject("/" + field.name().substring(0, dot));
    var name = field.name().substring(dot + 1);
    boolean isNumber =
        field.kind() == FieldKind.NUMBER
            || field.kind() == FieldKind.TELEPHONE_REPORT
            || name.equals("filing")
            || name.equals("reply");
    if (isNumber && entered.matches("[0-9]{1,15}")) {
      parent.put(name, Long.parseLong(entered));
    } else {
      parent.put(name, field.kind() == FieldKind.TIME ? time(entered) : entered);
    }
  }

  private static String time(String entered) {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          ShownTimes.read(entered).atZone(ShownTimes.zone()));
    } catch (DateTimeException e) {
      return entered;
    }
  }

  private static void putTeam(ObjectNode body, EnteredForm form) {
    var posts = form.all("team.post");
    var names = form.all("team.name");
    var team = body.putArray("team");
    for (int i = 0; i < Math.min(posts.size(), names.size()); i++) {
      if (!posts.get(i).isBlank() || !names.get(i).isBlank()) {
        team.addObject().put("post", posts.get(i).strip()).put("name", names.get(i).strip());
      }
    }
  }
}

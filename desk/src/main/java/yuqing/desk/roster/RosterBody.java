package yuqing.desk.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import yuqing.desk.form.EnteredForm;

/// A roster's record as its service takes it, and as its form holds it.
final class RosterBody {
  /// As many as a post may have.
  private static final int MOST_HOLDERS = 20;

  private RosterBody() {}

  static ObjectNode of(RosterKind kind, boolean isNew, EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    switch (kind) {
      case DEPARTMENTS -> {
        put(body, "name", form);
        body.put("nameEn", form.one("nameEn"));
        body.put("active", isSet(form, "active"));
      }
      case PEOPLE -> {
        put(body, "name", form);
        put(body, "email", form);
        put(body, "phone", form);
        put(body, "language", form);
        body.put("active", isSet(form, "active"));
      }
      case CHANNELS -> {
        put(body, "name", form);
        put(body, "department", form);
        body.put("active", isSet(form, "active"));
      }
      case LIAISONS -> {
        if (isNew) {
          put(body, "department", form);
          put(body, "person", form);
        }
        put(body, "filedOn", form);
        put(body, "termUntil", form);
        body.put("deputy", isSet(form, "deputy"));
      }
      case POSTS -> putHolders(body, form);
    }
    return body;
  }

  /// What the form of a stored record begins with.
  static EnteredForm entered(RosterKind kind, JsonNode stored) {
    var values = new MultivaluedHashMap<String, String>();
    stored
        .properties()
        .forEach(
            each -> {
              if (each.getValue().isValueNode() && !each.getValue().isNull()) {
                values.putSingle(each.getKey(), each.getValue().asText());
              }
            });
    if (kind == RosterKind.POSTS) {
      int i = 0;
      for (var holder : stored.path("holders")) {
        values.putSingle("person." + i, holder.path("person").asText());
        values.putSingle("deputy." + i, holder.path("deputy").asText());
        i++;
      }
    }
    return new EnteredForm(values);
  }

  /// Of a new record: in force until somebody says otherwise.
  static EnteredForm blank() {
    var values = new MultivaluedHashMap<String, String>();
    values.putSingle("active", "true");
    values.putSingle("language", "zh");
    return new EnteredForm(values);
  }

  private static void putHolders(ObjectNode body, EnteredForm form) {
    var holders = body.putArray("holders");
    for (int i = 0; i < MOST_HOLDERS + 2; i++) {
      var person = form.one("person." + i);
      if (!person.isEmpty()) {
        holders.addObject().put("person", person).put("deputy", isSet(form, "deputy." + i));
      }
    }
  }

  private static void put(ObjectNode body, String name, EnteredForm form) {
    var value = form.one(name);
    if (!value.isEmpty()) {
      body.put(name, value);
    }
  }

  private static boolean isSet(EnteredForm form, String name) {
    return form.one(name).equals("true");
  }
}

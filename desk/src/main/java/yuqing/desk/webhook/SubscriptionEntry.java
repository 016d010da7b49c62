package yuqing.desk.webhook;

import static yuqing.desk.form.EntryField.optional;
import static yuqing.desk.form.EntryField.required;
import static yuqing.desk.form.EntryFieldKind.CHOICE;
import static yuqing.desk.form.EntryFieldKind.LINE;
import static yuqing.desk.form.EntryFieldKind.PROSE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryChoice;
import yuqing.desk.form.EntryField;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownCodes;

/// What the form of a subscription asks for and sends.
final class SubscriptionEntry {
  private SubscriptionEntry() {}

  static List<EntryField> fields(boolean isNew, Locale language) {
    var texts = PageTexts.of("webhook", language);
    var url = required("url", LINE, texts.get("url")).with(texts.get("url_hint"));
    var description = optional("description", LINE, texts.get("description"));
    var types = optional("eventTypes", PROSE, texts.get("types")).with(texts.get("types_hint"));
    var departments =
        optional("departments", PROSE, texts.get("departments"))
            .with(texts.get("departments_hint"));
    var states = List.of(choice("ACTIVE", language), choice("DISABLED", language));
    var state = optional("state", CHOICE, texts.get("state")).of(states);
    return isNew
        ? List.of(url, description, types, departments)
        : List.of(url, description, types, departments, state.with(texts.get("state_hint")));
  }

  /// A change states every field that its form shows: an emptied filter is all from now on.
  static ObjectNode body(boolean isNew, EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("url", form.one("url"));
    body.put("description", form.one("description"));
    putList(body, "eventTypes", form, isNew);
    putList(body, "departments", form, isNew);
    if (!isNew && !form.one("state").isEmpty()) {
      body.put("state", form.one("state"));
    }
    return body;
  }

  static EnteredForm entered(JsonNode stored) {
    var values = new MultivaluedHashMap<String, String>();
    values.putSingle("url", stored.path("url").asText());
    values.putSingle(
        "description",
        stored.path("description").isNull() ? "" : stored.path("description").asText());
    values.putSingle("eventTypes", lines(stored.path("eventTypes")));
    values.putSingle("departments", lines(stored.path("departments")));
    return new EnteredForm(values);
  }

  private static void putList(ObjectNode body, String name, EnteredForm form, boolean isNew) {
    var entered =
        Arrays.stream(form.one(name).split("[\\s,，、;；]+")).filter(each -> !each.isEmpty()).toList();
    if (!entered.isEmpty()) {
      var list = body.putArray(name);
      entered.forEach(list::add);
    } else if (!isNew) {
      body.putNull(name);
    }
  }

  private static String lines(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining("\n"));
  }

  private static EntryChoice choice(String state, Locale language) {
    return new EntryChoice(state, ShownCodes.in("subscriptionState", state, language));
  }
}

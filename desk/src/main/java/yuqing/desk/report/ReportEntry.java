package yuqing.desk.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EnteredRow;

/// A report as it was entered, and the body that incident-service is sent for it.
public record ReportEntry(EnteredForm form) {
  private static final List<String> TEXTS = List.of("platform", "url");
  private static final List<String> COUNTS = List.of("views", "comments", "reposts");

  /// The fields beside which a fault is shown.
  static final List<String> SHOWN =
      List.of(
          "title",
          "summary",
          "category",
          "nature",
          "department",
          "discoveredAt",
          "scope",
          "impact",
          "aptToSpread",
          "sightings");

  /// Where the item was seen: each row in which anything was entered.
  List<EnteredRow> sightings() {
    return EnteredRow.of(
        form, "sighting", List.of("platform", "url", "seenAt", "views", "comments", "reposts"));
  }

  ObjectNode body() {
    var body = JsonNodeFactory.instance.objectNode();
    for (var name : List.of("title", "summary", "category", "nature", "department")) {
      BodyField.text(body, name, form.one(name));
    }
    BodyField.time(body, "discoveredAt", form.one("discoveredAt"));
    BodyField.text(body, "scope", form.one("scope"));
    BodyField.text(body, "impact", form.one("impact"));
    BodyField.yesOrNo(body, "aptToSpread", form.one("aptToSpread"));
    body.put("suddenGrave", form.has("suddenGrave", "true"));
    var sightings = body.putArray("sightings");
    sightings().forEach(row -> put(sightings.addObject(), row));
    return body;
  }

  /// The same as far as it tells whether there was one like it.
  ObjectNode likeness() {
    var body = JsonNodeFactory.instance.objectNode();
    for (var name : List.of("title", "summary", "category", "department")) {
      BodyField.text(body, name, form.one(name));
    }
    var platforms = body.putArray("platforms");
    sightings().stream()
        .map(row -> row.get("platform"))
        .filter(platform -> !platform.isEmpty())
        .distinct()
        .forEach(platforms::add);
    return body;
  }

  private static void put(ObjectNode sighting, EnteredRow row) {
    TEXTS.forEach(name -> BodyField.text(sighting, name, row.get(name)));
    BodyField.time(sighting, "seenAt", row.get("seenAt"));
    COUNTS.forEach(name -> BodyField.number(sighting, name, row.get(name)));
  }
}

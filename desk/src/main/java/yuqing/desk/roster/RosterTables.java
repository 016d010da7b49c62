package yuqing.desk.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import yuqing.desk.roster.RosterTable.RosterCell;
import yuqing.desk.roster.RosterTable.RosterRow;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownCodes;

/// Makes tables of the roster's lists, in the reader's language.
final class RosterTables {
  private final RosterLabels names;
  private final Locale language;
  private final Map<String, String> texts;

  RosterTables(RosterLabels names, Locale language) {
    this.names = names;
    this.language = language;
    this.texts = PageTexts.of("roster", language);
  }

  /// @param page as notification-service answers it
  RosterTable of(RosterKind kind, JsonNode page) {
    var rows =
        stream(page.path("items")).map(item -> new RosterRow(id(item), cells(kind, item))).toList();
    var next = page.path("next").asText("");
    return new RosterTable(kind, rows, next.isEmpty() || next.equals("null") ? null : next);
  }

  private static String id(JsonNode item) {
    return item.has("id") ? item.get("id").asText() : item.path("code").asText();
  }

  private List<RosterCell> cells(RosterKind kind, JsonNode item) {
    return switch (kind) {
      case DEPARTMENTS ->
          List.of(
              cell("code", item.path("code").asText()),
              cell("name", item.path("name").asText()),
              cell("name_en", item.path("nameEn").asText("")),
              flag("department_active", item.path("active").asBoolean(), false),
              flag("liaison_filed", item.path("liaisonFiled").asBoolean(), true));
      case POSTS -> post(item);
      case PEOPLE -> person(item);
      case LIAISONS ->
          List.of(
              cell("department", names.department(item.path("department").asText())),
              cell("person", names.person(item.path("person").asText())),
              flag("deputy", item.path("deputy").asBoolean(), false),
              cell("filed_on", text(item, "filedOn")),
              cell("term_until", text(item, "termUntil")),
              flag("filed", item.path("filed").asBoolean(), true));
      case CHANNELS ->
          List.of(
              cell("code", item.path("code").asText()),
              cell("name", item.path("name").asText()),
              cell("department", names.department(item.path("department").asText())),
              cell("editor", code("post", item.path("editor").asText())),
              flag("channel_active", item.path("active").asBoolean(), false));
    };
  }

  private List<RosterCell> post(JsonNode item) {
    var holders =
        stream(item.path("holders"))
            .map(
                holder ->
                    names.person(holder.path("person").asText())
                        + (holder.path("deputy").asBoolean() ? texts.get("deputy_mark") : ""))
            .collect(Collectors.joining("、"));
    var department = text(item, "department");
    return List.of(
        cell("post", code("post", item.path("post").asText())),
        cell("department", department.isEmpty() ? "" : names.department(department)),
        holders.isEmpty()
            ? new RosterCell(texts.get("holders"), texts.get("vacant"), true)
            : cell("holders", holders));
  }

  private List<RosterCell> person(JsonNode item) {
    var cells = new ArrayList<RosterCell>();
    cells.add(cell("id", item.path("id").asText()));
    cells.add(cell("person_name", item.path("name").asText()));
    // Left out by the service for those who may not see it.
    if (item.has("email")) {
      cells.add(cell("email", item.get("email").asText()));
      cells.add(cell("phone", item.path("phone").asText()));
    }
    cells.add(cell("language", code("readerLanguage", item.path("language").asText())));
    cells.add(flag("person_active", item.path("active").asBoolean(), false));
    return List.copyOf(cells);
  }

  private RosterCell cell(String key, String text) {
    return new RosterCell(texts.get(key), text.isEmpty() ? "—" : text, false);
  }

  private RosterCell flag(String key, boolean isTrue, boolean isNeeded) {
    return new RosterCell(texts.get(key), texts.get(isTrue ? "yes" : "no"), isNeeded && !isTrue);
  }

  private String code(String kind, String code) {
    return ShownCodes.in(kind, code, language);
  }

  private static String text(JsonNode item, String name) {
    return item.path(name).isTextual() ? item.get(name).asText() : "";
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}

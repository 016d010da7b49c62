package yuqing.desk.audit;

import static yuqing.desk.form.EntryField.optional;
import static yuqing.desk.form.EntryField.required;
import static yuqing.desk.form.EntryFieldKind.LINE;
import static yuqing.desk.form.EntryFieldKind.PROSE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yuqing.contracts.term.Category;
import yuqing.desk.client.Problem;
import yuqing.desk.client.Problem.Fault;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryField;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownCodes;

/// The form of the terms for which dossiers are kept: a field a level, and one for each category
/// that a level may keep differently.
final class RetentionEntry {
  private static final List<Integer> LEVELS = List.of(1, 2, 3);
  private static final Set<String> FOR_GOOD = Set.of("永久", "permanent", "for good");

  /// As archive-service names a term of the body.
  private static final Pattern TERM = Pattern.compile("terms\\[([0-9]{1,3})]");

  private RetentionEntry() {}

  static List<EntryField> fields(Locale language) {
    var texts = PageTexts.of("audit", language);
    var fields = new ArrayList<EntryField>();
    for (int level : LEVELS) {
      var name = ShownCodes.in("level", Integer.toString(level), language);
      fields.add(required(field(level, null), LINE, name).with(texts.get("years_hint")));
      for (var category : Category.values()) {
        var what = ShownCodes.in("category", category.name(), language);
        fields.add(
            optional(field(level, category.name()), LINE, name + " · " + what)
                .with(texts.get("category_hint")));
      }
    }
    fields.add(required("reason", PROSE, texts.get("reason")));
    return List.copyOf(fields);
  }

  static ObjectNode body(EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    var terms = body.putArray("terms");
    for (int level : LEVELS) {
      put(terms, level, null, form);
      for (var category : Category.values()) {
        put(terms, level, category.name(), form);
      }
    }
    return body.put("reason", form.one("reason"));
  }

  static EnteredForm entered(JsonNode stored, Locale language) {
    var values = new MultivaluedHashMap<String, String>();
    for (var term : stored.path("terms")) {
      var category = term.path("category").isTextual() ? term.get("category").asText() : null;
      var years =
          term.path("years").isNumber()
              ? term.get("years").asText()
              : PageTexts.of("audit", language).get("for_good");
      values.putSingle(field(term.path("level").asInt(), category), years);
    }
    return new EnteredForm(values);
  }

  /// What is wrong with the n-th term, beside the field that it was entered into.
  static Problem located(Problem problem, EnteredForm form) {
    var entered =
        LEVELS.stream()
            .flatMap(
                level ->
                    Stream.concat(
                        Stream.of(field(level, null)),
                        Arrays.stream(Category.values()).map(each -> field(level, each.name()))))
            .filter(field -> !form.one(field).isEmpty())
            .toList();
    return new Problem(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        problem.errors().stream().map(fault -> located(fault, entered)).toList());
  }

  private static Fault located(Fault fault, List<String> entered) {
    var found = TERM.matcher(fault.field() == null ? "" : fault.field());
    if (!found.lookingAt() || Integer.parseInt(found.group(1)) >= entered.size()) {
      return fault;
    }
    var field = entered.get(Integer.parseInt(found.group(1)));
    return new Fault(field, fault.code(), fault.message(), fault.allowed());
  }

  private static void put(ArrayNode terms, int level, String category, EnteredForm form) {
    var entered = form.one(field(level, category));
    if (entered.isEmpty()) {
      return;
    }
    var term = terms.addObject().put("level", level).put("category", category);
    if (FOR_GOOD.contains(entered.toLowerCase(Locale.ROOT))) {
      term.putNull("years");
    } else if (entered.matches("[0-9]{1,6}")) {
      term.put("years", Integer.parseInt(entered));
    } else {
      // For the service to refuse, in its words.
      term.put("years", entered);
    }
  }

  private static String field(int level, String category) {
    return category == null ? "term." + level : "term." + level + "." + category;
  }
}

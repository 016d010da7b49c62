package yuqing.desk.roster;

import static yuqing.desk.form.EntryField.optional;
import static yuqing.desk.form.EntryField.required;
import static yuqing.desk.form.EntryFieldKind.CHOICE;
import static yuqing.desk.form.EntryFieldKind.DAY;
import static yuqing.desk.form.EntryFieldKind.FIXED;
import static yuqing.desk.form.EntryFieldKind.FLAG;
import static yuqing.desk.form.EntryFieldKind.LINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yuqing.desk.form.EntryChoice;
import yuqing.desk.form.EntryField;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownCodes;

/// What the form of a roster's record asks for.
final class RosterFields {
  /// Room for holders beyond those whom a post has.
  private static final int MORE_HOLDERS = 2;

  private final RosterLabels names;
  private final Locale language;
  private final Map<String, String> texts;

  RosterFields(RosterLabels names, Locale language) {
    this.names = names;
    this.language = language;
    this.texts = PageTexts.of("roster", language);
  }

  /// @param holders how many a post has; no matter for all else
  List<EntryField> of(RosterKind kind, boolean isNew, int holders) {
    return switch (kind) {
      case DEPARTMENTS ->
          List.of(
              key("code", isNew),
              required("name", LINE, texts.get("name")),
              optional("nameEn", LINE, texts.get("name_en")),
              optional("active", FLAG, texts.get("department_active"))
                  .with(texts.get("dissolved_hint")));
      case PEOPLE ->
          List.of(
              key("id", isNew),
              required("name", LINE, texts.get("person_name")),
              required("email", LINE, texts.get("email")),
              optional("phone", LINE, texts.get("phone")).with(texts.get("phone_hint")),
              required("language", CHOICE, texts.get("language"))
                  .of(List.of(language("zh"), language("en"))),
              optional("active", FLAG, texts.get("person_active")).with(texts.get("left_hint")));
      case LIAISONS -> liaison(isNew);
      case CHANNELS ->
          List.of(
              key("code", isNew),
              required("name", LINE, texts.get("name")),
              department(),
              optional("active", FLAG, texts.get("channel_active")).with(texts.get("closed_hint")));
      case POSTS -> holders(holders);
    };
  }

  private List<EntryField> liaison(boolean isNew) {
    var filed =
        isNew
            ? optional("filedOn", DAY, texts.get("filed_on")).with(texts.get("filed_on_hint"))
            : required("filedOn", DAY, texts.get("filed_on"));
    return List.of(
        isNew ? department() : required("department", FIXED, texts.get("department")),
        isNew
            ? required("person", LINE, texts.get("person"))
                .of(RosterLabels.choices(names.people()))
                .with(texts.get("person_hint"))
            : required("person", FIXED, texts.get("person")),
        filed,
        optional("termUntil", DAY, texts.get("term_until")),
        optional("deputy", FLAG, texts.get("deputy")).with(texts.get("deputy_hint")));
  }

  private List<EntryField> holders(int holders) {
    var fields = new ArrayList<EntryField>();
    fields.add(required("post", FIXED, texts.get("post")));
    for (int i = 0; i < holders + MORE_HOLDERS; i++) {
      var person = optional("person." + i, LINE, texts.get("holder") + " " + (i + 1));
      fields.add(person.of(RosterLabels.choices(names.people())).with(texts.get("person_hint")));
      fields.add(
          optional("deputy." + i, FLAG, texts.get("deputy")).with(texts.get("holder_deputy_hint")));
    }
    return List.copyOf(fields);
  }

  private EntryField key(String name, boolean isNew) {
    return isNew
        ? required(name, LINE, texts.get(name)).with(texts.get("key_hint"))
        : required(name, FIXED, texts.get(name));
  }

  private EntryField department() {
    return required("department", CHOICE, texts.get("department"))
        .of(RosterLabels.choices(names.departments()));
  }

  private EntryChoice language(String code) {
    return new EntryChoice(code, ShownCodes.in("readerLanguage", code, language));
  }
}

package yuqing.desk.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import yuqing.desk.form.EntryChoice;

/// What people call departments and persons, by code and id.
record RosterLabels(Map<String, String> departments, Map<String, String> people) {

  String department(String code) {
    return departments.getOrDefault(code, code);
  }

  String person(String id) {
    return people.getOrDefault(id, id);
  }

  static List<EntryChoice> choices(Map<String, String> names) {
    return names.entrySet().stream()
        .map(each -> new EntryChoice(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(EntryChoice::value))
        .toList();
  }
}

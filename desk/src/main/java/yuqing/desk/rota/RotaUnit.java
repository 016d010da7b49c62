package yuqing.desk.rota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import yuqing.contracts.RosterEvent;
import yuqing.desk.form.EntryChoice;

/// Whose rota a page is about, as its address says it: a department's code, or the school's own,
/// which no department bears.
final class RotaUnit {
  static final String SCHOOL = RosterEvent.School.KEY;

  private RotaUnit() {}

  /// @param department null for the school
  static String of(String department) {
    return department == null ? SCHOOL : department;
  }

  /// Null for the school.
  static String department(String unit) {
    return unit.equals(SCHOOL) ? null : unit;
  }

  /// The one that is asked for, else the reader's own department, else the school.
  static String shown(String asked, List<String> own) {
    if (!asked.isBlank()) {
      return asked.strip();
    }
    return own.isEmpty() ? SCHOOL : own.getFirst();
  }

  /// The school first.
  static List<EntryChoice> choices(RotaNames names) {
    var choices = new ArrayList<EntryChoice>();
    choices.add(new EntryChoice(SCHOOL, names.school()));
    choices.addAll(sorted(names.departments()));
    return choices;
  }

  static List<EntryChoice> people(RotaNames names) {
    return sorted(names.people());
  }

  private static List<EntryChoice> sorted(Map<String, String> names) {
    return names.entrySet().stream()
        .map(each -> new EntryChoice(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(EntryChoice::value))
        .toList();
  }
}

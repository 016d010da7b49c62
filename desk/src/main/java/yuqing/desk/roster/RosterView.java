package yuqing.desk.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import yuqing.desk.client.LoadedPart;

/// What the roster's page shows.
///
/// @param readiness what alerts lack; hidden from those who may not see it
/// @param departments names by code, as people by id
/// @param mayEdit whether forms are offered to this reader
/// @param cursor of the page of the list that is shown; empty for the first
public record RosterView(
    RosterKind kind,
    RosterTable table,
    LoadedPart<ReadinessView> readiness,
    Map<String, String> departments,
    Map<String, String> people,
    boolean mayEdit,
    String cursor) {

  public List<RosterKind> kinds() {
    return Arrays.asList(RosterKind.values());
  }

  public boolean mayAdd() {
    return mayEdit && kind.isExtensible();
  }

  public String departmentName(String code) {
    return departments.getOrDefault(code, code);
  }

  public String personName(String id) {
    return people.getOrDefault(id, id);
  }
}

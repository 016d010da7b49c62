package yuqing.archive.stream;

import java.util.Set;
import yuqing.access.IncidentScope;
import yuqing.access.ReadScope;

/// Which entries a reader gets: those that its filters name and that it may see. The one place that
/// decides it, for what is read from the database and for what comes fresh.
///
/// @param readable what the caller may see
/// @param incidents, types, departments any of these; empty for all
record EntryFilter(
    ReadScope readable, Set<String> incidents, Set<String> types, Set<String> departments) {

  /// Whatever there is: for the feed, of which each reader takes its own.
  static final EntryFilter ALL = new EntryFilter(new ReadScope.All(), Set.of(), Set.of(), Set.of());

  /// @param scope of the incident as it is now, not as it was when the entry was appended
  boolean takes(String incident, String type, IncidentScope scope) {
    return readable.covers(scope)
        && names(incidents, incident)
        && names(types, type)
        && (departments.isEmpty() || scope.departments().stream().anyMatch(departments::contains));
  }

  private static boolean names(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}

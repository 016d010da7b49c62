package yuqing.archive.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.access.ReadScope;
import yuqing.archive.dossier.ContinuingIncidents;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;

/// What must hold of an incident beside its texts. An empty set stands for all. What the caller may
/// see is a condition like the others, so a search never shows what a get would refuse.
///
/// @param continuing what a department sees beside its own: filled in by who has the database
/// @param departments codes
/// @param from, to receipt at or after, and before; null for no bound
public record CandidateFilter(
    ReadScope scope,
    ContinuingIncidents continuing,
    Set<String> departments,
    Set<Level> levels,
    Set<State> states,
    Set<Category> categories,
    Instant from,
    Instant to) {

  public CandidateFilter {
    departments = Set.copyOf(departments);
    levels = Set.copyOf(levels);
    states = Set.copyOf(states);
    categories = Set.copyOf(categories);
  }

  /// All that the caller may see.
  public static CandidateFilter all(ReadScope scope, ContinuingIncidents continuing) {
    return new CandidateFilter(
        scope, continuing, Set.of(), Set.of(), Set.of(), Set.of(), null, null);
  }

  public CandidateFilter seeing(ContinuingIncidents more) {
    return new CandidateFilter(scope, more, departments, levels, states, categories, from, to);
  }

  /// Whether it can hold of any incident.
  public boolean isPossible() {
    return !(scope instanceof ReadScope.Nothing)
        && possibleDepartments().map(codes -> !codes.isEmpty()).orElse(true)
        && (from == null || to == null || from.isBefore(to));
  }

  /// The departments of which one must be the incident's; empty where any may be. Of another
  /// department than the caller's own, those incidents alone that go on in place of own ones.
  Optional<Set<String>> possibleDepartments() {
    if (!(scope instanceof ReadScope.Departments own)) {
      return departments.isEmpty() ? Optional.empty() : Optional.of(departments);
    }
    var codes = new HashSet<>(own.departments());
    codes.addAll(continuing.departments());
    if (!departments.isEmpty()) {
      codes.retainAll(departments);
    }
    return Optional.of(codes);
  }

  /// What the index itself narrows a query by: of each list of tags, an incident must have one.
  List<List<String>> tags() {
    var tags = new ArrayList<List<String>>();
    possibleDepartments()
        .ifPresent(codes -> tags.add(codes.stream().sorted().map(GramTags::department).toList()));
    if (!categories.isEmpty()) {
      tags.add(categories.stream().sorted().map(each -> GramTags.category(each.name())).toList());
    }
    return tags;
  }

  /// Conditions on the table `dossier` as `d`, with their values; not those that `tags` are for.
  String conditions(List<Object> values) {
    var sql = new StringBuilder("true");
    possibleDepartments()
        .ifPresent(
            codes -> {
              sql.append(" and d.department = any(?)");
              values.add(codes.toArray(String[]::new));
            });
    if (scope instanceof ReadScope.Departments own && !continuing.incidents().isEmpty()) {
      sql.append(" and (d.department = any(?) or d.incident = any(?))");
      values.add(own.departments().toArray(String[]::new));
      values.add(continuing.incidents().toArray(String[]::new));
    }
    if (scope instanceof ReadScope.OwnReports own) {
      sql.append(" and d.source_system = ?");
      values.add(own.system());
    }
    if (!levels.isEmpty()) {
      sql.append(" and d.level = any(?)");
      values.add(levels.stream().map(level -> (long) level.number()).toArray(Long[]::new));
    }
    if (!states.isEmpty()) {
      sql.append(" and d.state = any(?)");
      values.add(states.stream().map(State::name).toArray(String[]::new));
    }
    return sql.toString();
  }
}

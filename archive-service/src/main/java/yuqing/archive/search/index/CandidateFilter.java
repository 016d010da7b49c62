package yuqing.archive.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.access.ReadScope;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;

/// What must hold of an incident beside its texts. An empty set stands for all. What the caller may
/// see is a condition like the others, so a search never shows what a get would refuse.
///
/// @param departments codes
/// @param from, to receipt at or after, and before; null for no bound
public record CandidateFilter(
    ReadScope scope,
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
  public static CandidateFilter all(ReadScope scope) {
    return new CandidateFilter(scope, Set.of(), Set.of(), Set.of(), Set.of(), null, null);
  }

  /// Whether it can hold of any incident.
  public boolean isPossible() {
    return !(scope instanceof ReadScope.Nothing)
        && ownDepartments().map(codes -> !codes.isEmpty()).orElse(true)
        && (from == null || to == null || from.isBefore(to));
  }

  /// The departments of which one must be the incident's; empty where any may be.
  Optional<Set<String>> ownDepartments() {
    if (scope instanceof ReadScope.Departments own) {
      return Optional.of(departments.isEmpty() ? own.departments() : common(own.departments()));
    }
    return departments.isEmpty() ? Optional.empty() : Optional.of(departments);
  }

  private Set<String> common(Set<String> own) {
    return Set.copyOf(own.stream().filter(departments::contains).toList());
  }

  /// What the index itself narrows a query by: of each list of tags, an incident must have one.
  List<List<String>> tags() {
    var tags = new ArrayList<List<String>>();
    ownDepartments()
        .ifPresent(codes -> tags.add(codes.stream().sorted().map(GramTags::department).toList()));
    if (!categories.isEmpty()) {
      tags.add(categories.stream().sorted().map(each -> GramTags.category(each.name())).toList());
    }
    return tags;
  }

  /// Conditions on the table `dossier` as `d`, with their values; not those that `tags` are for.
  String conditions(List<Object> values) {
    var sql = new StringBuilder("true");
    ownDepartments()
        .ifPresent(
            codes -> {
              sql.append(" and d.department = any(?)");
              values.add(codes.toArray(String[]::new));
            });
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

package yuqing.archive.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.access.ReadScope;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.rest.request.QueryReader;

/// Which figures are asked for. An empty set means all, [#NONE] what has no department,
/// category or level yet.
///
/// @param scope what the caller may see; everything for the suite's own papers
/// @param departments codes: of an incident the one in charge, of an obligation the one that
///     owed it
/// @param categories by their names
/// @param levels `1`, `2`, `3`: of an incident the one in force, of an obligation that at its
///     opening
public record FigureFilter(
    ReadScope scope, Set<String> departments, Set<String> categories, Set<String> levels) {

  public static final String NONE = "none";

  private static final int LONGEST_CODE = 100;

  public FigureFilter {
    departments = Set.copyOf(departments);
    categories = Set.copyOf(categories);
    levels = Set.copyOf(levels);
  }

  public static FigureFilter all(ReadScope scope) {
    return new FigureFilter(scope, Set.of(), Set.of(), Set.of());
  }

  /// Reads the parameters `department`, `category` and `level`, each with any number of values.
  public static FigureFilter read(
      QueryReader read,
      ReadScope scope,
      List<String> departments,
      List<String> categories,
      List<String> levels) {
    return new FigureFilter(
        scope,
        read.texts("department", departments, LONGEST_CODE),
        constants(read, "category", categories, Category.class, true),
        constants(read, "level", levels, Level.class, true));
  }

  /// The values of a parameter whose values are constants, as SQL compares them.
  ///
  /// @param orNone whether [#NONE] may be among them
  public static <E extends Enum<E>> Set<String> constants(
      QueryReader read, String name, List<String> sent, Class<E> type, boolean orNone) {
    var constants = new LinkedHashSet<String>();
    for (var each : read.values(name, sent)) {
      if (orNone && each.strip().equals(NONE)) {
        constants.add(NONE);
        continue;
      }
      var constant = read.oneOf(name, each, type);
      if (constant != null) {
        constants.add(
            constant instanceof Level level ? Integer.toString(level.number()) : constant.name());
      }
    }
    return constants;
  }

  public FigureFilter ofDepartment(String code) {
    return new FigureFilter(scope, Set.of(code), categories, levels);
  }

  public FigureFilter ofCategory(String category) {
    return new FigureFilter(scope, departments, Set.of(category), levels);
  }

  public FigureFilter ofLevel(String level) {
    return new FigureFilter(scope, departments, categories, Set.of(level));
  }

  /// Of incidents: conditions on the table `case_figures`.
  ///
  /// @param table its alias
  public SqlConditions cases(SqlConditions where, String table) {
    return where
        .within(scope, table)
        .oneOf(table + ".department", departments)
        .oneOf(table + ".category", categories)
        .oneOf(table + ".level::text", levels);
  }

  /// Of obligations: conditions on the table `duty_figures` as `u`, its incident's row as `c`.
  public SqlConditions duties(SqlConditions where) {
    return where
        .within(scope, "c")
        .oneOf("u.department", departments)
        .oneOf("c.category", categories)
        .oneOf("u.level::text", levels);
  }

  /// The same filter as the query of an address, such as `department=logistics&level=2`.
  public String query() {
    return Stream.of(
            parameters("department", departments),
            parameters("category", categories),
            parameters("level", levels))
        .flatMap(each -> each)
        .collect(Collectors.joining("&"));
  }

  private static Stream<String> parameters(String name, Set<String> values) {
    return new TreeSet<>(values)
        .stream().map(value -> name + "=" + URLEncoder.encode(value, UTF_8));
  }
}

package yuqing.archive.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.figures.FigureFilter;
import yuqing.archive.figures.FigureLabels;
import yuqing.archive.figures.FigureRows;
import yuqing.archive.statistics.FigureDimension.Group;
import yuqing.archive.statistics.StatisticsAnswer.Line;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;

/// Computes the statistics of a period in the caller's transaction, whatever asked for them: a
/// request, or a periodic report. Four statements over indexed columns and a few looks beside
/// them; memory goes by the number of departments.
public final class StatisticsComputation {

  private static final String DEPARTMENTS = "select code, name, name_en from department";

  private static final LocalizedText TOTAL = new LocalizedText("合计", "Total");
  private static final LocalizedText NONE = new LocalizedText("未定", "None yet");

  private final FigureFilter filter;
  private final ReportingPeriod period;
  private final ReportingPeriod previous;
  private final Language language;

  /// @param filter with everything in its scope for the suite's own papers
  /// @param previous the period to compare with (环比); null for none
  public StatisticsComputation(
      FigureFilter filter, ReportingPeriod period, ReportingPeriod previous, Language language) {
    this.filter = filter;
    this.period = period;
    this.previous = previous;
    this.language = language;
  }

  /// The figures of one period, by group.
  private record Figures(Map<Group, CaseCounts> cases, Map<Group, DutyCounts> duties) {

    CaseCounts casesOf(Group group) {
      return cases.getOrDefault(group, CaseCounts.NONE);
    }

    DutyCounts dutiesOf(Group group) {
      return duties.getOrDefault(group, DutyCounts.NONE);
    }

    Set<Group> groups() {
      var all = new LinkedHashSet<>(cases.keySet());
      all.addAll(duties.keySet());
      return all;
    }
  }

  public StatisticsAnswer compute(Connection connection) throws SQLException {
    var zone = SchoolCopy.find(connection).zone();
    var now = figures(connection, period);
    var before = previous == null ? null : figures(connection, previous);
    var names = departmentNames(connection);
    return new StatisticsAnswer(
        period,
        previous,
        FigureRows.pending(connection),
        FigureFormula.in(language),
        line(new Group(FigureDimension.TOTAL, ""), TOTAL.in(language), now, before, zone),
        departments(now, before, names, zone),
        categories(now, before, zone),
        levels(now, before, zone));
  }

  private Figures figures(Connection connection, ReportingPeriod of) throws SQLException {
    return new Figures(
        CaseCounts.read(connection, CaseSelection.of(filter, of)),
        DutyCounts.read(connection, DutySelection.of(filter, of)));
  }

  private Map<String, String> departmentNames(Connection connection) throws SQLException {
    return Sql.list(
            connection,
            row -> {
              var en = row.getString("name_en");
              var name = language == Language.EN && en != null ? en : row.getString("name");
              return Map.entry(row.getString("code"), name);
            },
            DEPARTMENTS)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Line> departments(
      Figures now, Figures before, Map<String, String> names, ZoneId zone) {
    var lines = new ArrayList<Line>();
    for (var code : keys(FigureDimension.DEPARTMENT, now, before)) {
      var label = code.equals(FigureFilter.NONE) ? NONE.in(language) : names.get(code);
      var group = new Group(FigureDimension.DEPARTMENT, code);
      lines.add(line(group, label == null ? code : label, now, before, zone));
    }
    return lines;
  }

  private List<Line> categories(Figures now, Figures before, ZoneId zone) {
    var lines = new ArrayList<Line>();
    for (var category : Category.values()) {
      var group = new Group(FigureDimension.CATEGORY, category.name());
      lines.add(line(group, FigureLabels.of(category).in(language), now, before, zone));
    }
    lines.addAll(withNone(FigureDimension.CATEGORY, now, before, zone));
    return lines;
  }

  private List<Line> levels(Figures now, Figures before, ZoneId zone) {
    var lines = new ArrayList<Line>();
    for (var level : Level.values()) {
      var group = new Group(FigureDimension.LEVEL, Integer.toString(level.number()));
      lines.add(line(group, FigureLabels.of(level).in(language), now, before, zone));
    }
    lines.addAll(withNone(FigureDimension.LEVEL, now, before, zone));
    return lines;
  }

  private List<Line> withNone(FigureDimension dimension, Figures now, Figures before, ZoneId zone) {
    return keys(dimension, now, before).contains(FigureFilter.NONE)
        ? List.of(
            line(new Group(dimension, FigureFilter.NONE), NONE.in(language), now, before, zone))
        : List.of();
  }

  private static Set<String> keys(FigureDimension dimension, Figures now, Figures before) {
    var keys = new TreeSet<String>();
    for (var figures : before == null ? List.of(now) : List.of(now, before)) {
      figures.groups().stream()
          .filter(group -> group.dimension() == dimension)
          .forEach(group -> keys.add(group.key()));
    }
    return keys;
  }

  private Line line(Group group, String label, Figures now, Figures before, ZoneId zone) {
    var narrowed = group.narrow(filter);
    return new StatisticsLines(
            new FigureLinks(period, narrowed, zone),
            previous == null ? null : new FigureLinks(previous, narrowed, zone),
            language)
        .line(
            group,
            label,
            now.casesOf(group),
            before == null ? null : before.casesOf(group),
            now.dutiesOf(group),
            before == null ? null : before.dutiesOf(group));
  }
}

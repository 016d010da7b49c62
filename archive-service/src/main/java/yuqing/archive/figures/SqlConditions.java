package yuqing.archive.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yuqing.access.ReadScope;
import yuqing.archive.dossier.VisibleIncidents;

/// The conditions of one SELECT, with their values in order. What a caller may see is a condition
/// like the others, so a figure never counts what a get would refuse.
public final class SqlConditions {

  private final StringBuilder sql = new StringBuilder("true");
  private final List<Object> values = new ArrayList<>();

  public SqlConditions and(String condition, Object... its) {
    sql.append(" and ").append(condition);
    values.addAll(List.of(its));
    return this;
  }

  /// @param table alias of a table with the columns `incident`, `department` and `source_system`
  public SqlConditions within(ReadScope scope, String table) {
    var visible = VisibleIncidents.of(scope, table);
    return and(visible.sql(), visible.values().toArray());
  }

  /// One of these texts; [FigureFilter#NONE] among them means rows that have none. All rows
  /// where there are no texts.
  public SqlConditions oneOf(String column, Set<String> texts) {
    if (texts.isEmpty()) {
      return this;
    }
    return and(
        "(%s = any(?) or (? and %s is null))".formatted(column, column),
        texts.toArray(String[]::new),
        texts.contains(FigureFilter.NONE));
  }

  public String sql() {
    return sql.toString();
  }

  /// Of the conditions, and after them of the rest of the statement.
  public Object[] values(Object... more) {
    var all = new ArrayList<>(values);
    all.addAll(List.of(more));
    return all.toArray();
  }
}

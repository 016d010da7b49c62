package yuqing.archive.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import yuqing.archive.figures.FigureFilter;

/// By what figures are grouped. Its place is how a statement over grouping sets marks its rows.
enum FigureDimension {
  TOTAL(7, null),
  DEPARTMENT(3, "department"),
  CATEGORY(5, "category"),
  LEVEL(6, "level");

  private final int place;
  private final String column;

  FigureDimension(int place, String column) {
    this.place = place;
    this.column = column;
  }

  /// A group of figures: of incidents or of obligations.
  ///
  /// @param key code, name or number; empty for the total, `none` where the rows have none
  record Group(FigureDimension dimension, String key) {

    /// @param row with the columns `place` (of `grouping(department, category, level)`),
    ///     `department`, `category` and `level`
    static Group read(ResultSet row) throws SQLException {
      var dimension = of(row.getInt("place"));
      if (dimension == TOTAL) {
        return new Group(TOTAL, "");
      }
      var key = row.getString(dimension.column);
      return new Group(dimension, key == null ? FigureFilter.NONE : key);
    }

    /// The filter of the lists behind this group.
    FigureFilter narrow(FigureFilter filter) {
      return switch (dimension) {
        case TOTAL -> filter;
        case DEPARTMENT -> filter.ofDepartment(key);
        case CATEGORY -> filter.ofCategory(key);
        case LEVEL -> filter.ofLevel(key);
      };
    }
  }

  private static FigureDimension of(int place) {
    for (var each : values()) {
      if (each.place == place) {
        return each;
      }
    }
    throw new IllegalStateException("no grouping set has the place " + place);
  }
}

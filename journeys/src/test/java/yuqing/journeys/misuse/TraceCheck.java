package yuqing.journeys.misuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import yuqing.journeys.misuse.Finding.Kind;
import yuqing.journeys.misuse.TableRows.State;

/// Whether refused tries left something in a table.
final class TraceCheck {

  private TraceCheck() {}

  static List<Finding> findings(Map<String, State> before, Map<String, State> after) {
    var findings = new ArrayList<Finding>();
    var tables = new TreeSet<>(before.keySet());
    tables.addAll(after.keySet());
    for (var table : tables) {
      var then = before.get(table);
      var now = after.get(table);
      if (then == null || !then.equals(now)) {
        findings.add(new Finding(Kind.TRACE, table, "refused tries", difference(then, now)));
      }
    }
    return findings;
  }

  private static String difference(State then, State now) {
    if (then == null || now == null) {
      return "the table itself was created or dropped";
    }
    return then.rows() == now.rows()
        ? "%d rows, of which some have changed".formatted(now.rows())
        : "%d rows before, %d after".formatted(then.rows(), now.rows());
  }
}

package yuqing.durable.due;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// One worker's share of what is due: the rows of one key, one after the other, or single rows of
/// many keys and one kind that may share a transaction.
record DueBatch(List<DueRow> rows, boolean together) {

  DueBatch {
    rows = List.copyOf(rows);
  }

  Set<String> keys() {
    return rows.stream().map(DueRow::key).collect(Collectors.toUnmodifiableSet());
  }

  /// In the order of the rows, as far as their lots allow. A row that has failed has a lot of its
  /// own: it would roll back its neighbours again.
  ///
  /// @param shares whether rows of a kind may share a transaction
  /// @param most rows that do so
  static List<DueBatch> part(List<DueRow> due, Predicate<String> shares, int most) {
    var lots = new ArrayList<DueBatch>();
    Map<String, List<DueRow>> filling = new HashMap<>();
    for (var rows : byKey(due)) {
      var first = rows.getFirst();
      if (most > 1 && rows.size() == 1 && first.attempts() == 0 && shares.test(first.kind())) {
        var lot = filling.computeIfAbsent(first.kind(), _ -> new ArrayList<>());
        lot.add(first);
        if (lot.size() == most) {
          lots.add(new DueBatch(filling.remove(first.kind()), true));
        }
      } else {
        lots.add(new DueBatch(rows, false));
      }
    }
    filling.values().forEach(rest -> lots.add(new DueBatch(rest, rest.size() > 1)));
    return List.copyOf(lots);
  }

  private static Collection<List<DueRow>> byKey(List<DueRow> due) {
    var byKey = new LinkedHashMap<String, List<DueRow>>();
    due.forEach(row -> byKey.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row));
    return byKey.values();
  }
}

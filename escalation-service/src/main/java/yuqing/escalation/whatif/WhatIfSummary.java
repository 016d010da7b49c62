package yuqing.escalation.whatif;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yuqing.contracts.term.Level;
import yuqing.procedure.whatif.ObligationDifference;
import yuqing.procedure.whatif.WhatIf;

/// The result for an incident under both editions. An incident may owe windows by the thousand: of
/// those past the first 100 that differ no more is kept than their number.
///
/// @param level by its own edition
/// @param draftLevel by the draft
/// @param differences the first 100 by due
/// @param moreDifferences how many are left out
/// @param judged how many obligations there are by either, added up
/// @param kinds how many obligations differ, by how, those left out among them
record WhatIfSummary(
    Level level,
    Level draftLevel,
    List<ObligationDifference> differences,
    int moreDifferences,
    int judged,
    Map<ObligationDifference.Kind, Long> kinds) {

  private static final int MOST = 100;

  static WhatIfSummary of(WhatIf whatIf, int judged) {
    var all = whatIf.differences();
    var kinds = new EnumMap<ObligationDifference.Kind, Long>(ObligationDifference.Kind.class);
    for (var difference : all) {
      difference.kinds().forEach(kind -> kinds.merge(kind, 1L, Long::sum));
    }
    return new WhatIfSummary(
        whatIf.level(),
        whatIf.draftLevel(),
        all.stream().limit(MOST).toList(),
        Math.max(0, all.size() - MOST),
        judged,
        kinds);
  }

  /// Whether the draft changes nothing about the incident.
  boolean same() {
    return level == draftLevel && differences.isEmpty();
  }
}

package yuqing.desk.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What a draft would have made of a page of incidents, as escalation-service answers it.
///
/// @param totals of this page
/// @param items those that differ; empty for one who may see no incident
public record WhatIfView(
    Instant asOf, WhatIfTotals totals, List<WhatIfIncident> items, String next) {

  public WhatIfView {
    items = Objects.requireNonNullElse(items, List.of());
  }

  /// How many.
  ///
  /// @param obligations that differ, by how
  public record WhatIfTotals(
      int judged, int differing, int otherLevel, int unjudgeable, Map<String, Long> obligations) {}

  /// An incident under both editions.
  public record WhatIfIncident(
      UUID incident,
      String number,
      String department,
      Instant discoveredAt,
      boolean unjudgeable,
      Integer level,
      Integer draftLevel,
      List<WhatIfDuty> differences,
      int moreDifferences) {

    public WhatIfIncident {
      differences = Objects.requireNonNullElse(differences, List.of());
    }

    public boolean hasOtherLevel() {
      return !Objects.equals(level, draftLevel);
    }
  }

  /// An obligation that differs.
  ///
  /// @param own by the edition that judges; null where it owes no such thing, as the draft
  public record WhatIfDuty(
      String code, String label, List<String> kinds, DutySide own, DutySide draft) {}

  /// An obligation under one of the editions.
  public record DutySide(String owner, Instant opened, Instant due, String outcome) {}
}

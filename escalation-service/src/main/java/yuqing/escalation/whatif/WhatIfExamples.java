package yuqing.escalation.whatif;

/// Examples of the API's description.
final class WhatIfExamples {

  static final String DIFFERING =
      """
      {"asOf": "2026-11-02T09:30:00+08:00",
       "edition": {"date": "2024-09-25", "hash": "5f3c…"},
       "draft": {"date": "2027-03-01", "hash": "9b1e…"},
       "totals": {"judged": 50, "differing": 1, "otherLevel": 0,
         "unjudgeable": 0, "obligations": {"ADDED": 0, "DROPPED": 0,
           "MOVED": 1, "REASSIGNED": 0, "MISSED": 0, "NO_LONGER_MISSED": 1}},
       "items": [{"incident": "019a1f00-0000-7000-8000-000000000001",
         "number": "YQ-2026-00002", "department": "logistics",
         "discoveredAt": "2026-10-13T08:15:00+08:00", "unjudgeable": false,
         "level": 2, "draftLevel": 2,
         "differences": [{"code": "confirm-grade", "key": "confirm-grade/receipt",
           "label": "研判定级", "kinds": ["MOVED", "NO_LONGER_MISSED"],
           "own": {"owner": "group-office",
             "opened": "2026-10-13T08:20:00+08:00",
             "due": "2026-10-13T09:20:00+08:00", "outcome": "MET_LATE"},
           "draft": {"owner": "group-office",
             "opened": "2026-10-13T08:20:00+08:00",
             "due": "2026-10-13T10:20:00+08:00", "outcome": "MET"}}],
         "moreDifferences": 0}],
       "next": null}
      """;

  private WhatIfExamples() {}
}

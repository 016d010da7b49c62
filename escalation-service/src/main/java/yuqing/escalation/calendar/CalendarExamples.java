package yuqing.escalation.calendar;

/// Examples of the API's description.
final class CalendarExamples {

  static final String HOLIDAY =
      """
      {"from": "2026-10-01T00:00:00+08:00", "to": "2026-10-09T00:00:00+08:00", "name": "国庆假期"}
      """;

  static final String LONGER =
      """
      {"to": "2026-10-10T00:00:00+08:00"}
      """;

  static final String SET =
      """
      {"period": {"id": "7d9c4b1e-6a52-4c0b-9d0a-1f6f3f1f0c11",
         "from": "2026-10-01T00:00:00+08:00", "to": "2026-10-09T00:00:00+08:00",
         "name": "国庆假期", "setBy": "group-office", "setByPerson": "group-office",
         "setAt": "2026-09-20T10:00:00+08:00", "history": []},
       "clocks": {"startingFrom": "2026-10-01T00:00:00+08:00",
         "startingBefore": "2026-10-09T00:00:00+08:00",
         "terms": [{"code": "confirm-grade", "label": "确认研判定级", "clock": "FIRST_GRADE",
           "usually": "PT1H", "inThePeriod": "PT30M"}],
         "keeping": [], "moreKeeping": false}}
      """;

  private CalendarExamples() {}
}

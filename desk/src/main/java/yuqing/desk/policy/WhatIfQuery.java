package yuqing.desk.policy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.text.ShownTimes;

/// On which incidents a draft is tried, as escalation-service is asked.
final class WhatIfQuery {
  private WhatIfQuery() {}

  /// Days are entered as people count them: the last one is included.
  static String of(EnteredForm entered) {
    var parts = new ArrayList<String>();
    add(parts, "from", day(entered.one("from"), 0));
    add(parts, "to", day(entered.one("to"), 1));
    add(parts, "department", entered.one("department"));
    add(parts, "cursor", entered.one("cursor"));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static String day(String entered, int daysLater) {
    try {
      return LocalDate.parse(entered)
          .plusDays(daysLater)
          .atStartOfDay(ShownTimes.zone())
          .toInstant()
          .toString();
    } catch (DateTimeException e) {
      // Empty, or for the service to refuse.
      return entered;
    }
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}

package yuqing.archive.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.figures.FigureFilter;
import yuqing.contracts.term.Outcome;

/// Addresses of the lists behind the numbers of one period and one group.
///
/// @param filter of the group
record FigureLinks(ReportingPeriod period, FigureFilter filter, ZoneId zone) {

  static final String CASES = "/statistics/cases";
  static final String DUTIES = "/statistics/duties";

  String cases() {
    return at(CASES);
  }

  String past() {
    return at(CASES) + "&past=true";
  }

  String cases(CaseTime time) {
    return at(CASES) + "&time=" + time.code();
  }

  String duties(List<Outcome> outcomes) {
    var link = new StringBuilder(at(DUTIES));
    outcomes.forEach(outcome -> link.append("&outcome=").append(outcome.name()));
    return link.toString();
  }

  private String at(String list) {
    var query = filter.query();
    return list
        + "?from="
        + time(period.from())
        + "&to="
        + time(period.to())
        + (query.isEmpty() ? "" : "&" + query);
  }

  private String time(Instant instant) {
    return URLEncoder.encode(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone)), UTF_8);
  }
}

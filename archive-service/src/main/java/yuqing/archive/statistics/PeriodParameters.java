package yuqing.archive.statistics;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.rest.request.QueryReader;

/// The query parameters that name a period: one of month, term and year, or from and to. Without
/// any it is the month that it is now.
public class PeriodParameters {

  private static final int LONGEST_NAME = 100;

  /// The next year has four digits as well.
  private static final Pattern YEAR = Pattern.compile("[2-9][0-9]{3}");

  private static final String LAST_YEAR = "9999";

  @QueryParam("month")
  String month;

  @QueryParam("term")
  String term;

  @QueryParam("year")
  String year;

  @QueryParam("from")
  @Schema(implementation = Instant.class)
  String from;

  @QueryParam("to")
  @Schema(implementation = Instant.class)
  String to;

  /// Null where a parameter is faulty, which the reader then refuses.
  public PeriodChoice read(QueryReader read, SchoolTerms terms) {
    var begin = read.instant("from", from);
    var end = read.instant("to", to);
    var inMonth = read.text("month", month, LONGEST_NAME);
    var inTerm = read.text("term", term, LONGEST_NAME);
    var inYear = read.text("year", year, LONGEST_NAME);
    var range = begin == null ? end : begin;
    if (Stream.of(range, inMonth, inTerm, inYear).filter(Objects::nonNull).count() > 1) {
      reject(read, "month", "统计期间只能以一种方式指定", "name one of month, term, year, or from and to");
      return null;
    }
    if (range != null) {
      return range(read, begin, end);
    }
    if (inTerm != null) {
      return term(read, inTerm.strip(), terms);
    }
    return inYear != null ? year(read, inYear.strip()) : month(read, inMonth);
  }

  private static PeriodChoice range(QueryReader read, Instant begin, Instant end) {
    if (begin == null || end == null || !begin.isBefore(end)) {
      reject(read, "to", "起止时间须同时给出，且起始在前", "from and to go together, from first");
      return null;
    }
    return new PeriodChoice.Range(begin, end);
  }

  private static PeriodChoice term(QueryReader read, String name, SchoolTerms terms) {
    var found = terms.find(name);
    if (found.isEmpty()) {
      read.errors().reject("term", "not-allowed", "不是已设定的学期", "must be one of", terms.names());
      return null;
    }
    return new PeriodChoice.Term(found.get());
  }

  private static PeriodChoice year(QueryReader read, String sent) {
    if (isYear(sent)) {
      return new PeriodChoice.Year(Integer.parseInt(sent));
    }
    reject(read, "year", "应形如 2026", "must look like 2026");
    return null;
  }

  private static PeriodChoice month(QueryReader read, String sent) {
    if (sent == null) {
      return new PeriodChoice.Month(null);
    }
    try {
      var month = YearMonth.parse(sent.strip());
      if (isYear(sent.strip().substring(0, 4))) {
        return new PeriodChoice.Month(month);
      }
    } catch (DateTimeException e) {
      // Refused below, as a month of a year beyond the bounds is.
    }
    reject(read, "month", "应形如 2026-10", "must look like 2026-10");
    return null;
  }

  private static boolean isYear(String text) {
    return YEAR.matcher(text).matches() && !text.equals(LAST_YEAR);
  }

  private static void reject(QueryReader read, String name, String zh, String en) {
    read.errors().reject(name, "wrong-period", zh, en);
  }
}

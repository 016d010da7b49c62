package yuqing.incident.batch;

import java.util.List;
import yuqing.incident.report.CheckedReport;
import yuqing.rest.personaldata.TextWarning;

/// A line of a batch that was looked at and not yet taken.
sealed interface ParsedLine {

  /// 1, 2, 3 … as sent.
  long line();

  /// Its length.
  int bytes();

  /// Its report is valid.
  record Valid(long line, int bytes, CheckedReport report, List<TextWarning> warnings)
      implements ParsedLine {}

  /// It can be no report: the verdict is final.
  record Invalid(long line, int bytes, Verdict verdict) implements ParsedLine {}
}

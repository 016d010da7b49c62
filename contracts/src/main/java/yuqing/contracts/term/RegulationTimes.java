package yuqing.contracts.term;

import java.time.Duration;

/// The regulation's own times that are said to people outside `procedure`, which goes by the
/// edition's file. An edition may not state them otherwise without a new regulation.
public final class RegulationTimes {

  /// Article 10: the result is filed within so long after the end of handling.
  public static final Duration FILE_RESULT_AFTER_END = Duration.ofHours(12);

  private RegulationTimes() {}
}

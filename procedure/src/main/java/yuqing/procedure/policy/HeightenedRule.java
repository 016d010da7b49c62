package yuqing.procedure.policy;

import java.time.Duration;

/// What a heightened period does (article 8).
///
/// @param divideBy by what the school's own short times are divided
/// @param shorterThan only times shorter than this are
public record HeightenedRule(int article, NumberSource source, int divideBy, Duration shorterThan) {

  public boolean appliesTo(Term term) {
    return term.source() == NumberSource.SCHOOL
        && term.span() instanceof Term.Span.Within within
        && within.duration().compareTo(shorterThan) < 0;
  }
}

package yuqing.archive.retention;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// A version of how long dossiers are kept.
///
/// @param setAt since when it is in force; the first holds for what was closed before, too
/// @param role, person, reason null for the first one, which the settings gave
@Schema(name = "RetentionSchedule")
public record RetentionAnswer(
    int version,
    List<RetentionTermBody> terms,
    @MayBeAbsent String reason,
    Instant setAt,
    @MayBeAbsent String role,
    @MayBeAbsent String person) {

  static RetentionAnswer of(RetentionSchedule schedule) {
    return new RetentionAnswer(
        schedule.version(),
        schedule.terms().stream().map(RetentionTermBody::of).toList(),
        schedule.reason(),
        schedule.setAt(),
        schedule.role(),
        schedule.person());
  }
}

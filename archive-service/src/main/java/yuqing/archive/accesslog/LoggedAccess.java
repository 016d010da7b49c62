package yuqing.archive.accesslog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yuqing.access.Caller;

/// What the log tells apart: one person at one subject within an hour is logged once a kind.
///
/// @param hour when it begins, in UTC
/// @param reader id of a person; of a system, its client
record LoggedAccess(
    Instant hour, AccessSubject subject, String reader, boolean system, AccessKind kind) {

  static LoggedAccess of(Caller caller, AccessKind kind, AccessSubject subject, Instant at) {
    return new LoggedAccess(
        at.truncatedTo(ChronoUnit.HOURS), subject, caller.name(), caller.person() == null, kind);
  }
}

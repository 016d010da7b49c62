package yuqing.archive.accesslog;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// That somebody looked at something within an hour.
///
/// @param hour when it begins, in UTC
/// @param firstAt the first access of the hour
/// @param incidentId null where it was many at once
/// @param incidentNumber null too while its report has not come in
/// @param person of the roster; null for a system
/// @param system by its client; null for a person
/// @param roles, departments of the token at the first access
/// @param kinds in the order in which they came first
/// @param asked path and filters, where it was many; else null
@Schema(name = "AccessLogLine")
public record AccessLogAnswer(
    Instant hour,
    Instant firstAt,
    @MayBeAbsent String incidentId,
    @MayBeAbsent String incidentNumber,
    @MayBeAbsent String person,
    @MayBeAbsent String system,
    List<String> roles,
    List<String> departments,
    List<AccessKind> kinds,
    @MayBeAbsent String asked) {

  static AccessLogAnswer of(ListedAccess row) {
    return new AccessLogAnswer(
        row.hour(),
        row.at(),
        nullIfEmpty(row.incident()),
        row.number(),
        row.system() ? null : row.reader(),
        row.system() ? row.reader() : null,
        row.roles(),
        row.departments(),
        row.kinds(),
        nullIfEmpty(row.asked()));
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}

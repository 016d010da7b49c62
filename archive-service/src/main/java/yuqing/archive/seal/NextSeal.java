package yuqing.archive.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.timeline.Hash;

/// The seal that comes after the newest: of the day after its day, from the entry after its last.
/// The first one of all is of the day before, and has every entry there was until then.
///
/// @param first stream number of its first entry
/// @param previous hash of the newest
record NextSeal(long number, LocalDate day, ZoneId zone, long first, Hash previous) {

  static NextSeal find(Connection connection, Instant now) throws SQLException {
    var zone = SchoolCopy.find(connection).zone();
    return SealRows.newest(connection)
        .map(newest -> after(newest, zone))
        .orElseGet(
            () ->
                new NextSeal(1, now.atZone(zone).toLocalDate().minusDays(1), zone, 1, Hash.START));
  }

  private static NextSeal after(DaySeal newest, ZoneId zone) {
    return new NextSeal(
        newest.number() + 1,
        newest.statement().day().plusDays(1),
        zone,
        newest.end(),
        newest.hash());
  }

  /// The instant at which its day ends.
  Instant dayEnd() {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}

package yuqing.archive.audit;

import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.rest.request.Cursor;

/// Which alarms are listed, the newest first.
///
/// @param fault null for all
/// @param unjudgedOnly only those whose outcome is still missing
/// @param after where the list continues
/// @param limit alarms in a page
record AlarmSearch(DutyFault fault, boolean unjudgedOnly, Place after, int limit) {

  /// Where a list continues.
  record Place(Instant foundAt, UUID event) {

    /// Before the newest that there can be.
    private static final Place NEWEST =
        new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static Place of(String cursor) {
      var place =
          Cursor.decode(
              cursor,
              2,
              parts -> new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
      return place == null ? NEWEST : place;
    }

    static String cursorAfter(AlarmAnswer last) {
      return Cursor.encode(last.foundAt().toString(), last.eventId().toString());
    }
  }
}

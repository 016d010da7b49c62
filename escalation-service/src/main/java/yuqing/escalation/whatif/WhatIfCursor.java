package yuqing.escalation.whatif;

import java.time.Instant;
import java.util.UUID;
import yuqing.rest.request.Cursor;

/// Where a page begins, all pages judged as of the same instant.
///
/// @param last incident of the page before; null for the first page
record WhatIfCursor(Instant asOf, PastIncidents.After last) {

  /// The future is not judged, even if a cursor names it: windows would open without end.
  ///
  /// @param cursor null for the first page
  static WhatIfCursor read(String cursor, Instant now) {
    var read =
        Cursor.decode(
            cursor,
            3,
            parts ->
                new WhatIfCursor(
                    Instant.parse(parts.get(0)),
                    new PastIncidents.After(
                        Instant.parse(parts.get(1)), UUID.fromString(parts.get(2)))));
    if (read == null) {
      return new WhatIfCursor(now, null);
    }
    return read.asOf.isAfter(now) ? new WhatIfCursor(now, read.last) : read;
  }

  String cursorAfter(WhatIfResult last) {
    return Cursor.encode(
        asOf.toString(), last.incident().discoveredAt.toString(), last.incident().id.toString());
  }
}

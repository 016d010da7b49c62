package yuqing.archive.dossier;

import java.time.Instant;
import java.time.InstantSource;
import yuqing.rest.request.QueryReader;

/// The instant as of which a caller asks for what was known: a time with offset, and over.
public final class PastInstant {

  private static final String ASKED = "asOf";

  private PastInstant() {}

  /// Null when absent or faulty.
  public static Instant read(QueryReader query, String sent, InstantSource clock) {
    var asOf = query.instant(ASKED, sent);
    if (asOf != null && asOf.isAfter(clock.instant())) {
      query
          .errors()
          .reject(
              ASKED, "in-future", "不能晚于现在", "must not be in the future: nothing is known then yet");
      return null;
    }
    return asOf;
  }
}

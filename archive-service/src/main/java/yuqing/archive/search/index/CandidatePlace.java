package yuqing.archive.search.index;

import java.time.Instant;

/// A place in the order of incidents, the newest receipt first: all that come after it were
/// received before, or at that instant with a smaller id.
///
/// @param incident its id; empty where it is the instant alone that counts
public record CandidatePlace(Instant receivedAt, String incident) {

  static CandidatePlace before(Instant receivedAt) {
    return new CandidatePlace(receivedAt, "");
  }
}

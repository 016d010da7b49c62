package yuqing.verifier.trust;

import java.util.HashMap;
import java.util.Map;

/// The seals of days as they were published outside the archive's database, by number.
public final class PublishedSeals {

  private final Map<Long, SealClaim> byNumber = new HashMap<>();
  private SealClaim newest;

  /// @return false where it does not follow the one added before
  boolean add(SealClaim seal) {
    if (newest != null && !seal.follows(newest)) {
      return false;
    }
    byNumber.put(seal.number(), seal);
    newest = seal;
    return true;
  }

  public boolean isEmpty() {
    return byNumber.isEmpty();
  }

  /// Null where it is not among them.
  public SealClaim find(long number) {
    return byNumber.get(number);
  }

  /// Null where there is none.
  public SealClaim newest() {
    return newest;
  }
}

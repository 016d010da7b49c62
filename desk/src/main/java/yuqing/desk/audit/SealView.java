package yuqing.desk.audit;

import java.time.Instant;
import java.time.LocalDate;

/// The seal of a day, as archive-service shows it.
///
/// @param first number of its first entry
/// @param size how many entries
public record SealView(
    long number, LocalDate day, long first, long size, String hash, String key, Instant sealedAt) {

  /// Without a mark between thousands, as a number that is no amount.
  public String firstNumber() {
    return Long.toString(first);
  }
}

package yuqing.archive.paper;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The clock that no paper may print: its seconds are what a file would bear by mistake.
public final class WallClock {

  private WallClock() {}

  public static void awaitNextSecond() {
    var second = second();
    await().until(() -> second().isAfter(second));
  }

  private static Instant second() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}

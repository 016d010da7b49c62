package yuqing.escalation;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import yuqing.localstack.testing.SettableClock;

/// What the tests of editions over REST share: a day that is still to come, for an edition that is
/// withdrawn again.
abstract class EditionToCome {

  @Inject SettableClock clock;
  @Inject Editions editions;

  LocalDate tomorrow;

  @BeforeEach
  void aDayOfItsOwn() {
    tomorrow = LocalDate.ofInstant(clock.nextMorning(), Editions.SCHOOL).plusDays(1);
  }

  @AfterEach
  void takeAway() {
    editions.takeAway();
  }

  String next() {
    return Editions.next(tomorrow, Editions.BUNDLED);
  }
}

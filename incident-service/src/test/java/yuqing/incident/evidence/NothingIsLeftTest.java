package yuqing.incident.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What is not taken leaves nothing in the store and nothing in the database.
abstract class NothingIsLeftTest extends EvidenceServiceTest {

  private SortedSet<String> storedBefore;
  private long recordedBefore;

  @BeforeEach
  void look() {
    storedBefore = stored();
    recordedBefore = recorded();
  }

  @AfterEach
  void nothingIsLeft() {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .untilAsserted(() -> assertThat(stored()).isEqualTo(storedBefore));
    assertThat(recorded()).isEqualTo(recordedBefore);
  }
}

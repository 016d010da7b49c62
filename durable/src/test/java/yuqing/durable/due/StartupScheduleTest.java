package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;

class StartupScheduleTest {

  private static final Instant NOW = Instant.parse("2026-10-13T00:30:00Z");
  private static final Instant NEXT_START = Instant.parse("2026-10-14T00:30:00Z");

  private final TestDatabase database = Parts.get().newDatabase();
  private final DueRows rows = new DueRows(() -> null);
  private final StartupSchedule schedule = new StartupSchedule(database.transactions(), rows);

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aRowThatIsMissingIsSetAndOneThatIsThereIsLeftAlone() {
    schedule.ensure("audit", "auditor", NOW);
    schedule.ensure("audit", "auditor", NEXT_START);
    var due = database.transactions().inNew(c -> rows.find(c, "audit", "auditor"));
    assertThat(due.orElseThrow()).isEqualTo(NOW);
  }
}

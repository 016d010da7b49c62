package yuqing.archive.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.localstack.StackResource;

/// An engine with faults, and the auditor finds each of them and nothing else.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class SeededFaultsTest {

  /// Seven of ten duties fire: some 1120 firings.
  private static final int INCIDENTS = 80;
  private static final int DUTIES = 20;

  @Inject Rounds rounds;
  @Inject AuditSettings settings;

  @Test
  void eachFiringThatIsDroppedDoubledOrLateIsFoundAndNothingElse() {
    var seed = ThreadLocalRandom.current().nextLong();
    System.out.println("seed of the faulty engine: " + seed);
    var late = settings.grace().plusMinutes(1);
    var engine = new FaultyEngine(seed, Instant.parse("2026-06-01T00:00:00Z"), late);
    var courses = new ArrayList<List<Event<EscalationEvent>>>();
    for (int i = 0; i < INCIDENTS; i++) {
      courses.add(engine.incident(DUTIES));
    }
    assertThat(engine.firings()).as("seed %d", seed).isGreaterThan(1_000);
    for (var course : courses) {
      assertThat(rounds.take(course)).isEqualTo(course.size());
      assertThat(rounds.take(course.subList(0, 3))).as("repeats").isZero();
    }

    rounds.untilAllIsLookedAt();

    var incidents = courses.stream().map(course -> course.getFirst().subject()).toList();
    assertThat(rounds.raisedOf(incidents))
        .as("seed %d", seed)
        .containsExactlyElementsOf(engine.faults());
    assertThat(engine.faults()).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(3);
  }
}

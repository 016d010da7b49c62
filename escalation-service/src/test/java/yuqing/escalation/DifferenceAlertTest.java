package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationOpened;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// A difference of a second report whose facts would by rule be graver climbs as `confirm-grade`
/// does; it is no obligation.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class DifferenceAlertTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject SettableClock clock;
  private final Case incident = new Case("logistics");
  private Instant now;

  @BeforeEach
  void reportedAtLevel3() {
    now = clock.nextMorning();
    Case.publish(incident.reported(Case.level3(), now, now));
    Asking.grading(incident.id);
  }

  private List<AlertOrdered> orders() {
    return Topics.shared().about(incident.id, AlertOrdered.class).stream()
        .filter(order -> order.obligation().key().startsWith("difference/"))
        .toList();
  }

  @Test
  void oneThatWouldBeGraverIsAlertedOfOnceWithTheLadderOfConfirmGrade() {
    var found = clock.tick(Duration.ofMinutes(1));
    Case.publish(incident.differing(1, "impact", "LARGE", found));
    await().atMost(SOON).until(() -> !orders().isEmpty());
    var order = orders().getFirst();
    assertThat(order.obligation().key()).isEqualTo("difference/1");
    assertThat(order.obligation().owner()).isEqualTo(Post.GROUP_OFFICE);
    assertThat(order.due()).isEqualTo(found.plus(Duration.ofHours(1)));
    assertThat(order.ladder()).isEqualTo(ladderOfConfirmGrade());
    // What is judged again, and a further difference, order it no second time.
    Case.publish(incident.differing(2, "scope", "GENERAL", clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> orders().size() == 2);
    assertThat(orders()).extracting(AlertOrdered::alert).doesNotHaveDuplicates();
    assertThat(Topics.shared().about(incident.id, ObligationOpened.class))
        .noneMatch(opened -> opened.obligation().key().startsWith("difference/"));
  }

  @Test
  void aMergeHidesItAndItsUndoingOrdersItAnewFromThen() {
    var other = new Case("academic");
    Case.publish(other.reported(Case.level3(), now, now));
    Asking.grading(other.id);
    Case.publish(
        incident.differing(1, "impact", "LARGE", clock.tick(Duration.ofMinutes(1))),
        incident.differing(2, "scope", "LOCAL", clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> orders().size() == 1);
    Case.publish(incident.merged(other.id, clock.tick(Duration.ofMinutes(1))));
    var unmergedAt = clock.tick(Duration.ofMinutes(1));
    Case.publish(incident.unmerged(other.id, unmergedAt));
    await().atMost(SOON).until(() -> orders().size() == 2);
    assertThat(orders())
        .extracting(order -> order.obligation().key())
        .containsExactly("difference/1", "difference/1");
    assertThat(orders().getLast().due()).isEqualTo(unmergedAt.plus(Duration.ofHours(1)));
    assertThat(orders()).extracting(AlertOrdered::alert).doesNotHaveDuplicates();
  }

  @Test
  void oneThatWouldNotBeGraverOrIsSettledIsNotAlertedOf() {
    Case.publish(
        incident.differing(1, "scope", "LOCAL", clock.tick(Duration.ofMinutes(1))),
        incident.differing(2, "title", "另一标题", clock.tick(Duration.ofMinutes(1))),
        incident.settled(1, clock.tick(Duration.ofMinutes(1))),
        incident.differing(3, "category", "IDEOLOGY", clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> !orders().isEmpty());
    assertThat(orders())
        .extracting(order -> order.obligation().key())
        .containsExactly("difference/3");
  }

  private List<?> ladderOfConfirmGrade() {
    return Topics.shared().about(incident.id, AlertOrdered.class).stream()
        .filter(order -> order.obligation().code() == ObligationCode.CONFIRM_GRADE)
        .filter(order -> order.obligation().key().startsWith("confirm-grade/"))
        .findFirst()
        .orElseThrow()
        .ladder();
  }
}

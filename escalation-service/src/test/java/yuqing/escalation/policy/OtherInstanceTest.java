package yuqing.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.text.Sha256;
import yuqing.localstack.StackResource;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.policy.UnsoundEdition;

/// Editions that another instance gave, and those found at a start: nothing of them is remembered
/// but what the database holds now.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class OtherInstanceTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DATE = LocalDate.of(2099, 1, 1);
  private static final Instant ON_THE_DAY = DATE.atStartOfDay(SCHOOL).toInstant();

  @Inject GivenEditions given;
  @Inject HeightenedPeriods calendar;

  private Policies instance() {
    return new Policies(given, calendar, SCHOOL);
  }

  @AfterEach
  void takeAway() {
    QuarkusTransaction.requiringNew().run(() -> given.deleteAll());
  }

  private void stored(String text) {
    stored(DATE, text);
  }

  private void stored(LocalDate date, String text) {
    var row = new GivenEdition();
    row.id = UUID.randomUUID();
    row.inForceFrom = date;
    row.text = text;
    row.hash = Sha256.hex(text);
    row.givenBy = "administrator";
    row.givenAt = Instant.parse("2026-10-13T00:00:00Z");
    QuarkusTransaction.requiringNew().run(() -> given.persist(row));
  }

  private static String text(String comment) {
    var bundled = PolicyEditions.bundled().all().getFirst().text();
    return bundled.replace(
        "edition: 2024-09-25", "edition: %s # %s\nfollows: 2024-09-25".formatted(DATE, comment));
  }

  private static String hashAt(Policies policies, Instant discovered) {
    return QuarkusTransaction.requiringNew().call(() -> policies.inForceAt(discovered).hash());
  }

  @Test
  void anInstanceThatRunsJudgesByWhatAnotherGaveOrWithdrew() {
    var instance = instance();
    var before = hashAt(instance, ON_THE_DAY);
    stored(text("first"));
    assertThat(hashAt(instance, ON_THE_DAY)).isEqualTo(Sha256.hex(text("first")));
    takeAway();
    assertThat(hashAt(instance, ON_THE_DAY)).isEqualTo(before);
    stored(text("second"));
    assertThat(hashAt(instance, ON_THE_DAY)).isEqualTo(Sha256.hex(text("second")));
    assertThat(hashAt(instance, ON_THE_DAY.minusMillis(1))).isEqualTo(before);
  }

  @Test
  void anInstanceThatStartsFindsThem() {
    stored(text("given before"));
    var instance = instance();
    instance.lint();
    assertThat(hashAt(instance, ON_THE_DAY)).isEqualTo(Sha256.hex(text("given before")));
  }

  /// As after an upgrade to a version that brings what the school had given itself.
  @Test
  void aCopyOfOneThatComesWithTheSuiteDoesNotStandBesideIt() {
    var bundled = PolicyEditions.bundled().all().getFirst();
    stored(bundled.date(), bundled.text());
    stored(text("after the upgrade"));
    var instance = instance();
    instance.lint();
    var editions = QuarkusTransaction.requiringNew().call(instance::editions);
    assertThat(editions.all())
        .extracting(PolicyEdition::date)
        .containsExactly(bundled.date(), DATE);
  }

  @Test
  void anUnsoundSetStopsTheStartNamingFileAndLine() {
    stored(text("broken").replace("owner: admin-office", "owner: porter"));
    assertThatThrownBy(() -> instance().lint())
        .isInstanceOf(UnsoundEdition.class)
        .hasMessageContaining("given/2099-01-01.yaml:")
        .hasMessageContaining("'porter' is no post; one of ");
    takeAway();
    stored(text("left out").replace("follows: 2024-09-25", "follows: 2098-01-01"));
    assertThatThrownBy(() -> instance().lint()).hasMessageContaining("gap: follows 2098-01-01");
  }
}

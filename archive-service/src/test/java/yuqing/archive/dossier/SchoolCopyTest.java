package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.alt.GUID;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class SchoolCopyTest {

  private static final SchoolCopy COPY =
      new SchoolCopy("甲职业技术学院", "College A", ZoneId.of("Asia/Urumqi"));

  @Inject Transactions transactions;

  @Test
  void theSchoolIsCopiedFromTheRosterAndAnOlderEventChangesNothing() {
    try {
      publish(new RosterEvent.School("甲职业技术学院", "College A", "Asia/Urumqi"), 2);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(copy()).isEqualTo(COPY));
      transactions.inNew(
          connection -> {
            SchoolCopy.update(connection, new RosterEvent.School("旧名", "Old", "UTC"), 1);
            return null;
          });
      assertThat(copy()).isEqualTo(COPY);
    } finally {
      transactions.inNew(connection -> Sql.update(connection, "delete from school"));
    }
    assertThat(copy().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(copy().name()).isEmpty();
  }

  private SchoolCopy copy() {
    return transactions.inNew(SchoolCopy::find);
  }

  private static void publish(RosterEvent.School school, long sequence) {
    var event =
        new Event<>(
            GUID.v7().toUUID(),
            "/notification-service",
            RosterEvent.School.KEY,
            Instant.parse("2026-10-01T00:00:00Z"),
            sequence,
            null,
            school);
    Archive.send(Topic.ROSTER, RosterEvent.School.KEY, EventJson.write(event));
  }
}

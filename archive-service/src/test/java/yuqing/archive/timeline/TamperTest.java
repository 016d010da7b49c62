package yuqing.archive.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.durable.Transactions;
import yuqing.localstack.StackResource;

/// Somebody with the database's password disables the triggers that keep entries as they are and
/// alters the record; the verification names the entry.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class TamperTest {

  private static final String TRIGGERS =
      "alter table entry %1$s trigger entry_no_update, %1$s trigger entry_no_delete";

  @Inject Transactions transactions;

  private final Case incident = new Case();
  private int length;

  @BeforeEach
  void aWholeTimeline() {
    var course = incident.allEvents();
    length = course.size();
    Archive.publish(course);
    Archive.awaitEntries(incident, length);
    var found = Archive.verification(incident);
    assertThat(found.getBoolean("valid")).isTrue();
    assertThat(found.getInt("entries")).isEqualTo(length);
    assertThat(found.getString("head")).isEqualTo(Archive.dossier(incident).getString("head"));
  }

  @Test
  void anAlteredPayload() {
    alter("update entry set payload = payload || ' '::bytea where incident = ? and n = 4");
    assertBroken(4, "PAYLOAD_ALTERED");
  }

  @Test
  void anAlteredHeader() {
    alter("update entry set time = time - interval '1 hour' where incident = ? and n = 5");
    assertBroken(5, "HASH_ALTERED");
  }

  @Test
  void anAlteredInstantOfRecording() {
    alter(
        "update entry set recorded_at = recorded_at - interval '1 microsecond'"
            + " where incident = ? and n = 1");
    assertBroken(1, "HASH_ALTERED");
  }

  @Test
  void aCommitmentExchangedTogetherWithItsPayload() {
    alter(
        "update entry set payload = '{}'::bytea, commitment = sha256(salt || '{}'::bytea)"
            + " where incident = ? and n = 6");
    assertBroken(6, "HASH_ALTERED");
  }

  @Test
  void aDeletedEntry() {
    alter("delete from entry where incident = ? and n = 3");
    assertBroken(3, "ENTRY_MISSING");
  }

  @Test
  void aCutTail() {
    alter("delete from entry where incident = ? and n >= " + (length - 1));
    assertBroken(length - 1, "ENTRY_MISSING");
  }

  @Test
  void aDeletedEntryWithTheRestMovedUp() {
    alter("delete from entry where incident = ? and n = 3");
    alter("update entry set n = n + 1000 where incident = ? and n > 3");
    alter("update entry set n = n - 1001 where incident = ? and n > 1000");
    assertBroken(3, "HASH_ALTERED");
  }

  @Test
  void entriesThatChangedPlaces() {
    alter("update entry set n = 1000 where incident = ? and n = 7");
    alter("update entry set n = 7 where incident = ? and n = 8");
    alter("update entry set n = 8 where incident = ? and n = 1000");
    assertBroken(7, "HASH_ALTERED");
  }

  @Test
  void anEntryPutInFromAside() {
    alter(
        """
        insert into entry (incident, n, event_id, type, source, sequence, time, recorded_at,
                           salt, payload, commitment, hash)
        select incident, n + 1, gen_random_uuid(), type, source, sequence + 1, time, recorded_at,
               salt, payload, commitment, hash
        from entry where incident = ? and n = %d
        """
            .formatted(length));
    assertBroken(length + 1, "BEYOND_HEAD");
  }

  @Test
  void aHeadThatIsNotTheLastEntrys() {
    alter("update chain set head = sha256('x'::bytea) where incident = ?");
    assertBroken(length, "HEAD_ALTERED");
  }

  @Test
  void anErasedPayloadIsCountedAndBreaksNothing() {
    assertThat(ErasedPayloads.erase(transactions, incident, 2)).isTrue();
    var found = Archive.verification(incident);
    assertThat(found.getBoolean("valid")).isTrue();
    assertThat(found.getInt("erased")).isEqualTo(1);
    assertThat(found.getInt("entries")).isEqualTo(length);
    var timeline = Archive.timeline(incident);
    assertThat(timeline.getString("items[1].erasedAt")).isNotNull();
    assertThat(timeline.<Object>get("items[1].data")).isNull();
    assertThat(timeline.getString("items[1].commitment")).hasSize(64);
    assertThat(Archive.dossier(incident).<Map<String, Object>>getList("untold"))
        .hasSize(1)
        .allSatisfy(each -> assertThat(each).containsEntry("n", 2).containsEntry("erased", true));
  }

  private void assertBroken(int n, String reason) {
    JsonPath found = Archive.verification(incident);
    assertThat(found.getBoolean("valid")).isFalse();
    assertThat(found.<String, Object>getMap("brokenAt"))
        .isEqualTo(Map.of("n", n, "reason", reason));
  }

  private void alter(String sql) {
    var altered =
        transactions.inNew(
            connection -> {
              execute(connection, TRIGGERS.formatted("disable"));
              try (var update = connection.prepareStatement(sql)) {
                update.setString(1, incident.id);
                return update.executeUpdate();
              } finally {
                execute(connection, TRIGGERS.formatted("enable"));
              }
            });
    assertThat(altered).isPositive();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

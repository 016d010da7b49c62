package yuqing.archive.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

/// The database itself keeps entries as they are, from the service's own user too, which owns the
/// table.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class AppendOnlyTest {

  private static final String REFUSED = "entries are append-only: %s refused";

  /// As a session that claims to be the one function that may erase.
  private static final String FORGED =
      "select set_config('yuqing.erased_position', position::text, true) from entry"
          + " where incident = ? and n = 2";

  @Inject Transactions transactions;

  private final Case incident = new Case();
  private int length;

  @BeforeEach
  void aWholeTimeline() {
    var course = incident.allEvents();
    length = course.size();
    Archive.publish(course);
    Archive.awaitEntries(incident, length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update entry set payload = payload || ' '::bytea where incident = ?",
        "update entry set time = time - interval '1 hour' where incident = ?",
        "update entry set n = n where incident = ?",
        "update entry set salt = null, payload = null, erased_at = now() where incident = ?"
      })
  void anUpdateIsRefused(String sql) {
    assertRefused("update", sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from entry where incident = ?",
        "delete from entry where incident = ? and n < 0"
      })
  void aDeleteIsRefused(String sql) {
    assertRefused("delete", sql);
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncate entry", "truncate chain cascade"})
  void aTruncateIsRefused(String sql) {
    assertThatThrownBy(() -> transactions.inNew(connection -> Sql.update(connection, sql)))
        .isInstanceOf(TransactionFailed.class)
        .cause()
        .hasMessageContaining(REFUSED.formatted("truncate"));
    assertUntouched();
  }

  @Test
  void aPayloadIsErasedByItsOneDoorOnceAndTheChainHolds() {
    assertThat(ErasedPayloads.erase(transactions, incident, 2)).isTrue();
    assertThat(ErasedPayloads.erase(transactions, incident, 2)).isFalse();
    assertThat(ErasedPayloads.erase(transactions, incident, length + 1)).isFalse();
    var found = Archive.verification(incident);
    assertThat(found.getBoolean("valid")).isTrue();
    assertThat(found.getInt("erased")).isEqualTo(1);
    assertRefused("update", "update entry set erased_at = now() where incident = ? and n = 2");
  }

  /// Who forges the door's mark can do no more than the door: erase that entry's payload whole.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update entry set salt = null, payload = null, erased_at = now()"
            + " where incident = ? and n = 1",
        "update entry set salt = null, payload = null, erased_at = now(), type = 'x'"
            + " where incident = ? and n = 2",
        "update entry set payload = '{}'::bytea where incident = ? and n = 2"
      })
  void theMarkOfTheDoorLetsNothingElsePass(String sql) {
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    connection -> {
                      Sql.list(connection, row -> row.getString(1), FORGED, incident.id);
                      return Sql.update(connection, sql, incident.id);
                    }))
        .isInstanceOf(TransactionFailed.class)
        .cause()
        .hasMessageContaining(REFUSED.formatted("update"));
    assertUntouched();
  }

  /// What the archive itself writes beside its entries goes on.
  @Test
  void theNextEntryIsAppendedAndNumberedForTheStream() {
    Archive.publish(List.of(incident.eventOf(incident.started())));
    Archive.awaitEntries(incident, length + 1);
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  private void assertRefused(String what, String sql) {
    assertThatThrownBy(
            () -> transactions.inNew(connection -> Sql.update(connection, sql, incident.id)))
        .isInstanceOf(TransactionFailed.class)
        .cause()
        .hasMessageContaining(REFUSED.formatted(what));
  }

  private void assertUntouched() {
    var found = Archive.verification(incident);
    assertThat(found.getBoolean("valid")).isTrue();
    assertThat(found.getInt("entries")).isEqualTo(length);
    assertThat(found.getInt("erased")).isZero();
  }
}

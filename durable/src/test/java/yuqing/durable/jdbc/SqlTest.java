package yuqing.durable.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.Parts;
import yuqing.durable.TestDatabase;
import yuqing.durable.TransactionalWork;

class SqlTest {

  private static final Instant AT = Instant.parse("2026-10-13T08:15:00.123456Z");
  private static final UUID ID = UUID.randomUUID();
  private static final String INSERT =
      "insert into thing (id, name, at, number) values (?, ?, ?, ?)";

  private final TestDatabase database = Parts.get().newDatabase();

  @BeforeEach
  void create() {
    in(
        c ->
            Sql.update(
                c, "create table thing (id uuid, name text, at timestamptz, number bigint)"));
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private <T> T in(TransactionalWork<T> work) {
    return database.transactions().inNew(work);
  }

  @Test
  void valuesGoInTheirOrderAndComeBackAsTheyWere() {
    int changed = in(c -> Sql.update(c, INSERT, ID, "a", AT, 5L));
    assertThat(changed).isEqualTo(1);
    var found =
        in(
            c ->
                Sql.find(
                    c, row -> Sql.instant(row, "at"), "select at from thing where id = ?", ID));
    assertThat(found.orElseThrow()).isEqualTo(AT);
  }

  @Test
  void bytesGoAsAnArrayAndComeBackAsTheyWere() {
    var bytes = new byte[][] {{0, 1, -1}, {}, "'\\{},".getBytes(StandardCharsets.UTF_8)};
    var back =
        in(
            c ->
                Sql.list(
                    c,
                    row -> row.getBytes(1),
                    "select b from unnest(?) with ordinality as t (b, place) order by place",
                    (Object) bytes));
    assertThat(back).containsExactly(bytes);
  }

  @Test
  void whatIsNullStaysNull() {
    in(c -> Sql.update(c, INSERT, ID, null, null, null));
    var found =
        in(
            c ->
                Sql.list(
                    c,
                    row ->
                        row.getObject(1) == null
                            && Sql.instant(row, 2) == null
                            && row.getObject(3) == null,
                    "select name, at, number from thing"));
    assertThat(found).containsExactly(true);
  }

  @Test
  void manyRowsGoTogetherAndAreFoundByArrays() {
    var rows = List.of(values("a", 1), values("b", 2), values("c", 3));
    int[] changed = in(c -> Sql.batch(c, INSERT, rows));
    assertThat(changed).containsExactly(1, 1, 1);
    assertThat(names("name = any(?)", (Object) new String[] {"a", "c"})).containsExactly("a", "c");
    assertThat(names("number = any(?)", (Object) new Long[] {2L})).containsExactly("b");
    assertThat(names("id = any(?)", (Object) new UUID[] {ID})).hasSize(3);
    assertThat(names("at = any(?)", (Object) new Instant[] {AT})).hasSize(3);
    assertThat(names("at = any(?)", (Object) new Instant[] {AT.plusNanos(1_000), null})).isEmpty();
    int[] none = in(c -> Sql.batch(c, INSERT, List.of()));
    assertThat(none).isEmpty();
  }

  @Test
  void aScanEndsWhenItsReaderWantsNoMore() {
    in(c -> Sql.batch(c, INSERT, List.of(values("a", 1), values("b", 2), values("c", 3))));
    var read = new ArrayList<String>();
    in(
        c -> {
          Sql.scan(
              c,
              1,
              row -> {
                read.add(row.getString(1));
                return read.size() < 2;
              },
              "select name from thing order by name");
          return null;
        });
    assertThat(read).containsExactly("a", "b");
  }

  @Test
  void whereNoRowIsNothingIsFound() {
    var found = in(c -> Sql.find(c, row -> row.getString(1), "select name from thing"));
    assertThat(found.isPresent()).isFalse();
  }

  private List<String> names(String condition, Object value) {
    return in(
        c ->
            Sql.list(
                c,
                row -> row.getString(1),
                "select name from thing where " + condition + " order by name",
                value));
  }

  private static Object[] values(String name, long number) {
    return new Object[] {ID, name, AT, number};
  }
}

package yuqing.incident.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.incident.ServiceTest;
import yuqing.rest.problem.Language;

/// A stream of lines comes to the same end in groups as one by one: the same verdicts, the same
/// rows, the same events, but for ids, numbers and times of recording.
@QuarkusTest
class GroupsTest extends ServiceTest {

  private static final int LINES = 240;
  private static final int MOST_TOGETHER = 64;
  private static final int MAX_BYTES = 4_000;

  /// Sees logistics only: some lines are added to incidents of which it may learn nothing.
  private static final Caller LIAISON =
      new Caller("p-1", "office", Set.of(Role.LIAISON), Set.of("logistics"));

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern NUMBER_OR_RECEIPT =
      Pattern.compile("YQ-\\d+-\\d+|(?<=\"receivedAt\":\")[^\"]+");

  @Inject LineJudge judge;
  @Inject AgroalDataSource database;
  @Inject ObjectMapper json;

  @BeforeEach
  void refuseALine() throws SQLException {
    execute(
        """
        create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'no such line'; end $$;
        create trigger refuse before insert on incident for each row
        when (new.title = '%s') execute function refuse()"""
            .formatted(RandomLines.REFUSED));
  }

  @AfterEach
  void refuseNone() throws SQLException {
    execute("drop trigger refuse on incident; drop function refuse()");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void comeToTheSameEndAsLinesOneByOne(long seed) throws Exception {
    var lines = new RandomLines(new Random(seed)).take(LINES);
    var random = new Random(seed);
    var alone = endOf(lines, () -> 1);
    var together = endOf(lines, () -> 1 + random.nextInt(MOST_TOGETHER));
    assertThat(together).containsExactlyElementsOf(alone);
    assertThat(alone)
        .anyMatch(row -> row.contains("\"status\":201"))
        .anyMatch(row -> row.contains("\"status\":200") && row.contains("\"differing\":[{"))
        .anyMatch(row -> row.contains("\"status\":200,\"isNew\":false}"))
        .anyMatch(row -> row.contains("\"status\":400"))
        .anyMatch(row -> row.contains("\"status\":500"))
        .anyMatch(row -> row.contains("CLOSED"));
  }

  @Test
  void shareATransactionAlsoWhereTheirLinesRepeatEachOther() throws Exception {
    execute("truncate incident, event_log cascade");
    var one = aReport();
    var sameItem = aReport();
    sameItem.put("sightings", one.get("sightings"));
    var lines = new ArrayList<String>();
    for (var report : List.of(one, one, sameItem, aReport())) {
      lines.add(json.writeValueAsString(report));
    }
    var verdicts = take(lines, lines::size);
    assertThat(verdicts).extracting(Verdict::status).containsExactly(201, 200, 200, 201);
    assertThat(published.number("select count(*) from event_log")).isEqualTo(3);
    assertThat(published.number("select count(distinct xmin::text) from event_log")).isEqualTo(1);
  }

  /// Verdicts and rows. Halfway a third of the incidents is closed.
  private List<String> endOf(List<String> lines, IntSupplier together)
      throws IOException, SQLException {
    execute("truncate incident, event_log cascade");
    var verdicts = new ArrayList<Verdict>();
    int half = lines.size() / 2;
    verdicts.addAll(take(lines.subList(0, half), together));
    execute(
        """
        update incident set state = 'CLOSED' from (
          select id, row_number() over (order by number) as place from incident) as placed
        where incident.id = placed.id and place % 3 = 0;
        delete from open_item using incident where incident_id = id and state = 'CLOSED'""");
    verdicts.addAll(take(lines.subList(half, lines.size()), together));
    var end = new ArrayList<>(withoutIds(verdicts));
    end.addAll(rows());
    return end;
  }

  /// @param together how many lines a group may have
  private List<Verdict> take(List<String> lines, IntSupplier together) throws IOException {
    var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    var reader = new LineReader(new ByteArrayInputStream(bytes), MAX_BYTES);
    var sitting = judge.of(LIAISON, Language.EN);
    var verdicts = new ArrayList<Verdict>();
    while (!sitting.isBrokenOff()) {
      var group = new ArrayList<ParsedLine>();
      int size = together.getAsInt();
      for (var line = reader.next(); line != null; line = reader.next()) {
        group.add(sitting.look(line));
        if (group.size() == size) {
          break;
        }
      }
      if (group.isEmpty()) {
        break;
      }
      verdicts.addAll(sitting.verdicts(group));
    }
    return verdicts;
  }

  /// An incident's id becomes the place at which it came up first.
  private List<String> withoutIds(List<Verdict> verdicts) throws JsonProcessingException {
    Map<String, Integer> places = new HashMap<>();
    var written = new ArrayList<String>();
    for (var verdict : verdicts) {
      var text = NUMBER_OR_RECEIPT.matcher(json.writeValueAsString(verdict)).replaceAll("…");
      written.add(
          ID.matcher(text)
              .replaceAll(
                  id -> "\"id\":" + places.computeIfAbsent(id.group(1), _ -> places.size() + 1)));
    }
    return written;
  }

  /// Each incident under its place in the order of numbers.
  private List<String> rows() throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection = database.getConnection();
        var select = connection.createStatement();
        var row =
            select.executeQuery(
                """
                with placed as (
                  select incident.*, row_number() over (order by number) as place from incident),
                entry as (
                  select key::uuid as incident_id, sequence,
                    convert_from(payload, 'UTF8')::jsonb -> 'data' as data from event_log),
                line as (
                  select id, to_jsonb(placed) - '{id,number,received_at,updated_at,follows}'::text[]
                    || jsonb_build_object('follows', (
                      select old.place from placed old where old.id = placed.follows)) as recorded
                  from placed
                  union all select incident_id, to_jsonb(d) - '{incident_id,received_at}'::text[]
                  from difference d
                  union all select incident_id, to_jsonb(r) - 'incident_id' from report_source r
                  union all select incident_id, to_jsonb(o) - 'incident_id' from open_item o
                  union all select incident_id, to_jsonb(s) - '{id,incident_id,recorded_at}'::text[]
                  from sighting s
                  union all select incident_id, jsonb_build_object('sequence', sequence, 'data',
                    data - '{number,receivedAt,recordedAt,follows}'::text[])
                  from entry)
                select place || ' ' || recorded from placed join line using (id)
                order by place, recorded::text""")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package yuqing.archive.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.search.SearchedIncident;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Means;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

/// The rows that are kept in step are those that the entries give anew, whatever came in, in
/// whatever order, however much of it.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class SearchRowsTest {

  private static final Instant AT = Instant.parse("2026-10-13T03:00:00Z");
  private static final int EVENTS = 14;

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void keptInStepOrDerivedAnewTheyAreTheSame(int seed) {
    var random = new Random(seed);
    var incident = new Case("logistics", "sample");
    var events = new ArrayList<Event<EventData>>();
    events.add(
        incident.eventOf(
            SearchedIncident.report(
                incident,
                "YQ-2093-0000" + seed,
                SearchedIncident.facts("原题", text(random, 200), Category.STUDENT_LIFE),
                "微博",
                AT)));
    for (int i = 1; i < EVENTS; i++) {
      events.add(incident.eventOf(any(random, seed)));
    }
    if (seed > 4) {
      Collections.shuffle(events, random);
    }
    Archive.publish(events);
    Archive.awaitEntries(incident, EVENTS);

    var kept = rows(incident);
    assertThat(kept).hasSizeGreaterThan(3);
    transactions.inNew(connection -> dossiers.rebuild(connection, incident.id));
    assertThat(rows(incident)).isEqualTo(kept);
    // Some seeds write more than there is room for, some less.
    assertThat(characters(incident)).isBetween(1, TextRoom.MOST_CHARACTERS);
    if (seed % 2 == 0) {
      assertThat(characters(incident)).isEqualTo(TextRoom.MOST_CHARACTERS);
    }
  }

  /// @param seed of even ones the texts are so long that not all find room
  private static EventData any(Random random, int seed) {
    int length = seed % 2 == 0 ? 9_000 + random.nextInt(9_000) : random.nextInt(200);
    var words = text(random, length);
    // Even seeds have room for few that add nothing.
    return switch (random.nextInt(seed % 2 == 0 ? 10 : 7)) {
      case 0 ->
          new IncidentEvent.Amended(
              SearchedIncident.facts("改题" + random.nextInt(100), words, Category.STAFF_WORK),
              List.of("title"),
              null,
              AT,
              Case.OFFICE);
      case 1 ->
          new IncidentEvent.Sighted(
              new Sighting("知乎", "https://x.example/" + random.nextInt(99), AT, null, null, null),
              null,
              List.of(),
              AT,
              Case.OFFICE,
              null,
              null);
      case 2 -> new IncidentEvent.Assigned("logistics", "finance", "转办", AT, Case.OFFICE);
      case 3 ->
          new IncidentEvent.ReplyDelivered(
              1, "0f".repeat(32), null, "家长", AT.plusSeconds(random.nextInt(999)), AT, Case.HEAD);
      case 4 -> new IncidentEvent.ReplyDrafted(1, words, "0f".repeat(32), AT, Case.HEAD);
      case 5 -> new IncidentEvent.Waived(null, words, AT, Case.OFFICE);
      default ->
          new IncidentEvent.ActionRecorded(
              Action.PEOPLE_ANSWERED,
              AT.plusSeconds(random.nextInt(999)),
              AT,
              Case.HEAD,
              null,
              Means.ORAL,
              "学生代表",
              words,
              false,
              null,
              null,
              words,
              List.of());
    };
  }

  private static String text(Random random, int length) {
    var text = new StringBuilder("甲");
    while (text.length() < length) {
      text.appendCodePoint(0x4E00 + random.nextInt(3_000));
    }
    return text.toString();
  }

  private int characters(Case incident) {
    return transactions.<Integer>inNew(
        connection -> SearchTables.header(connection, incident.id).orElseThrow().characters());
  }

  private List<String> rows(Case incident) {
    return transactions.inNew(
        connection -> {
          var rows = new ArrayList<String>();
          rows.addAll(
              Sql.list(
                  connection,
                  row -> row.getString(1),
                  "select row(d)::text from search_document d where incident = ?",
                  incident.id));
          rows.addAll(
              Sql.list(
                  connection,
                  row -> row.getString(1),
                  "select row(t)::text from search_text t where incident = ? order by n, part",
                  incident.id));
          return rows;
        });
  }
}

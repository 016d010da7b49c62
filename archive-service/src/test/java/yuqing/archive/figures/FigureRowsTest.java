package yuqing.archive.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.Dossiers;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

/// The rows, kept in step with the entries and derived from them anew.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class FigureRowsTest {

  private static final Instant DISCOVERED = Instant.parse("2026-10-13T00:00:00Z");

  /// What goes by the order of arrival, which two orders do not have in common.
  private static final String IDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final String ARRIVAL = "\"(closedAtEntry|reopenedAtEntry|entry)\":\\d+";

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;
  @Inject FigureRows figures;

  /// A course with everything that changes a figure; `last` closes it.
  private static FigureEvents course() {
    var it = new FigureEvents("YQ-2026-00012", DISCOVERED, "logistics");
    var report = it.duty(ObligationCode.REPORT_TO_PARTY_OFFICE, Post.LIAISON, "logistics");
    var organise = it.duty(ObligationCode.ORGANISE_HANDLING, Post.DEPARTMENT_HEAD, "logistics");
    var confirm = it.duty(ObligationCode.CONFIRM_GRADE, Post.GROUP_OFFICE, "party-affairs");
    var exchange = it.duty(ObligationCode.DAILY_EXCHANGE, Post.LIAISON, "logistics");
    var file = it.duty(ObligationCode.FILE_RESULT, Post.DEPARTMENT_HEAD, "logistics");
    return it.reported("三食堂饭菜异物", Category.STUDENT_LIFE, 10)
        .graded(Level.THREE, DecidedBy.RULE, 10)
        .opened(report, Level.THREE, 10, 30)
        .alerted(report, false)
        .opened(organise, Level.THREE, 10, 250)
        .opened(confirm, Level.THREE, 10, 70)
        .met(report, 30, 20)
        .sighted("知乎", "https://zhihu.example/2")
        .missed(confirm, 70)
        .metLate(confirm, 70, 90)
        .graded(Level.TWO, DecidedBy.PERSON, 90)
        .opened(exchange, Level.TWO, 90, 960)
        .alerted(exchange, true)
        .amended("三食堂饭菜异物（已核实）", Category.MAJOR_SAFETY, true)
        .missed(organise, 250)
        .assigned("student-affairs", 300)
        .moved(FigureEvents.owedBy(organise, "student-affairs"), 250, 250, 301)
        .moved(FigureEvents.owedBy(exchange, "student-affairs"), 960, 960, 301)
        .answered(280, 320)
        .drafted(1, 330)
        .approved(1, 350)
        .merged("other", 360)
        .unmerged("other", 370)
        .ended(500)
        .withdrawn(FigureEvents.owedBy(exchange, "student-affairs"), 500)
        .opened(FigureEvents.owedBy(file, "student-affairs"), Level.TWO, 500, 1_220)
        .filed(1, 600)
        .met(FigureEvents.owedBy(file, "student-affairs"), 1_220, 600)
        .sentBack(1, 620)
        .filed(2, 640)
        .accepted(2, 650)
        .closed(900)
        .reopened(1_000)
        .ended(1_100)
        .filed(3, 1_130)
        .closed(1_200);
  }

  @Test
  void inTheOrderOfPublicationTheyAreAsDerivedAnew() {
    var it = course();
    append(it.events());
    var followed = rows(it.id);
    assertThat(followed).hasSize(6);
    assertThat(followed.getFirst())
        .contains("\"department\":\"student-affairs\"", "\"file_minutes\":30", "\"level\":2");
    rederive(it.id);
    assertThat(rows(it.id)).isEqualTo(followed);
  }

  /// Events of several services interleave as they like; some come after later ones of their own
  /// service.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void inWhateverOrderTheyCameTheRowsAreTheSame(long seed) {
    var it = course();
    var random = new Random(seed);
    append(seed % 2 == 0 ? interleaved(it.events(), random) : shuffled(it.events(), random));
    var followed = rows(it.id);
    rederive(it.id);
    assertThat(rows(it.id)).as("seed %d", seed).isEqualTo(followed);

    var inOrder = course();
    append(inOrder.events());
    assertThat(withoutArrival(followed))
        .as("seed %d", seed)
        .isEqualTo(withoutArrival(rows(inOrder.id)));
  }

  @Test
  void aMissStaysWithWhoeverOwedItAtItsDue() {
    var it = new FigureEvents("YQ-2026-00013", DISCOVERED, "logistics");
    var before = it.duty(ObligationCode.ORGANISE_HANDLING, Post.DEPARTMENT_HEAD, "logistics");
    var atDue = it.duty(ObligationCode.ANSWER_PEOPLE_CONCERNED, Post.LIAISON, "logistics");
    var after = it.duty(ObligationCode.FILE_RESULT, Post.DEPARTMENT_HEAD, "logistics");
    var metEarly = it.duty(ObligationCode.DRAFT_REPLY, Post.LIAISON, "logistics");
    var office = it.duty(ObligationCode.APPROVE_REPLY, Post.ADMIN_OFFICE, "admin-office");
    append(
        it.reported("标题", Category.STUDENT_LIFE, 10)
            .opened(before, Level.THREE, 10, 299)
            .opened(atDue, Level.THREE, 10, 300)
            .opened(after, Level.THREE, 10, 400)
            .opened(metEarly, Level.THREE, 10, 500)
            .opened(office, Level.THREE, 10, 600)
            .met(metEarly, 500, 100)
            .missed(before, 299)
            .events());
    assertThat(owing(it.id))
        .containsOnly(
            Map.entry("approve-reply", "admin-office"),
            Map.entry("organise-handling", "logistics"),
            Map.entry("answer-people-concerned", "logistics"),
            Map.entry("file-result", "logistics"),
            Map.entry("draft-reply", "logistics"));
    var told = it.events().size();
    it.assigned("academic", 300)
        .moved(FigureEvents.owedBy(before, "academic"), 299, 299, 301)
        .missed(FigureEvents.owedBy(atDue, "academic"), 300)
        .missed(FigureEvents.owedBy(after, "academic"), 400)
        .missed(office, 600);
    append(it.events().subList(told, it.events().size()));
    assertThat(owing(it.id))
        .containsEntry("organise-handling", "logistics")
        .containsEntry("draft-reply", "logistics")
        .containsEntry("answer-people-concerned", "academic")
        .containsEntry("file-result", "academic")
        .containsEntry("approve-reply", "admin-office");
  }

  @Test
  void whatIsErasedIsGoneFromTheRowsAndStaysInTheCount() {
    var it = course();
    append(it.events());
    transactions.inNew(
        connection ->
            Sql.find(
                connection,
                row -> row.getBoolean(1),
                "select bool_and(erase_payload(incident, n, now())) from entry where incident = ?"
                    + " and type in ('incident.reported', 'incident.amended', 'incident.sighted')",
                it.id));
    rederive(it.id);
    var row = rows(it.id).getFirst();
    assertThat(row).doesNotContain("三食堂", "weibo", "zhihu");
    var received =
        transactions.inNew(
            connection ->
                Sql.find(
                        connection,
                        found -> Sql.instant(found, "received_at"),
                        "select received_at from case_figures where incident = ?",
                        it.id)
                    .orElseThrow());
    assertThat(received).isEqualTo(it.events().getFirst().time());
  }

  @Test
  void anEventThatChangesNoFigureWritesNothing() {
    var it = course();
    append(it.events());
    var before = written(it.id);
    var told = it.events().size();
    var duty = it.duty(ObligationCode.CONTACT_MEDIA, Post.GROUP_OFFICE, "party-affairs");
    it.returned(1, 1_300)
        .answered(400, 1_310)
        .sighted("微博", "https://weibo.example/9")
        .tell(new EscalationEvent.ObligationDueSoon(duty, it.at(1_400), it.at(1_390)));
    append(it.events().subList(told, it.events().size()));
    assertThat(written(it.id)).isEqualTo(before);
  }

  /// The transactions that wrote the rows last.
  private List<String> written(String incident) {
    return transactions.inNew(
        connection ->
            Sql.list(
                connection,
                row -> row.getString(1),
                "select xmin::text from case_figures where incident = ? union all"
                    + " select xmin::text || code from duty_figures where incident = ?",
                incident,
                incident));
  }

  private void append(List<Event<EventData>> events) {
    for (var event : events) {
      var bytes = EventJson.write(event);
      transactions.inNew(
          connection -> dossiers.append(connection, ArrivedEvent.of(bytes)).orElseThrow());
    }
  }

  private void rederive(String incident) {
    transactions.inNew(connection -> rederive(connection, incident));
  }

  private Void rederive(Connection connection, String incident) throws SQLException {
    figures.rederive(connection, incident);
    return null;
  }

  /// All rows of an incident as JSON, that of the case first.
  private List<String> rows(String incident) {
    return transactions.inNew(
        connection ->
            Sql.list(
                connection,
                row -> row.getString("json"),
                """
                select '' as place, row_to_json(c)::text as json
                  from case_figures c where incident = ?
                union all
                select code, row_to_json(u)::text from duty_figures u where incident = ?
                order by place
                """,
                incident,
                incident));
  }

  private Map<String, String> owing(String incident) {
    return transactions
        .inNew(
            connection ->
                Sql.list(
                    connection,
                    row -> Map.entry(row.getString("code"), row.getString("department")),
                    "select code, department from duty_figures where incident = ?",
                    incident))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> withoutArrival(List<String> rows) {
    return rows.stream().map(row -> row.replaceAll(ARRIVAL, "").replaceAll(IDS, "")).toList();
  }

  /// Each service's events in their order, the services mixed; its closings come where they came,
  /// since a closing rests on what was there.
  private static List<Event<EventData>> interleaved(List<Event<EventData>> events, Random random) {
    Map<String, Deque<Event<EventData>>> bySource = new LinkedHashMap<>();
    for (var event : events) {
      bySource
          .computeIfAbsent(
              event.source().equals("/archive-service") ? "/incident-service" : event.source(),
              _ -> new ArrayDeque<>())
          .add(event);
    }
    var mixed = new ArrayList<Event<EventData>>();
    while (mixed.size() < events.size()) {
      var sources = bySource.values().stream().filter(each -> !each.isEmpty()).toList();
      mixed.add(sources.get(random.nextInt(sources.size())).poll());
    }
    return mixed;
  }

  /// The same with some neighbours of one service exchanged, the reopening excepted: whether a
  /// closing is in force goes by the order of entries.
  private static List<Event<EventData>> shuffled(List<Event<EventData>> events, Random random) {
    var mixed = new ArrayList<>(interleaved(events, random));
    for (int i = 0; i < 20; i++) {
      int at = random.nextInt(mixed.size() - 1);
      if (mayChange(mixed.get(at)) && mayChange(mixed.get(at + 1))) {
        Collections.swap(mixed, at, at + 1);
      }
    }
    return mixed;
  }

  private static boolean mayChange(Event<EventData> event) {
    return !event.source().equals("/archive-service")
        && !(event.data() instanceof IncidentEvent.Reopened);
  }
}

package yuqing.archive.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.Dossiers;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.durable.Transactions;
import yuqing.localstack.StackResource;

/// An incident that went on for months.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class LongTimelineTest {

  private static final int LENGTH = 5_000;
  private static final int AT_ONCE = 500;

  @Inject Transactions transactions;
  @Inject Dossiers dossiers;

  @Test
  void isPagedVerifiedAndShownInBoundedAnswers() {
    var incident = new Case();
    append(incident, incident.reported());
    for (var done = 1; done < LENGTH; done += AT_ONCE) {
      var more = Math.min(AT_ONCE, LENGTH - done);
      transactions.inNew(connection -> appendActions(connection, incident, more));
    }
    assertThat(pages(incident)).isEqualTo(IntStream.rangeClosed(1, LENGTH).boxed().toList());

    assertThat(pages(incident, "newestFirst=true&"))
        .isEqualTo(IntStream.rangeClosed(1, LENGTH).boxed().toList().reversed());
    var forwards = page(incident, "", "").get("next").textValue();
    var path = "/dossiers/{id}/timeline?newestFirst=true&cursor={cursor}";
    Archive.get("auditor", path, incident.id, forwards).then().statusCode(400);

    var verification = Archive.verification(incident);
    assertThat(verification.getBoolean("valid")).isTrue();
    assertThat(verification.getInt("entries")).isEqualTo(LENGTH);

    var dossier = Archive.dossier(incident);
    assertThat(dossier.getInt("entries")).isEqualTo(LENGTH);
    assertThat(dossier.<Object>getList("actions")).hasSize(2_000);
    assertThat(dossier.getInt("omitted.actions")).isEqualTo(LENGTH - 1 - 2_000);
  }

  /// 40 entries of 300 kB are no page of 12 MB.
  @Test
  void largeEntriesMakeShortPages() {
    var incident = new Case();
    append(incident, incident.reported());
    for (var i = 0; i < 40; i++) {
      append(incident, incident.amended("长".repeat(100_000)));
    }
    var page = page(incident, "", "");
    assertThat(page.get("items").size()).isBetween(3, 6);
    assertThat(page.get("next").isTextual()).isTrue();
    assertThat(pages(incident)).isEqualTo(IntStream.rangeClosed(1, 41).boxed().toList());
  }

  /// 40 amendments of 300 kB are no dossier of 12 MB.
  @Test
  void largeEntriesMakeNoLargeDossier() {
    var incident = new Case();
    append(incident, incident.reported());
    for (var i = 0; i < 40; i++) {
      append(incident, incident.amended("长".repeat(100_000)));
    }
    var answer = Archive.get("auditor", "/dossiers/{id}", incident.id);
    assertThat(answer.asByteArray()).hasSizeLessThan(5 << 20);
    var told = answer.jsonPath().getList("amendments").size();
    assertThat(told).isBetween(10, 15);
    assertThat(answer.jsonPath().getInt("omitted.amendments")).isEqualTo(40 - told);
  }

  private static List<Integer> pages(Case incident) {
    return pages(incident, "");
  }

  /// @param order a query parameter with its `&`; empty for the order of arrival
  private static List<Integer> pages(Case incident, String order) {
    var seen = new ArrayList<Integer>();
    var cursor = "";
    do {
      var page = page(incident, order, cursor);
      assertThat(page.get("items").size()).isBetween(1, 200);
      page.get("items").forEach(entry -> seen.add(entry.get("n").asInt()));
      cursor = page.get("next").textValue();
    } while (cursor != null && seen.size() <= LENGTH);
    return seen;
  }

  private static JsonNode page(Case incident, String order, String cursor) {
    var path = "/dossiers/{id}/timeline?" + order + "limit=200&cursor={cursor}";
    try {
      return EventJson.mapper()
          .readTree(Archive.get("auditor", path, incident.id, cursor).asString());
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(noJson);
    }
  }

  private void append(Case incident, EventData data) {
    transactions.inNew(connection -> take(connection, incident, data));
  }

  private Void appendActions(Connection connection, Case incident, int count) throws SQLException {
    for (var i = 0; i < count; i++) {
      take(connection, incident, incident.started());
    }
    return null;
  }

  private Entry take(Connection connection, Case incident, EventData data) throws SQLException {
    var bytes = EventJson.write(incident.eventOf(data));
    return dossiers.append(connection, ArrivedEvent.of(bytes)).orElseThrow();
  }
}
